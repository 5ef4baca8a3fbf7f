import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { ProjectMoney } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import { writeMinutes } from '../parts/durations.ts';
import { BudgetPart } from './budget-part.tsx';
import classes from './money.module.css';
import { SpentOf } from './spent-of.tsx';

/** What may be spent, what was, and what is left: in numbers and as a bar. */
export function Budget({ projectId, money }: { projectId: string; money: ProjectMoney }) {
  const params = { path: { projectId } };
  const set = api.useMutation('put', '/api/projects/{projectId}/budget', besideField);
  const remove = api.useMutation('delete', '/api/projects/{projectId}/budget', besideField);
  return (
    <BudgetPart
      money={money}
      set={(sent) => set.mutateAsync({ params, ...sent })}
      remove={() => remove.mutateAsync({ params })}
      setting={set.isPending}
      removing={remove.isPending}
    >
      <Spent money={money} />
    </BudgetPart>
  );
}

function Spent({ money }: { money: ProjectMoney }) {
  const { t } = useTranslation();
  const { write } = useAmounts();
  const { budget, sums, minutes, unratedMinutes } = money;
  const own = sums.find(({ currency }) => currency === money.currency);
  const others = sums.filter(({ currency }) => currency !== money.currency);
  const amount = (it: number) => write(it, money.currency);
  return (
    <>
      {budget ? <SpentOf budget={budget} sums={sums} /> : <p className={classes.second}>{t('money.noBudget')}</p>}
      <dl className={classes.facts}>
        <Fact term={t('money.hours')} value={writeMinutes(minutes)} />
        <Fact term={t('money.worth')} value={amount(own?.worth ?? 0)} />
        <Fact term={t('money.costs')} value={amount(own?.costs ?? 0)} />
        <Fact term={t('money.invoiced')} value={amount(own?.invoiced ?? 0)} />
        <Fact term={t('money.paid')} value={amount(own?.paid ?? 0)} />
      </dl>
      {unratedMinutes > 0 && <p className={classes.note}>{t('money.unrated', { time: writeMinutes(unratedMinutes) })}</p>}
      {others.map(({ currency, costs, worth, invoiced, paid }) => (
        <p key={currency} className={classes.note}>
          {t('money.other', {
            spent: write(costs + worth, currency),
            invoiced: write(invoiced, currency),
            paid: write(paid, currency),
          })}
        </p>
      ))}
      {budget?.note && <p className={classes.note}>{budget.note}</p>}
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
