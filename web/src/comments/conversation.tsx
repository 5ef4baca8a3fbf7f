import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Comment, OpenTask } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { PanelHeading } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { useReaders } from '../parts/readers.ts';
import { CommentArticle } from './comment.tsx';
import classes from './comments.module.css';
import { Composer } from './composer.tsx';
import { PlainComposer } from './plain-composer.tsx';

type Props = { task: OpenTask; whoCanSee: (comment: Comment) => ReactNode };

export function Conversation({ task, whoCanSee }: Props) {
  const { t } = useTranslation();
  const { person } = useMe();
  const asks = task.may.askWho;
  const pages = api.useInfiniteQuery('get', '/api/comments', { params: { query: { task: task.id, limit: 30 } } }, keyset);
  const readers = {
    history: useReaders({ task: task.id, class: 'history' }, asks),
    history_released: useReaders({ task: task.id, class: 'history_released' }, asks),
  };
  const comments = itemsOf(pages.data).toReversed();
  return (
    <section className={classes.conversation} aria-label={t('comments.conversation')}>
      <div className={classes.head}>
        <PanelHeading>{t('comments.conversation')}</PanelHeading>
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
        {comments.map((comment) => (
          <CommentArticle key={comment.id} comment={comment} readers={readers} who={asks && whoCanSee(comment)} />
        ))}
        {pages.data && !comments.length && <p className={classes.nothing}>{t('comments.none')}</p>}
      </div>
      {task.may.comment &&
        !task.removed &&
        (person.side === 'team' ? <Composer key={task.id} task={task} readers={readers} /> : <PlainComposer key={task.id} task={task} />)}
    </section>
  );
}
