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

type Props = {
  of: { project: string } | { task: string };
  money: Pick<ProjectMoney, 'budget' | 'currency' | 'may'>;
  close: () => void;
};

export function BudgetForm({ of, money, close }: Props) {
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
  const set = useSet(of);
  const remove = useRemove(of);
  const done = { onSuccess: close, onError: sending.refused };
  const submit = form.onSubmit(({ amount: typed, currency, note }) => {
    const amount = amounts.read(typed, currency);
    if (amount === null || amount < 0) return form.setFieldError('amount', t('money.noAmount', { currency }));
    sending.start();
    set.send({ amount, currency, note: note.trim() }, budget?.version, done);
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
          <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.send(done)}>
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

type Done = { onSuccess: () => void; onError: (error: unknown) => void };

function useSet(of: Props['of']) {
  const ofProject = api.useMutation('put', '/api/projects/{projectId}/budget', besideField);
  const ofTask = api.useMutation('put', '/api/tasks/{taskId}/budget', besideField);
  const send = (body: { amount: number; currency: string; note: string }, version: number | undefined, done: Done) => {
    const more = { body, ...(version !== undefined && { headers: { 'If-Match': `"${version}"` } }) };
    if ('task' in of) ofTask.mutate({ params: { path: { taskId: of.task } }, ...more }, done);
    else ofProject.mutate({ params: { path: { projectId: of.project } }, ...more }, done);
  };
  return { send, isPending: ofProject.isPending || ofTask.isPending };
}

function useRemove(of: Props['of']) {
  const ofProject = api.useMutation('delete', '/api/projects/{projectId}/budget', besideField);
  const ofTask = api.useMutation('delete', '/api/tasks/{taskId}/budget', besideField);
  const send = (done: Done) => {
    if ('task' in of) ofTask.mutate({ params: { path: { taskId: of.task } } }, done);
    else ofProject.mutate({ params: { path: { projectId: of.project } } }, done);
  };
  return { send, isPending: ofProject.isPending || ofTask.isPending };
}
