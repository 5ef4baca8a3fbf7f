import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { asProblem, fieldErrors, fieldOf, type Problem } from '../api/problem.ts';
import { useUnreachable } from './problem-note.tsx';

/** What a form does with a refusal: the field's words beside the field, the rest in a note, everything typed kept. */
export function useSending<Values extends object>(form: UseFormReturnType<Values>) {
  const unreachable = useUnreachable();
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = Object.keys(form.values);
  const isAboutFields = problem?.fields?.some(({ field }) => fields.includes(fieldOf(field))) ?? false;
  return {
    // What was refused for the sake of fields that have been changed since may be right by now.
    problem: isAboutFields && Object.keys(form.errors).length === 0 ? null : problem,
    fields,
    refused: (error: unknown) => {
      const refusal = asProblem(error, unreachable);
      form.setErrors(fieldErrors(refusal));
      setProblem(refusal);
    },
    start: () => setProblem(null),
  };
}
