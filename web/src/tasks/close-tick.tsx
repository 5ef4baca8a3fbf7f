import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { atOnce } from '../api/at-once.ts';
import { api } from '../api/client.ts';
import type { Task } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import classes from './tasks.module.css';

/** The team closes from the list; for people from outside the circle tells the state and nothing more. */
export function CloseTick({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { id, title } = task;
  const close = api.useMutation(
    'put',
    '/api/tasks/{taskId}/closure',
    atOnce('tasks', () => ({ id, to: () => ({ closedAt: task.updatedAt }), undone: t('tasks.notClosed', { title }) })),
  );
  const reopen = api.useMutation(
    'delete',
    '/api/tasks/{taskId}/closure',
    atOnce('tasks', () => ({ id, to: () => ({ closedAt: null }), undone: t('tasks.notReopened', { title }) })),
  );
  const closed = task.closedAt !== null;
  if (person.side === 'outside') {
    return (
      <span className={classes.tick}>
        <span
          className={classes.circle}
          data-closed={closed || undefined}
          role="img"
          aria-label={t(closed ? 'tasks.closed' : 'tasks.open')}
        />
      </span>
    );
  }
  const params = { path: { taskId: id } };
  const toggle = () => {
    if (close.isPending || reopen.isPending) return;
    if (closed) reopen.mutate({ params });
    else close.mutate({ params, body: {} });
  };
  return (
    <Checkbox
      className={classes.tick}
      size="16px"
      radius="xl"
      aria-label={t(closed ? 'tasks.reopenNamed' : 'tasks.closeNamed', { title })}
      checked={closed}
      onChange={toggle}
    />
  );
}
