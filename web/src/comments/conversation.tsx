import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Comment, HistoryEntry, OpenTask } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { PanelHeading } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { MomentText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { useReaders } from '../parts/readers.ts';
import { CommentArticle } from './comment.tsx';
import classes from './comments.module.css';
import { Composer } from './composer.tsx';
import { DocumentLine } from './document-line.tsx';
import { EventLine } from './event-line.tsx';
import { KindChoice, type Shown } from './kind-choice.tsx';
import { PlainComposer } from './plain-composer.tsx';

type Props = { task: OpenTask; whoCanSee: (comment: Comment) => ReactNode };

/** What was said and what happened, and the place to answer. */
export function Conversation({ task, whoCanSee }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const [kind, setKind] = useState<Shown>('all');
  const asks = task.may.askWho;
  const query = { task: task.id, limit: 30, ...(kind !== 'all' && { kind }) };
  const pages = api.useInfiniteQuery('get', '/api/history', { params: { query } }, keyset);
  const readers = {
    history: useReaders({ task: task.id, class: 'history' }, asks),
    history_released: useReaders({ task: task.id, class: 'history_released' }, asks),
  };
  const entries = itemsOf(pages.data).toReversed();
  const reached = {
    history: useReaders({ task: task.id, class: 'history', toTeam: true }, asks && entries.some(isTeamTalk)),
    history_released: useReaders({ task: task.id, class: 'history_released', toTeam: true }, asks && entries.some(isTeamTalk)),
  };
  const readersOf = ({ class: its, toTeam }: Comment) => (its !== 'internal' && (toTeam ? reached : readers)[its]) || [];
  const complete = pages.data && !pages.hasNextPage;
  return (
    <section className={classes.conversation} aria-label={t('comments.history')}>
      <div className={classes.head}>
        <PanelHeading>{t('comments.history')}</PanelHeading>
        <KindChoice value={kind} onChange={setKind} />
      </div>
      <div className={classes.list}>
        {pages.isPending && (
          <div className={classes.waiting}>
            <LoadingRows rows={3} />
          </div>
        )}
        {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
        {pages.hasNextPage && (
          <div className={classes.more}>
            <Button size="xs" variant="subtle" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
              {t('comments.earlier')}
            </Button>
          </div>
        )}
        {complete && kind !== 'comment' && <Begun task={task} />}
        {entries.map((entry) =>
          entry.kind === 'comment' ? (
            <CommentArticle
              key={entry.comment.id}
              comment={entry.comment}
              readBy={{ readers: readersOf(entry.comment), more: 0 }}
              who={asks && whoCanSee(entry.comment)}
            />
          ) : entry.kind === 'document' ? (
            <DocumentLine key={entry.document.id} event={entry.document} />
          ) : (
            // What happened to orders belongs to a project, and to none of its tasks.
            entry.kind === 'event' && <EventLine key={entry.event.id} event={entry.event} />
          ),
        )}
        {complete && kind === 'comment' && !entries.length && <p className={classes.nothing}>{t('comments.none')}</p>}
      </div>
      {task.may.comment &&
        !task.removed &&
        (person.side === 'team' ? <Composer key={task.id} task={task} readers={readers} /> : <PlainComposer key={task.id} task={task} />)}
    </section>
  );
}

const isTeamTalk = (entry: HistoryEntry) => entry.kind === 'comment' && entry.comment.toTeam;

function Begun({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  return (
    <p className={classes.event}>
      <span className={classes.dot} aria-hidden="true" />
      <span>
        <Trans t={t} i18nKey="events.begun" values={{ by: task.requester.name }} components={{ b: <b /> }} />
      </span>
      <MomentText at={task.createdAt} className={classes.time} />
    </p>
  );
}
