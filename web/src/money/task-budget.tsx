import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { TaskMoney } from '../api/shapes.ts';
import { BudgetPart } from './budget-part.tsx';
import classes from './money.module.css';
import { SpentOf } from './spent-of.tsx';

/** What a task may cost, and what it did: its costs, and its hours at their rates. */
export function TaskBudget({ taskId, money }: { taskId: string; money: TaskMoney }) {
  const params = { path: { taskId } };
  const set = api.useMutation('put', '/api/tasks/{taskId}/budget', besideField);
  const remove = api.useMutation('delete', '/api/tasks/{taskId}/budget', besideField);
  const { budget, sums, may } = money;
  if (!budget && !may.add) return null;
  return (
    <BudgetPart
      inPanel
      money={money}
      set={(sent) => set.mutateAsync({ params, ...sent })}
      remove={() => remove.mutateAsync({ params })}
      setting={set.isPending}
      removing={remove.isPending}
    >
      {budget && (
        <div className={classes.inTask}>
          <SpentOf budget={budget} sums={sums} />
          {budget.note && <p className={classes.note}>{budget.note}</p>}
        </div>
      )}
    </BudgetPart>
  );
}
