import { useQuery } from '@tanstack/react-query';
import { moneyQuery } from '../api/money.ts';
import type { OpenTask } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Hours } from '../hours/hours.tsx';
import { Costs } from '../money/costs.tsx';

/** Hours of a task, for employees; its costs for those of them who see money there. */
export function TaskMoney({ task }: { task: OpenTask }) {
  const { may } = useMe();
  const { data: money } = useQuery({ ...moneyQuery(task.project?.id ?? ''), enabled: Boolean(may.seeMoney) && task.project !== null });
  return (
    <>
      <Hours of={{ task: task.id }} inPanel />
      {money && <Costs of={{ task: task.id }} currency={money.currency} mayAdd={money.may.add} inPanel />}
    </>
  );
}
