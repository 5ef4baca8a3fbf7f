import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { asProblem, fieldErrors, type Problem } from '../api/problem.ts';
import { useUnreachable } from './problem-note.tsx';

/** What a form does with a refusal: the field's words beside the field, the rest in a note, everything typed kept. */
export function useSending<Values extends object>(form: UseFormReturnType<Values>) {
  const unreachable = useUnreachable();
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    problem,
    fields: Object.keys(form.values),
    refused: (error: unknown) => {
      const refusal = asProblem(error, unreachable);
      form.setErrors(fieldErrors(refusal));
      setProblem(refusal);
    },
    start: () => setProblem(null),
  };
}
