import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ProjectMoney } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { useJudgedAmount } from '../parts/judged-amount.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './money.module.css';

export type BudgetSending = {
  money: Pick<ProjectMoney, 'budget' | 'currency' | 'may'>;
  /** What it is to be, in place of the version that was read. */
  set: (sent: { body: { amount: number; currency: string; note: string }; headers?: { 'If-Match': string } }) => Promise<unknown>;
  remove: () => Promise<unknown>;
  setting: boolean;
  removing: boolean;
};

export function BudgetForm({ money, set, setting, remove, removing, close }: BudgetSending & { close: () => void }) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const judge = useJudgedAmount();
  const { budget } = money;
  const form = useForm({
    initialValues: {
      amount: budget ? amounts.type(budget.amount, budget.currency) : '',
      currency: money.currency,
      note: budget?.note ?? '',
    },
  });
  const sending = useSending(form);
  const submit = form.onSubmit(({ amount: typed, currency, note }) => {
    const { amount, fault } = judge(typed, currency, { least: 0 });
    if (fault !== undefined) return form.setFieldError('amount', fault);
    sending.start();
    const body = { amount, currency, note: note.trim() };
    set({ body, ...(budget && { headers: { 'If-Match': `"${budget.version}"` } }) }).then(close, sending.refused);
  });
  return (
    <form
      className={classes.budget}
      onSubmit={submit}
      noValidate
      data-takes-escape
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <TextInput label={t('money.amount')} inputMode="decimal" autoComplete="off" data-autofocus {...form.getInputProps('amount')} />
      <CurrencyField {...form.getInputProps('currency')} />
      <Textarea label={t('money.note')} autosize minRows={2} maxLength={2000} {...form.getInputProps('note')} />
      <ProblemNote problem={sending.problem} fields={sending.fields} />
      <div className={classes.buttons}>
        {budget && money.may.remove && (
          <Button size="xs" variant="subtle" loading={removing} onClick={() => remove().then(close, sending.refused)}>
            {t('money.removeBudget')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={close}>
          {t('parts.cancel')}
        </Button>
        <Button size="xs" type="submit" variant="default" loading={setting}>
          {t('parts.save')}
        </Button>
      </div>
    </form>
  );
}
