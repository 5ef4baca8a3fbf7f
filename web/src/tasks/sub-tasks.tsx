import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenProject, OpenTask } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import { AddTask } from './add-task.tsx';
import { CloseTick } from './close-tick.tsx';
import { type Place, taskAddress } from './place.ts';
import { Due } from './task-row.tsx';
import classes from './tasks.module.css';

export function SubTasks({ task, project, place }: { task: OpenTask; project: OpenProject | undefined; place: Place }) {
  const { t } = useTranslation();
  const [adding, { open, close }] = useDisclosure();
  const { data } = api.useQuery('get', '/api/tasks', { params: { query: { parent: task.id, limit: 100 } } });
  const may = task.may.change && !task.removed && (project?.may.addTask ?? true);
  const below = data?.items ?? [];
  if (!below.length && !may) return null;
  const button = may && (
    <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={open}>
      {t('parts.add')}
    </Button>
  );
  return (
    <Section title={t('tasks.subTasks')} count={below.length || undefined} action={button}>
      <ul>
        {below.map((one) => (
          <li key={one.id} className={classes.item}>
            <span style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
              <CloseTick task={one} />
              <Link {...taskAddress(one, place)}>{one.title}</Link>
            </span>
            <Due task={one} />
          </li>
        ))}
      </ul>
      <AddTask opened={adding} close={close} project={project} parent={{ id: task.id, name: task.title }} place={place} />
    </Section>
  );
}
