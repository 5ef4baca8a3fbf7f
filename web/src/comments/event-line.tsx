import {
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
  type TablerIcon,
} from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import type { Event } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { MomentText } from '../parts/moment.tsx';
import { useOutsiders } from '../parts/outsiders.tsx';
import classes from './comments.module.css';

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
};

/** One thing that happened, in a sentence. */
export function EventLine({ event }: { event: Event }) {
  const { t } = useTranslation();
  const days = useDays();
  const outsiders = useOutsiders();
  const outside = event.person !== null && outsiders.has(event.person.id);
  const Sign = outside ? IconArrowUpRight : signs[event.what];
  const told = (value: string | null) => (value !== null && dated.has(event.what) ? days.day(value) : value);
  const values = { by: event.by.name, was: told(event.was), became: told(event.became), person: event.person?.name, field: event.field };
  return (
    <p className={classes.event} data-outside={outside || undefined}>
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans t={t} i18nKey={sentenceOf(event)} values={values} components={{ b: <b /> }} />
      </span>
      <MomentText at={event.at} className={classes.time} />
    </p>
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
    case 'closed':
      return became ? 'events.closedNote' : 'events.closed';
    default:
      return `events.${what}`;
  }
}
