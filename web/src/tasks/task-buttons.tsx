import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconCircleCheck, IconDots, IconFolder, IconThumbUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenTask } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { LaterDialog } from '../parts/later.tsx';

const loadMove = async () => (await import('./move-task.tsx')).MoveTask;

/** Close, or open again; for a requester from outside closing is withdrawing what they asked for (P22). */
export function CloseButton({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const close = api.useMutation('put', '/api/tasks/{taskId}/closure');
  const reopen = api.useMutation('delete', '/api/tasks/{taskId}/closure');
  const restore = api.useMutation('delete', '/api/tasks/{taskId}/removal');
  const params = { path: { taskId: task.id } };
  if (task.removed) {
    return (
      task.may.remove && (
        <Button
          size="xs"
          leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
          loading={restore.isPending}
          onClick={() => restore.mutate({ params })}
        >
          {t('tasks.restore')}
        </Button>
      )
    );
  }
  if (!task.may.close) return null;
  if (task.closure) {
    return (
      <Button size="xs" loading={reopen.isPending} onClick={() => reopen.mutate({ params })}>
        {t('tasks.reopen')}
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      leftSection={<IconCircleCheck size={16} stroke={1.75} />}
      loading={close.isPending}
      onClick={() => close.mutate({ params, body: {} })}
    >
      {t(person.side === 'outside' && task.requester.id === person.id ? 'tasks.withdraw' : 'tasks.close')}
    </Button>
  );
}

export function AcceptButton({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const accept = api.useMutation('put', '/api/tasks/{taskId}/acceptance');
  if (!task.may.accept || task.acceptedAt || task.removed) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<IconThumbUp size={16} stroke={1.75} />}
      loading={accept.isPending}
      onClick={() => accept.mutate({ params: { path: { taskId: task.id } } })}
    >
      {t('tasks.accept')}
    </Button>
  );
}

export function TaskMenu({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const [moving, move] = useDisclosure();
  const { person } = useMe();
  const remove = api.useMutation('delete', '/api/tasks/{taskId}');
  const restore = api.useMutation('delete', '/api/tasks/{taskId}/removal');
  const params = { path: { taskId: task.id } };
  if (task.removed || !(task.may.remove || (task.may.change && person.side === 'team'))) return null;
  const removed = () => {
    const id = notifications.show({
      message: (
        <>
          {t('tasks.removed')}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              restore.mutate({ params });
              notifications.hide(id);
            }}
          >
            {t('tasks.restore')}
          </Button>
        </>
      ),
      autoClose: 10_000,
    });
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('tasks.more')}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {task.may.change && person.side === 'team' && (
            <Menu.Item leftSection={<IconFolder size={16} stroke={1.75} />} onClick={move.open}>
              {t('tasks.move')}
            </Menu.Item>
          )}
          {task.may.remove && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.75} />}
              onClick={() => remove.mutate({ params }, { onSuccess: removed })}
            >
              {t('tasks.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <LaterDialog load={loadMove} props={{ task, opened: moving, close: move.close }} />
    </>
  );
}
