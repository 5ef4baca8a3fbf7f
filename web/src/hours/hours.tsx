import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { TimeEntry } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { useAmounts } from '../parts/amounts.ts';
import { useDays } from '../parts/day.ts';
import { writeMinutes } from '../parts/durations.ts';
import { Section } from '../parts/field-row.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { PagePart } from '../parts/page-part.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from '../parts/spent.module.css';
import { EntryForm } from './entry-form.tsx';

type Of = { task: string } | { project: string };

/** Hours of a task or project: one's own to add; for those who see money, everybody's. */
export function Hours({ of, inPanel = false }: { of: Of; inPanel?: boolean }) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/api/hours', { params: { query: { ...of, limit: inPanel ? 10 : 20 } } }, keyset);
  const adds = api.useMutation('post', '/api/hours', besideField);
  const [first] = pages.data?.pages ?? [];
  const entries = itemsOf(pages.data);
  // A task on which nobody may note hours, and nobody did, does not speak of them.
  if (inPanel && !first?.may.add && !entries.length) return null;
  const Frame = inPanel ? Section : PagePart;
  const place = 'task' in of ? { taskId: of.task } : { projectId: of.project };
  return (
    <Frame
      title={t('hours.hours')}
      action={
        <span className={classes.actions}>
          {first && first.minutes > 0 && (
            <span className={classes.second}>
              <span className="numbers">{t('hours.total', { time: writeMinutes(first.minutes) })}</span>
            </span>
          )}
          {first?.may.add && !adding && (
            <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={add.open}>
              {t('hours.add')}
            </Button>
          )}
        </span>
      }
    >
      <div className={inPanel ? classes.inPanel : undefined}>
        {adding && (
          <EntryForm
            values={{ day: dayjs().format('YYYY-MM-DD'), note: '', time: '' }}
            send={(spent) => adds.mutateAsync({ body: { ...place, ...spent } })}
            pending={adds.isPending}
            button={t('hours.save')}
            onCancel={add.close}
          />
        )}
        {pages.isPending && !inPanel && <LoadingRows rows={2} />}
        {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
        {pages.data && !entries.length && !adding && <p className={classes.second}>{t('hours.none')}</p>}
        {entries.length > 0 && (
          <ul className={classes.list}>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} inTask={'task' in of} />
            ))}
          </ul>
        )}
        <LoadMore pages={pages} />
      </div>
    </Frame>
  );
}

function EntryRow({ entry, inTask }: { entry: TimeEntry; inTask: boolean }) {
  const { t } = useTranslation();
  const days = useDays();
  const amounts = useAmounts();
  const [editing, edit] = useDisclosure();
  const params = { path: { entryId: entry.id } };
  const change = api.useMutation('patch', '/api/hours/{entryId}', besideField);
  const remove = api.useMutation('delete', '/api/hours/{entryId}');
  if (editing) {
    return (
      <li className={classes.edit}>
        <EntryForm
          values={{ day: entry.day, note: entry.note, time: writeMinutes(entry.minutes) }}
          send={(spent) => change.mutateAsync({ params, body: spent }).then(edit.close)}
          pending={change.isPending}
          button={t('parts.save')}
          onCancel={edit.close}
        />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <span className={classes.day} title={days.exactDay(entry.day)}>
        {days.day(entry.day)}
      </span>
      <span className={classes.words}>
        {entry.note || entry.person.name}
        <span className={classes.second} style={{ display: 'block' }}>
          {entry.note && entry.person.name}
          {!inTask && entry.task && (
            <>
              {entry.note && ' · '}
              <Link to="/tasks/$taskId" params={{ taskId: entry.task.id }}>
                {entry.task.name}
              </Link>
            </>
          )}
        </span>
      </span>
      <span className={classes.number}>{writeMinutes(entry.minutes)}</span>
      <span className={`${classes.number} ${classes.worth}`}>{entry.worth && amounts.write(entry.worth.amount, entry.worth.currency)}</span>
      {entry.may.remove ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('hours.menu', { day: days.within.day(entry.day), name: entry.person.name })}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {entry.may.change && (
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit.open}>
                {t('hours.edit')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => remove.mutate({ params })}>
              {t('hours.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span />
      )}
    </li>
  );
}
