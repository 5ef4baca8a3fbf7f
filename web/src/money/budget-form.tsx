import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { ProjectMoney } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './money.module.css';

type Props = { projectId: string; money: ProjectMoney; close: () => void };

export function BudgetForm({ projectId, money, close }: Props) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const { budget } = money;
  const form = useForm({
    initialValues: {
      amount: budget ? amounts.type(budget.amount, budget.currency) : '',
      currency: money.currency,
      note: budget?.note ?? '',
    },
  });
  const sending = useSending(form);
  const set = api.useMutation('put', '/api/projects/{projectId}/budget', besideField);
  const remove = api.useMutation('delete', '/api/projects/{projectId}/budget', besideField);
  const params = { path: { projectId } };
  const submit = form.onSubmit(({ amount: typed, currency, note }) => {
    const amount = amounts.read(typed, currency);
    if (amount === null || amount < 0) return form.setFieldError('amount', t('money.noAmount', { currency }));
    sending.start();
    set.mutate(
      { params, body: { amount, currency, note: note.trim() }, ...(budget && { headers: { 'If-Match': `"${budget.version}"` } }) },
      { onSuccess: close, onError: sending.refused },
    );
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
          <Button
            size="xs"
            variant="subtle"
            loading={remove.isPending}
            onClick={() => remove.mutate({ params }, { onSuccess: close, onError: sending.refused })}
          >
            {t('money.removeBudget')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={close}>
          {t('parts.cancel')}
        </Button>
        <Button size="xs" type="submit" variant="default" loading={set.isPending}>
          {t('parts.save')}
        </Button>
      </div>
    </form>
  );
}
