import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { holdRecipient } from '../access/recipient.ts';
import type { Jobs } from '../jobs/later.ts';
import { wordsIn } from './languages.ts';
import { dayInWords } from './words.ts';
import { type Post, put } from './write.ts';

const atOnce = 200;
type About = 'asked' | 'soon' | 'over';
type Grant = Awaited<ReturnType<ReturnType<typeof grants>['execute']>>[number];

const grants = (db: Kysely<DB>) =>
  db
    .selectFrom('grants as g')
    .innerJoin('projects as p', (on) => on.onRef('p.workspaceId', '=', 'g.workspaceId').onRef('p.projectId', '=', 'g.projectId'))
    .where('g.active', '=', true)
    .select(['g.workspaceId', 'g.grantId', 'g.projectId', 'g.personId', 'g.name', 'g.endsOn', 'g.givenBy', 'p.name as project']);

/**
 * Once an hour: whoever gave a grant hears a week before that it ends, and afterwards that it has. That it ends is the
 * affair of the rule, with this job or without it.
 */
export async function tellOfEnds(db: Kysely<DB>, post: Post): Promise<void> {
  const soon = await grants(db)
    .where('g.endsAt', '>', sql<Date>`now()`)
    .where('g.endsAt', '<=', sql<Date>`now() + interval '7 days'`)
    .where('g.remindedAt', 'is', null)
    .limit(atOnce)
    .forUpdate('g')
    .skipLocked()
    .execute();
  const over = await grants(db)
    .where('g.endsAt', '<=', sql<Date>`now()`)
    .where('g.toldAt', 'is', null)
    .limit(atOnce)
    .forUpdate('g')
    .skipLocked()
    .execute();
  for (const grant of soon) await tell(db, post, grant, 'soon');
  for (const grant of over) await tell(db, post, grant, 'over');
  const note = async (told: Grant[], set: { remindedAt: Date } | { toldAt: Date }) => {
    if (!told.length) return;
    await db
      .updateTable('grants')
      .set(set)
      .where(
        'grantId',
        'in',
        told.map(({ grantId }) => grantId),
      )
      .execute();
  };
  await note(soon, { remindedAt: new Date() });
  await note(over, { toldAt: new Date() });
}

export async function writeAskedForTime(db: Kysely<DB>, post: Post, { workspaceId, grantId }: Jobs['mail-asked-for-time']): Promise<void> {
  const grant = await grants(db).where('g.workspaceId', '=', workspaceId).where('g.grantId', '=', grantId).executeTakeFirst();
  if (grant) await tell(db, post, grant, 'asked');
}

/** Only to somebody who still is here and sees the project. */
async function tell(db: Kysely<DB>, post: Post, { workspaceId, ...grant }: Grant, about: About): Promise<void> {
  const giver = await holdRecipient(db, workspaceId, grant.givenBy);
  if (!giver?.email) return;
  const {
    rows: [held],
  } = await sql<{ sees: boolean }>`select access.sees_project(${workspaceId}, ${grant.givenBy}, ${grant.projectId}) as sees`.execute(db);
  if (!held!.sees) return;
  const language = giver.language ?? 'en';
  const words = wordsIn(language);
  const { grantEnds: say } = words;
  const day = grant.endsOn ? dayInWords(grant.endsOn, words, giver) : '';
  const letter = {
    language,
    workspace: giver.workspace,
    colour: giver.colour,
    subject: say.subject[about](grant.name, grant.project),
    preview: say.next[about],
    greeting: words.greeting(giver.name, false),
    paragraphs: [say.sentence[about](grant.name, grant.project, day), say.next[about]],
    button: { label: say.button, url: `${post.ownUrl}/projects/${grant.projectId}/participants/${grant.personId}` },
    plainLink: words.plainLink,
    footnote: say.footnote,
  };
  await put(db, post, letter, { workspaceId, personId: grant.givenBy, kind: `grant-${about}`, toAddress: giver.email });
}
