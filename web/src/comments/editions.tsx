import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Comment } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { Floating } from '../parts/floating.tsx';
import classes from './comments.module.css';

type Props = { comment: Comment; at?: string };

/** “Edited”; for those who may read them, with what it said before. */
export function EditionsButton({ comment, at }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { person } = useMe();
  const [open, { toggle, close }] = useDisclosure();
  const title = at && t('comments.editedAt', { when: days.exact(at) });
  if (person.side === 'outside' && person.id !== comment.author.id) {
    return (
      at && (
        <span className={classes.time} title={title}>
          {t('comments.edited')}
        </span>
      )
    );
  }
  return (
    <Floating opened={open} close={close} width={360} position="bottom-start">
      <Popover.Target>
        <button type="button" className={classes.edited} title={title} onClick={toggle} aria-expanded={open}>
          {t(at ? 'comments.edited' : 'comments.before')}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={16}>{open && <Editions commentId={comment.id} />}</Popover.Dropdown>
    </Floating>
  );
}

function Editions({ commentId }: { commentId: string }) {
  const { t } = useTranslation();
  const days = useDays();
  const { data, error, refetch } = api.useQuery('get', '/api/comments/{commentId}/editions', { params: { path: { commentId } } });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    <section className={classes.editions} aria-label={t('comments.before')} tabIndex={0}>
      <h4>{t('comments.before')}</h4>
      {error && !data && <Refused error={error} retry={refetch} />}
      {!data && !error && <LoadingRows rows={2} />}
      {data?.items.map(({ id, text, replacedAt }) => (
        <div key={id}>
          <p className={classes.text}>{text}</p>
          <p className={classes.time}>{t('comments.until', { when: days.exact(replacedAt) })}</p>
        </div>
      ))}
    </section>
  );
}
