import { useTranslation } from 'react-i18next';
import type { ProjectMoney, TaskMoney } from '../api/shapes.ts';
import { useAmounts } from '../parts/amounts.ts';
import classes from './money.module.css';

type Props = { budget: NonNullable<ProjectMoney['budget']>; sums: TaskMoney['sums'] };

/** What was spent of a budget, and what is left: in numbers and as a bar. */
export function SpentOf({ budget: { amount: of, currency }, sums }: Props) {
  const { t } = useTranslation();
  const { write } = useAmounts();
  const amount = (it: number) => write(it, currency);
  const own = sums.find((sum) => sum.currency === currency);
  const spent = own ? own.costs + own.worth : 0;
  const over = spent > of;
  return (
    <>
      <p className={classes.sum}>{t('money.spentOf', { spent: amount(spent), budget: amount(of) })}</p>
      <Bar spent={spent} of={of} />
      <p className={over ? classes.over : classes.second}>
        {over ? t('money.over', { amount: amount(spent - of) }) : t('money.left', { amount: amount(of - spent) })}
      </p>
    </>
  );
}

/** The numbers beside it say the same. */
function Bar({ spent, of }: { spent: number; of: number }) {
  const share = of > 0 ? (spent / of) * 100 : spent > 0 ? 100 : 0;
  return (
    <div className={classes.bar} aria-hidden="true" data-over={spent > of || undefined}>
      <span style={{ width: `${Math.min(Math.max(share, 0), 100)}%` }} />
    </div>
  );
}
