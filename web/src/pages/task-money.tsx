import { useQuery } from '@tanstack/react-query';
import { taskMoneyQuery } from '../api/money.ts';
import type { OpenTask } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Hours } from '../hours/hours.tsx';
import { Costs } from '../money/costs.tsx';
import { TaskBudget } from '../money/task-budget.tsx';

/** Hours of a task, for employees; its costs and its budget for those of them who see money there. */
export function TaskMoney({ task }: { task: OpenTask }) {
  const { may } = useMe();
  const { data: money } = useQuery({ ...taskMoneyQuery(task.id), enabled: may.seeMoney === true });
  return (
    <>
      <Hours of={{ task: task.id }} inPanel />
      {money && <Costs of={{ task: task.id }} currency={money.currency} mayAdd={money.may.add} inPanel />}
      {money && <TaskBudget taskId={task.id} money={money} />}
    </>
  );
}
