import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Rate } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { CurrencyField } from '../parts/currency-field.tsx';
import { useDays } from '../parts/day.ts';
import { DayField } from '../parts/day-field.tsx';
import { useJudgedAmount } from '../parts/judged-amount.ts';
import { PagePart } from '../parts/page-part.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './money.module.css';

type Props = { projectId?: string; currency: string };

/** What an hour of somebody is worth: everywhere, or in one project. */
export function Rates({ projectId, currency }: Props) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const { data } = api.useQuery('get', '/api/rates', { params: { query: projectId ? { project: projectId } : {} } });
  const rates = data?.items ?? [];
  return (
    <PagePart
      title={t('money.rates')}
      action={
        data?.may.add &&
        !adding && (
          <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={add.open}>
            {t('money.addRate')}
          </Button>
        )
      }
    >
      <p className={classes.second}>{t(projectId ? 'money.ratesOfProject' : 'money.ratesSentence')}</p>
      {adding && <RateForm projectId={projectId} currency={currency} close={add.close} />}
      <ul>
        {rates.map((rate) => (
          <RateRow key={rate.id} rate={rate} />
        ))}
      </ul>
    </PagePart>
  );
}

function RateRow({ rate }: { rate: Rate }) {
  const { t } = useTranslation();
  const days = useDays();
  const { write } = useAmounts();
  const remove = api.useMutation('delete', '/api/rates/{rateId}');
  return (
    <li className={classes.rate}>
      <span>{rate.person.name}</span>
      <span className={classes.second} title={days.exactDay(rate.since)}>
        {t('money.since', { day: days.within.day(rate.since) })}
      </span>
      <span className={classes.end}>{t('money.anHour', { amount: write(rate.amount, rate.currency) })}</span>
      {rate.may.remove ? (
        <ActionIcon
          aria-label={t('money.removeRate', { name: rate.person.name })}
          onClick={() => remove.mutate({ params: { path: { rateId: rate.id } } })}
        >
          <IconX size={14} stroke={2} />
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  );
}

function RateForm({ projectId, currency, close }: { projectId: string | undefined; currency: string; close: () => void }) {
  const { t } = useTranslation();
  const judge = useJudgedAmount();
  const form = useForm({
    initialValues: {
      personId: null as string | null,
      since: dayjs().startOf('month').format('YYYY-MM-DD') as string | null,
      amount: '',
      currency,
    },
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/rates', besideField);
  const submit = form.onSubmit(({ personId, since, amount: typed, currency: inCurrency }) => {
    const { amount, fault } = judge(typed, inCurrency, { least: 0 });
    if (!personId) return form.setFieldError('personId', t('money.noPerson'));
    if (!since) return form.setFieldError('since', t('money.noDay'));
    if (fault !== undefined) return form.setFieldError('amount', fault);
    sending.start();
    add.mutate(
      { body: { personId, since, amount, currency: inCurrency, ...(projectId && { projectId }) } },
      { onSuccess: close, onError: sending.refused },
    );
  });
  return (
    <form
      className={classes.rateForm}
      onSubmit={submit}
      noValidate
      data-takes-escape
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <PersonPicker
        label={t('money.person')}
        filter={{ side: 'team' }}
        value={form.values.personId}
        onChange={(personId) => form.setFieldValue('personId', personId)}
        error={form.errors['personId']}
      />
      <DayField label={t('money.sinceLabel')} {...form.getInputProps('since')} />
      <TextInput label={t('money.perHour')} inputMode="decimal" autoComplete="off" {...form.getInputProps('amount')} />
      <CurrencyField {...form.getInputProps('currency')} />
      <div>
        <ProblemNote problem={sending.problem} fields={sending.fields} />
        <div className={classes.buttons}>
          <Button size="xs" variant="subtle" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button size="xs" type="submit" variant="default" loading={add.isPending}>
            {t('parts.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
