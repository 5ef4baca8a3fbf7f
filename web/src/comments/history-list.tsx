import { IconHistory, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Comment, HistoryEntry } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { CommentArticle } from './comment.tsx';
import common from './comments.module.css';
import { byDay, idOf } from './days.ts';
import { DocumentLine } from './document-line.tsx';
import { EventLine } from './event-line.tsx';
import classes from './history.module.css';
import { KindChoice, type Shown } from './kind-choice.tsx';
import { readBy } from './look.ts';
import { OrderLine } from './order-line.tsx';

type Props = {
  of: { project: string } | { author: string };
  kind: Shown;
  choose: (kind: Shown) => void;
  whoCanSee: (comment: Comment) => ReactNode;
};

/** All that was said and happened in a project (D7), or that somebody said and did (C18): day by day, newest first. */
export function HistoryList({ of, kind, choose, whoCanSee }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const query = { ...of, limit: 50, ...(kind !== 'all' && { kind }) };
  const pages = api.useInfiniteQuery('get', '/api/history', { params: { query } }, keyset);
  const entries = itemsOf(pages.data);
  return (
    <section className={classes.history} aria-label={t('comments.history')}>
      <div className={classes.tools}>
        <KindChoice value={kind} onChange={choose} />
      </div>
      {pages.isPending && (
        <div className={common.waiting}>
          <LoadingRows rows={6} />
        </div>
      )}
      {pages.error && !pages.data && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data && entries.length === 0 && (
        <div className={common.waiting}>
          <Empty
            icon={IconHistory}
            title={t(kind === 'comment' ? 'comments.noComments' : 'comments.nothingYet')}
            next={t('author' in of ? 'comments.nothingOfThem' : kind === 'comment' ? 'comments.noCommentsNext' : 'comments.nothingYetNext')}
          />
        </div>
      )}
      {byDay(entries, days.momentDay).map(({ day, entries: those }) => (
        <div key={idOf(those[0]!)} className={day === null ? classes.loose : classes.day}>
          {day !== null && <h2>{day}</h2>}
          {those.map((entry) => (
            <Entry key={idOf(entry)} entry={entry} of={of} whoCanSee={whoCanSee} />
          ))}
        </div>
      ))}
      <LoadMore pages={pages} />
    </section>
  );
}

type EntryProps = Pick<Props, 'of' | 'whoCanSee'> & { entry: HistoryEntry };

function Entry({ entry, of, whoCanSee }: EntryProps) {
  if (entry.kind === 'order') return <OrderLine event={entry.order} />;
  if (entry.kind === 'private') return <Private />;
  const task =
    entry.task &&
    ('project' in of ? (
      <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId: of.project, taskId: entry.task.id }}>
        {entry.task.title}
      </Link>
    ) : (
      <Link to="/tasks/$taskId" params={{ taskId: entry.task.id }}>
        {entry.task.title}
      </Link>
    ));
  if (entry.kind === 'document') return <DocumentLine event={entry.document} task={task} clock />;
  if (entry.kind === 'event') return <EventLine event={entry.event} task={task} clock />;
  return <CommentArticle comment={entry.comment} readBy={readBy(entry.outside)} who={whoCanSee(entry.comment)} task={task} clock />;
}

/** Neither what, nor whose, nor when. */
function Private() {
  const { t } = useTranslation();
  return (
    <p className={classes.placeholder}>
      <IconLock size={14} stroke={2} aria-hidden="true" />
      {t('comments.placeholder')}
    </p>
  );
}
