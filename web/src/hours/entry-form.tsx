import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DayField } from '../parts/day-field.tsx';
import { readMinutes } from '../parts/durations.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import classes from '../parts/spent.module.css';

export type EntryValues = { day: string | null; note: string; time: string };
export type Spent = { day: string; note: string; minutes: number };

type Props = {
  values: EntryValues;
  send: (spent: Spent) => Promise<unknown>;
  pending: boolean;
  button: string;
  onCancel?: () => void;
};

/** Day, note and time in one row: `Enter` sends it, and the next can be typed. */
export function EntryForm({ values, send, pending, button, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useForm<EntryValues & { minutes?: string }>({ initialValues: values });
  const sending = useSending(form);
  const submit = form.onSubmit(async ({ day, note, time }) => {
    const minutes = readMinutes(time);
    if (minutes === null) return form.setFieldError('time', t('hours.noTime'));
    if (!day) return form.setFieldError('day', t('hours.noDay'));
    sending.start();
    try {
      await send({ day, note: note.trim(), minutes });
      form.setValues({ ...values, day });
    } catch (error) {
      sending.refused(error);
    }
  });
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      noValidate
      data-takes-escape
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <DayField label={t('hours.day')} {...form.getInputProps('day')} />
      <TextInput label={t('hours.note')} maxLength={500} {...form.getInputProps('note')} />
      <TextInput label={t('hours.time')} placeholder="1:30" inputMode="text" autoComplete="off" {...form.getInputProps('time')} />
      <div>
        <ProblemNote problem={sending.problem} fields={sending.fields} />
        <div className={classes.buttons}>
          {onCancel && (
            <Button size="xs" variant="subtle" onClick={onCancel}>
              {t('parts.cancel')}
            </Button>
          )}
          <Button size="xs" type="submit" variant="default" loading={pending}>
            {button}
          </Button>
        </div>
      </div>
    </form>
  );
}
