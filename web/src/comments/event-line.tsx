import {
  IconArrowBackUp,
  IconArrowRight,
  IconArrowUpRight,
  IconCalendar,
  IconCircleCheck,
  IconFolder,
  IconForms,
  IconPencil,
  IconSitemap,
  IconSquareCheck,
  IconThumbUp,
  IconTrash,
  IconUserMinus,
  IconUserPlus,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Event } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { useDays } from '../parts/day.ts';
import { MomentText } from '../parts/moment.tsx';
import { useOutsiders } from '../parts/outsiders.tsx';
import classes from './comments.module.css';
import { EntryMenu } from './entry-menu.tsx';

const signs: Record<Event['what'], TablerIcon> = {
  title: IconPencil,
  description: IconPencil,
  stage: IconArrowRight,
  deadline: IconCalendar,
  planned_start: IconCalendar,
  planned_end: IconCalendar,
  project: IconFolder,
  parent: IconSitemap,
  counterparty: IconUserPlus,
  hidden_from_company: IconUsersGroup,
  accepted: IconThumbUp,
  closed: IconCircleCheck,
  withdrawn: IconCircleCheck,
  reopened: IconArrowRight,
  removed: IconTrash,
  restored: IconTrash,
  role_given: IconUserPlus,
  role_taken: IconUserMinus,
  ticked: IconSquareCheck,
  unticked: IconSquareCheck,
  field: IconForms,
  released: IconArrowUpRight,
  release_ended: IconArrowBackUp,
};

type Props = {
  event: Event;
  /** The task it happened to, where that is not plain. */
  task?: ReactNode;
  /** Below the name of its day. */
  clock?: boolean;
};

/** One thing that happened, in a sentence. */
export function EventLine({ event, task, clock = false }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const outsiders = useOutsiders();
  const released = event.class === 'history_released';
  const marked = useMarksOutside() && released;
  const outside = event.person !== null && outsiders.has(event.person.id);
  const Sign = outside ? IconArrowUpRight : signs[event.what];
  const told = (value: string | null) => (value !== null && dated.has(event.what) ? days.within.day(value) : value);
  const values = { by: event.by.name, was: told(event.was), became: told(event.became), person: event.person?.name, field: event.field };
  return (
    <div className={classes.event} data-outside={outside || undefined} data-edge={marked ? 'outside' : undefined}>
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans t={t} i18nKey={sentenceOf(event)} values={values} components={{ b: <b /> }} />
        {marked && (
          <span className={classes.kind} data-look="outside">
            <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />
            <b>{t('comments.words.released')}</b>
          </span>
        )}
        {task && <span className={classes.inTask}>{task}</span>}
      </span>
      <span className={classes.when}>
        {event.may.release && (
          <span className={classes.who}>
            <EntryMenu entry={{ kind: 'event', id: event.id, released }} mayRelease words={t('comments.moreEvent')} />
          </span>
        )}
        <MomentText at={event.at} className={classes.time} as={clock ? 'clock' : 'moment'} />
      </span>
    </div>
  );
}

const dated = new Set<Event['what']>(['deadline', 'planned_start', 'planned_end']);

function sentenceOf({ what, was, became }: Event): Extract<ParseKeys, `events.${string}`> {
  switch (what) {
    case 'stage':
    case 'deadline':
    case 'planned_start':
    case 'planned_end':
    case 'counterparty':
      return `events.${what}.${was === null ? 'set' : became === null ? 'cleared' : 'moved'}`;
    // What one of them is called is told to those who see it.
    case 'project':
    case 'parent':
      return `events.${what}.${was && became ? 'moved' : became ? 'set' : was ? 'cleared' : 'unnamed'}`;
    case 'field':
      return `events.field.${was === null ? 'set' : became === null ? 'cleared' : 'moved'}`;
    case 'role_given':
    case 'role_taken':
      return `events.${what}.${became as 'assignee' | 'co_assignee' | 'participant' | 'auditor'}`;
    case 'hidden_from_company':
      return became === 'true' ? 'events.hidden_from_company.set' : 'events.hidden_from_company.cleared';
    case 'released':
    case 'release_ended':
      return `events.${what}.${became as 'comment' | 'event'}`;
    case 'closed':
      return became ? 'events.closedNote' : 'events.closed';
    default:
      return `events.${what}`;
  }
}
