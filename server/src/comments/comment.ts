import type { CommentClass } from '@portico/contract';
import { sql } from 'kysely';
import type { Work } from '../work/work.ts';

type Named = { id: string; name: string };

/** Comments as they are shown. Of those named, the ones whom this reader may know. */
export const comments = ({ db, reader }: Work) =>
  db
    .selectFrom('comments as c')
    .leftJoin('comments as a', (on) => on.onRef('a.workspaceId', '=', 'c.workspaceId').onRef('a.commentId', '=', 'c.answers'))
    .where('c.workspaceId', '=', reader.workspaceId)
    .select([
      'c.commentId',
      'c.taskId',
      'c.text',
      'c.class',
      'c.authorId',
      'c.authorName',
      'c.authorSide',
      'c.createdAt',
      'c.editedAt',
      'c.deletedAt',
      'c.toTeam',
      'c.answers',
      'a.authorId as answeredId',
      'a.authorName as answeredName',
    ])
    .select(
      sql<boolean>`c.author_id = access.person() and c.deleted_at is null and (access.may('add', c.class, c.place_id, c.task_id, c.private)
        or c.answers is not null and access.may('mention', c.class, c.place_id, c.task_id, c.private))`.as('mayChange'),
    )
    .select(
      sql<boolean>`c.to_team and c.deleted_at is null and c.author_id <> access.person()
        and (access.may('mention', 'history', c.place_id, c.task_id, c.private)
          or access.may('add', 'history', c.place_id, c.task_id, c.private))`.as('mayAnswer'),
    )
    .select(
      sql<boolean>`c.deleted_at is null and access.may_release(c.class, c.place_id, c.task_id, c.private, c.removed)`.as('mayRelease'),
    )
    .select(
      sql<Named[] | null>`case when c.readers is not null then coalesce((
      select json_agg(json_build_object('id', p.person_id, 'name', p.name) order by p.name) from people p
      where p.workspace_id = c.workspace_id and p.person_id = any (c.readers)), '[]') end`.as('readers'),
    )
    .select(
      sql<Named[]>`case when c.addressees <> '{}' then coalesce((
      select json_agg(json_build_object('id', p.person_id, 'name', p.name) order by p.name) from people p
      where p.workspace_id = c.workspace_id and p.person_id = any (c.addressees)), '[]') else '[]' end`.as('addressees'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof comments>['execute']>>[number];

export const presentComment = ({
  commentId,
  taskId,
  text,
  authorId,
  authorName,
  authorSide,
  readers,
  addressees,
  createdAt,
  editedAt,
  deletedAt,
  mayChange,
  mayRelease,
  mayAnswer,
  toTeam,
  answers,
  answeredId,
  answeredName,
  ...row
}: Row) => ({
  id: commentId,
  taskId,
  text,
  class: row.class as CommentClass,
  author: { id: authorId, name: authorName },
  authorSide: authorSide as 'team' | 'outside',
  readers,
  addressees,
  toTeam,
  answers: answers && answeredId && answeredName ? { id: answers, author: { id: answeredId, name: answeredName } } : null,
  createdAt,
  editedAt,
  deletedAt,
  may: { change: mayChange, release: mayRelease, answer: mayAnswer },
});
