import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/shapes.ts';
import { useSelection } from './selection.tsx';
import classes from './tasks.module.css';

/** At the edge of a row, shown when it is pointed at, or once something is selected. */
export function SelectBox({ task }: { task: Task }) {
  const { t } = useTranslation();
  const selection = useSelection();
  if (!selection) return null;
  return (
    <Checkbox
      className={classes.box}
      size="16px"
      radius="xs"
      tabIndex={-1}
      aria-label={t('tasks.select', { title: task.title })}
      checked={selection.tasks.has(task.id)}
      onChange={() => {}}
      onClick={(event) => (event.shiftKey ? selection.reach(task) : selection.toggle(task))}
    />
  );
}
