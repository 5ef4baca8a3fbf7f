import { IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenTask } from '../api/shapes.ts';
import { PanelTitle } from '../frame/panel.tsx';
import { useDays } from '../parts/day.ts';
import { EditTask } from './edit-task.tsx';
import classes from './tasks.module.css';

type Props = { task: OpenTask; editing: boolean; stopEditing: () => void };

export function TaskHead({ task, editing, stopEditing }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  return (
    <>
      {task.removed && (
        <p className={classes.state}>
          <IconTrash size={16} stroke={1.75} aria-hidden="true" />
          {t('tasks.inBin')}
        </p>
      )}
      {task.closure && (
        <p className={classes.state}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
          {t(task.closure.withdrawn ? 'tasks.withdrawnBy' : 'tasks.closedBy', {
            name: task.closure.by.name,
            when: days.moment(task.closure.at),
          })}
          {task.closure.note && ` ${task.closure.note}`}
        </p>
      )}
      {editing ? (
        <EditTask task={task} close={stopEditing} />
      ) : (
        <>
          <PanelTitle>{task.title}</PanelTitle>
          {task.description && <p className={classes.description}>{task.description}</p>}
        </>
      )}
    </>
  );
}
