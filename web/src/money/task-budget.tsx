import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskMoney } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import { BudgetForm } from './budget-form.tsx';
import classes from './money.module.css';
import { SpentOf } from './spent-of.tsx';

/** What a task may cost, and what it did: its costs, and its hours at their rates. */
export function TaskBudget({ taskId, money }: { taskId: string; money: TaskMoney }) {
  const { t } = useTranslation();
  const [editing, edit] = useDisclosure();
  const { budget, sums, may } = money;
  const own = sums.find(({ currency }) => currency === money.currency);
  if (!budget && !may.add) return null;
  return (
    <Section
      title={t('money.budget')}
      action={
        (budget ? may.change : may.add) &&
        !editing && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={budget ? <IconPencil size={14} stroke={2} /> : <IconPlus size={14} stroke={2} />}
            onClick={edit.open}
          >
            {t(budget ? 'money.editBudget' : 'money.setBudget')}
          </Button>
        )
      }
    >
      {editing && <BudgetForm of={{ task: taskId }} money={money} close={edit.close} />}
      {budget && !editing && (
        <div className={classes.inTask}>
          <SpentOf budget={budget} spent={own ? own.costs + own.worth : 0} />
          {budget.note && <p className={classes.note}>{budget.note}</p>}
        </div>
      )}
    </Section>
  );
}
