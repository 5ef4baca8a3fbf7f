import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import layout from '../parts/parts.module.css';
import { AddTask } from './add-task.tsx';
import { TaskRow } from './task-row.tsx';

export function MyTasksPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const { taskId } = useParams({ strict: false });
  const [status, setStatus] = useState<'open' | 'closed'>('open');
  const [adding, { open, close }] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/api/tasks', { params: { query: { assignee: 'me', status } } }, keyset);
  const tasks = itemsOf(pages.data);
  return (
    <Page
      title={t('tasks.myTasks')}
      actions={
        may.addTask && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
            {t('tasks.add')}
          </Button>
        )
      }
      beside={taskId && <Outlet />}
    >
      <div className={layout.tools}>
        <SegmentedControl
          fullWidth={false}
          aria-label={t('tasks.status')}
          value={status}
          onChange={(value) => setStatus(value === 'closed' ? 'closed' : 'open')}
          data={[
            { value: 'open', label: t('tasks.open') },
            { value: 'closed', label: t('tasks.closed') },
          ]}
        />
      </div>
      {pages.isPending && <LoadingRows />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data && !tasks.length && <Empty icon={IconChecklist} title={t('tasks.noneMine')} next={t('tasks.noneMineNext')} />}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} place="my-tasks" chosen={task.id === taskId} withProject />
        ))}
      </ul>
      <LoadMore pages={pages} />
      <AddTask opened={adding} close={close} place="my-tasks" />
    </Page>
  );
}
