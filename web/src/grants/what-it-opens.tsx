import { Button } from '@mantine/core';
import { IconArrowUpRight, IconAt, IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import type { GrantPreview, Name, Sent } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { isDay } from '../parts/day-field.tsx';
import { Face } from '../parts/face.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { useViewAs } from '../parts/view-as.ts';
import classes from './grants.module.css';

type Asked = Sent<'previewGrant'>['body'];
type Props = { projectId: string; person: Name; asked: Asked };

/** Answers each tick: what the contact would see, would not, and may; counted by the rule itself. */
export function WhatItOpens({ projectId, person, asked }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const { data, error } = api.useQuery(
    'post',
    '/api/projects/{projectId}/grants/preview',
    { params: { path: { projectId } }, body: asked },
    { placeholderData: keepPreviousData },
  );
  return (
    <section aria-live="polite">
      <h2>{t('grants.whatItOpens')}</h2>
      {data && <Who preview={data} />}
      {error && <ProblemNote problem={asProblem(error, unreachable)} />}
      {data && !error && <Sentences name={person.name} preview={data} asked={asked} />}
      {data && !error && asked.active !== false && <ViewBefore projectId={projectId} asked={asked} name={person.name} />}
    </section>
  );
}

/** D12: the whole of it, as it would be. */
function ViewBefore({ projectId, asked: { personId, ...grant }, name }: { projectId: string; asked: Asked; name: string }) {
  const { t } = useTranslation();
  const viewAs = useViewAs(personId);
  return (
    <Button mt={16} leftSection={<IconEye size={16} stroke={1.75} />} onClick={() => viewAs({ projectId, grant })}>
      {t('grants.viewBefore', { name })}
    </Button>
  );
}

function Who({ preview: { person } }: { preview: GrantPreview }) {
  return (
    <p className={classes.who}>
      <Face person={{ ...person, side: 'outside' }} size={32} />
      <span>
        <b>{person.name}</b>
        {person.company && (
          <span className={classes.company}>
            <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />
            {person.company}
          </span>
        )}
        {person.email && <span className={classes.second}>{person.email}</span>}
      </span>
    </p>
  );
}

function Sentences({ name, preview, asked }: { name: string; preview: GrantPreview; asked: Asked }) {
  const { t } = useTranslation();
  const days = useDays();
  const listed = useListed();
  const counted = useCounted();
  const { tasks, comments, documents, subProjects } = preview;
  const bold = { components: { b: <b /> } };

  const until = asked.endsOn && isDay(asked.endsOn) ? t('grants.until', { day: days.exactDay(asked.endsOn) }) : t('grants.forGood');
  const unread = asked.history === 'none' ? 'comments' : 'standard';
  const unopened = asked.documents === 'none' ? 'documents' : 'others';
  const hidden = [
    ...(asked.history === 'all' ? [] : [t(`grants.hidden.${asked.isMentioned ? (`${unread}ButTeam` as const) : unread}`)]),
    t('grants.hidden.private'),
    ...(asked.documents === 'all' ? [] : [t(`grants.hidden.${asked.mayUpload ? (`${unopened}ButOwn` as const) : unopened}`)]),
    ...(subProjects.length ? [t('grants.hidden.subProjects', { names: listed(subProjects.map((one) => one.name)) })] : []),
    t('grants.hidden.money'),
  ];
  const seen = [
    t('grants.seen.tasks', { count: tasks.after }),
    t('grants.seen.people'),
    t('grants.seen.status'),
    ...(comments.after > 0 ? [<b key="comments">{t('grants.comments', { count: comments.after })}</b>] : []),
    ...(documents.after > 0 ? [<b key="documents">{t('grants.documents', { count: documents.after })}</b>] : []),
  ];
  const elsewhere = counted({ tasks: tasks.without, comments: comments.without, documents: documents.without });
  const deeds = [
    ...(asked.mayWrite ? [t('grants.deeds.write')] : asked.isMentioned ? [t('grants.deeds.answer')] : []),
    ...(asked.mayUpload ? [t('grants.deeds.upload')] : []),
  ];
  const may = asked.mayWrite ? 'grants.mayWrite' : deeds.length ? 'grants.mayOnly' : 'grants.mayOnlyRead';
  const opens = [tasks, comments, documents].some(({ before, after }) => after > before);
  return (
    <>
      {asked.active !== false && (
        <ul className={classes.sentences}>
          <Sentence icon={IconEye}>
            <Trans t={t} i18nKey="grants.willSee" values={{ name }} components={{ b: <b />, what: <Listed parts={seen} /> }} />
          </Sentence>
          <Sentence icon={IconEyeOff}>
            <Trans
              t={t}
              i18nKey={elsewhere.length ? 'grants.doesNotOpen' : 'grants.willNotSee'}
              values={{ name, what: listed(hidden) }}
              {...bold}
            />
          </Sentence>
          {asked.isMentioned && (
            <Sentence icon={IconAt}>
              <Trans t={t} i18nKey="grants.isReached" values={{ name }} {...bold} />
            </Sentence>
          )}
          <Sentence icon={IconPencil}>
            <Trans t={t} i18nKey={may} count={deeds.length} values={{ name, what: listed(deeds), until }} {...bold} />
          </Sentence>
        </ul>
      )}
      {elsewhere.length > 0 && <p className={classes.elsewhere}>{t('grants.elsewhere', { name, what: listed(elsewhere) })}</p>}
      <p className={classes.total} data-opens={opens}>
        {opens && <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />}
        <InAll preview={preview} />
      </p>
    </>
  );
}

/** The difference that saving makes: what it opens, and what it closes. */
function InAll({ preview: { person, tasks, comments, documents } }: { preview: GrantPreview }) {
  const { t } = useTranslation();
  const listed = useListed();
  const counted = useCounted();
  const more = ({ before, after }: GrantPreview['tasks']) => Math.max(after - before, 0);
  const less = ({ before, after }: GrantPreview['tasks']) => Math.max(before - after, 0);
  const opened = counted({ tasks: more(tasks), comments: more(comments), documents: more(documents) });
  const closed = counted({ tasks: less(tasks), comments: less(comments), documents: less(documents) });
  if (!opened.length && !closed.length) return t('grants.same', { name: person.name });
  return [
    ...(opened.length ? [t('grants.opens', { what: listed(opened), name: person.name })] : []),
    ...(closed.length ? [t('grants.closes', { what: listed(closed), name: person.name })] : []),
  ].join(' ');
}

/** "3 tasks", "14 comments", "1 document": what there is none of is not said. */
function useCounted() {
  const { t } = useTranslation();
  return (counts: Record<'tasks' | 'comments' | 'documents', number>): string[] =>
    (['tasks', 'comments', 'documents'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t(`grants.${kind}`, { count: counts[kind] }));
}

/** "this, that and more" */
function useListed() {
  const { t } = useTranslation();
  return (parts: string[]) => new Intl.ListFormat(t('days.written'), { type: 'conjunction' }).format(parts);
}

/** The same of what carries weight in the sentence. */
function Listed({ parts }: { parts: ReactNode[] }) {
  const { t } = useTranslation();
  const places = new Intl.ListFormat(t('days.written'), { type: 'conjunction' }).formatToParts(parts.map((_, place) => `${place}`));
  return places.map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value));
}

function Sentence({ icon: Icon, children }: { icon: typeof IconEye; children: ReactNode }) {
  return (
    <li>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}
