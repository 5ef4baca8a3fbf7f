import { Button } from '@mantine/core';
import { IconArrowUpRight, IconAt, IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import type { GrantPreview, Name, Sent } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
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
  const { tasks, comments, subProjects } = preview;
  const bold = { components: { b: <b /> } };
  const listed = (parts: string[]) => new Intl.ListFormat(t('days.written'), { type: 'conjunction' }).format(parts);

  const until = asked.endsOn ? t('grants.until', { day: days.exactDay(asked.endsOn) }) : t('grants.forGood');
  const unread = asked.history === 'none' ? 'comments' : 'standard';
  const hidden = [
    ...(asked.history === 'all' ? [] : [t(`grants.hidden.${asked.isMentioned ? (`${unread}ButTeam` as const) : unread}`)]),
    t('grants.hidden.private'),
    ...(asked.documents === 'all' ? [] : [t(asked.documents === 'none' ? 'grants.hidden.documents' : 'grants.hidden.others')]),
    ...(subProjects.length ? [t('grants.hidden.subProjects', { names: listed(subProjects.map((one) => one.name)) })] : []),
    t('grants.hidden.money'),
  ];
  const elsewhere = tasks.without > 0 || comments.without > 0;
  return (
    <>
      {asked.active !== false && (
        <ul className={classes.sentences}>
          <Sentence icon={IconEye}>
            <Trans
              t={t}
              i18nKey={comments.after > 0 ? 'grants.willSee' : 'grants.willSeeTasks'}
              values={{ name, tasks: t('grants.tasks', { count: tasks.after }), comments: t('grants.comments', { count: comments.after }) }}
              {...bold}
            />
          </Sentence>
          <Sentence icon={IconEyeOff}>
            <Trans
              t={t}
              i18nKey={elsewhere ? 'grants.doesNotOpen' : 'grants.willNotSee'}
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
            <Trans
              t={t}
              i18nKey={asked.mayWrite ? 'grants.mayWrite' : asked.isMentioned ? 'grants.mayAnswer' : 'grants.mayOnlyRead'}
              values={{ name, until }}
              {...bold}
            />
          </Sentence>
        </ul>
      )}
      {elsewhere && (
        <p className={classes.elsewhere}>
          {t('grants.elsewhere', {
            name,
            tasks: t('grants.tasks', { count: tasks.without }),
            comments: t('grants.comments', { count: comments.without }),
          })}
        </p>
      )}
      <p className={classes.total} data-opens={tasks.after > tasks.before || comments.after > comments.before}>
        {(tasks.after > tasks.before || comments.after > comments.before) && <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />}
        <InAll preview={preview} />
      </p>
    </>
  );
}

/** The difference that saving makes. */
function InAll({ preview: { person, tasks, comments } }: { preview: GrantPreview }) {
  const { t } = useTranslation();
  const opened = { tasks: tasks.after - tasks.before, comments: comments.after - comments.before };
  const less = opened.tasks < 0 || opened.comments < 0;
  const what = [
    ...(opened.tasks ? [t('grants.tasks', { count: Math.abs(opened.tasks) })] : []),
    ...(opened.comments ? [t('grants.comments', { count: Math.abs(opened.comments) })] : []),
  ].join(t('grants.and'));
  return what ? t(less ? 'grants.closes' : 'grants.opens', { what, name: person.name }) : t('grants.same', { name: person.name });
}

function Sentence({ icon: Icon, children }: { icon: typeof IconEye; children: ReactNode }) {
  return (
    <li>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}
