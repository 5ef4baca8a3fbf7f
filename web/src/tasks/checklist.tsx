import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconCheck, IconPoint, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atOnce } from '../api/at-once.ts';
import { api } from '../api/client.ts';
import type { OpenTask, Sent } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import classes from './tasks.module.css';

export function Checklist({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const set = api.useMutation('put', '/api/tasks/{taskId}/checklist');
  const tick = api.useMutation(
    'put',
    '/api/tasks/{taskId}/checklist/{itemId}/done',
    atOnce('tasks', ({ params, body: { done } }: Sent<'tickChecklistItem'>) => {
      const item = task.checklist.find(({ id }) => id === params.path.itemId);
      return {
        id: task.id,
        to: ({ checklist }) => checklist && { checklist: checklist.map((one) => (one.id === item?.id ? { ...one, done } : one)) },
        undone: t(done ? 'tasks.notTicked' : 'tasks.notUnticked', { title: item?.title }),
      };
    }),
  );
  const may = task.may.change && !task.removed;
  if (!task.checklist.length && !may) return null;
  const write = (items: { id?: string; title: string; done?: boolean }[], then?: () => void) =>
    set.mutate({ params: { path: { taskId: task.id } }, body: { items } }, { onSuccess: then });
  const done = task.checklist.filter((item) => item.done).length;
  return (
    <Section
      title={t('tasks.checklist')}
      action={
        task.checklist.length > 0 && <span className={classes.count}>{t('tasks.ofDone', { done, count: task.checklist.length })}</span>
      }
    >
      <ul>
        {task.checklist.map((item) => (
          <li key={item.id} className={classes.item}>
            {may ? (
              <Checkbox
                label={item.title}
                checked={item.done}
                onChange={() => tick.mutate({ params: { path: { taskId: task.id, itemId: item.id } }, body: { done: !item.done } })}
              />
            ) : (
              <span className={classes.told} data-done={item.done || undefined}>
                {item.done ? (
                  <IconCheck size={16} stroke={2} aria-label={t('tasks.itemDone')} />
                ) : (
                  <IconPoint size={16} stroke={2} aria-hidden="true" />
                )}
                {item.title}
              </span>
            )}
            {may && (
              <ActionIcon
                aria-label={t('tasks.removeItem', { title: item.title })}
                onClick={() => write(task.checklist.filter(({ id }) => id !== item.id))}
              >
                <IconX size={14} stroke={2} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <form
          className={classes.adder}
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim()) write([...task.checklist, { title: title.trim() }], () => setTitle(''));
          }}
        >
          <TextInput
            aria-label={t('tasks.addItem')}
            placeholder={t('tasks.addItem')}
            value={title}
            maxLength={250}
            disabled={set.isPending}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </form>
      )}
    </Section>
  );
}
