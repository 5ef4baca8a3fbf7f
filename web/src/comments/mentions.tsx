import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Mention } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { CommentArticle } from './comment.tsx';
import { readBy } from './look.ts';
import classes from './mentions.module.css';

/** What was said to @team, each with the task it was said in. Whoever has it before them has read it. */
export function Mentions({ mentions }: { mentions: Mention[] }) {
  const { t } = useTranslation();
  const fresh = useRead(mentions);
  if (mentions.length === 0) return null;
  return (
    <section className={classes.list} aria-label={t('inbox.toTeam')}>
      {mentions.map((mention) => (
        <MentionItem key={mention.comment.id} mention={mention} fresh={fresh.has(mention.comment.id)} />
      ))}
    </section>
  );
}

function MentionItem({ mention: { comment, task, project, outside }, fresh }: { mention: Mention; fresh: boolean }) {
  const { t } = useTranslation();
  const place = (
    <>
      {fresh && <b className={classes.fresh}>{t('inbox.new')} · </b>}
      <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
        {task.title}
      </Link>
      {project && ` · ${project.name}`}
    </>
  );
  return (
    <div className={classes.mention}>
      <CommentArticle comment={comment} readBy={readBy(outside)} who={null} task={place} />
    </div>
  );
}

/** Whoever opens the page has read what is there; what was new stays marked while they are here. */
function useRead(entries: Mention[]): ReadonlySet<string> {
  const { viewing } = useMe();
  const { mutate: read } = api.useMutation('put', '/api/inbox/mentions/reading');
  const fresh = useRef(new Set<string>()).current;
  for (const { comment, read: done } of entries) if (!done) fresh.add(comment.id);
  const upTo = viewing ? undefined : entries.find((one) => !one.read)?.comment.id;
  useEffect(() => {
    if (upTo) read({ body: { upTo } });
  }, [upTo, read]);
  return fresh;
}
