import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CurrencyField } from '../parts/currency-field.tsx';
import { DayField } from '../parts/day-field.tsx';
import { useJudgedAmount } from '../parts/judged-amount.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import classes from '../parts/spent.module.css';

export type CostValues = { day: string | null; words: string; amount: string; currency: string };
export type SpentMoney = { day: string; words: string; amount: number; currency: string };

type Props = {
  values: CostValues;
  send: (spent: SpentMoney) => Promise<unknown>;
  pending: boolean;
  button: string;
  onCancel: () => void;
};

/** Day, words and amount in one row: `Enter` sends it, and the next can be typed. */
export function CostForm({ values, send, pending, button, onCancel }: Props) {
  const { t } = useTranslation();
  const judge = useJudgedAmount();
  const form = useForm({ initialValues: values });
  const sending = useSending(form);
  const submit = form.onSubmit(async ({ day, words, amount: typed, currency }) => {
    const { amount, fault } = judge(typed, currency);
    if (fault !== undefined) return form.setFieldError('amount', fault);
    if (!words.trim()) return form.setFieldError('words', t('money.noWords'));
    if (!day) return form.setFieldError('day', t('money.noDay'));
    sending.start();
    try {
      await send({ day, words: words.trim(), amount, currency });
      form.setValues({ ...values, day, currency });
    } catch (error) {
      sending.refused(error);
    }
  });
  return (
    <form
      className={classes.form}
      data-currency
      onSubmit={submit}
      noValidate
      data-takes-escape
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <DayField label={t('money.day')} {...form.getInputProps('day')} />
      <TextInput label={t('money.words')} maxLength={250} {...form.getInputProps('words')} />
      <TextInput label={t('money.amount')} inputMode="decimal" autoComplete="off" {...form.getInputProps('amount')} />
      <CurrencyField {...form.getInputProps('currency')} />
      <div>
        <ProblemNote problem={sending.problem} fields={sending.fields} />
        <div className={classes.buttons}>
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {t('parts.cancel')}
          </Button>
          <Button size="xs" type="submit" variant="default" loading={pending}>
            {button}
          </Button>
        </div>
      </div>
    </form>
  );
}
