import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { read, useKeepingPlace, write } from './keeping.ts';

export type Kept = {
  /** What was typed before, and not sent, is in the form again. */
  back: boolean;
  /** The form as it was before anything was typed. */
  discard: () => void;
  /** To be called when it was sent. */
  sent: () => void;
};

/**
 * `useForm` for whatever takes more than a line of effort: what is typed is kept in this browser until it is sent or
 * discarded, past a closed dialog, a reload, an ended session. Of a form that changes something only what differs is
 * kept, so that what others changed meanwhile is not put back. Never for passwords.
 */
export function useKeptForm<Values extends Record<string, unknown>>(
  name: string,
  initialValues: Values,
): { form: UseFormReturnType<Values>; kept: Kept } {
  const place = useKeepingPlace(name);
  const [found, setFound] = useState(() => read<Values>(place));
  const form = useForm<Values>({
    initialValues: { ...initialValues, ...found },
    onValuesChange: (values) => write(place, differing(values, initialValues)),
  });
  const sent = () => {
    setFound(null);
    write(place, {});
  };
  const discard = () => {
    form.setInitialValues(initialValues);
    form.setValues(initialValues);
    form.clearErrors();
    sent();
  };
  return { form, kept: { back: found !== null, discard, sent } };
}

function differing<Values extends Record<string, unknown>>(values: Values, initial: Values) {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(initial[field])));
}
