import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { newId } from '../work/id.ts';
import { holdRecipient } from './recipient.ts';
import { hashOf, makeSecret } from './secrets.ts';

const hours = 3_600_000;

/** How long each kind of mailed link lives, and the page it opens. */
const kinds = {
  activation: { lives: 7 * 24 * hours, page: 'activate' },
  password_reset: { lives: 2 * hours, page: 'reset-password' },
};

const linkWith = (ownUrl: string, kind: keyof typeof kinds, secret: string) => ({
  url: `${ownUrl}/${kinds[kind].page}/${secret}`,
  until: new Date(Date.now() + kinds[kind].lives),
});

/** A new link for somebody; those of its kind that were sent before die. */
export async function makeLink(
  db: Kysely<DB>,
  ownUrl: string,
  kind: keyof typeof kinds,
  of: { workspaceId: string; personId: string; side: string },
) {
  await db
    .updateTable('tokens')
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where('workspaceId', '=', of.workspaceId)
    .where('personId', '=', of.personId)
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute();

  const secret = makeSecret('l');
  const link = linkWith(ownUrl, kind, secret);
  await db
    .insertInto('tokens')
    .values({ ...of, tokenId: newId(), kind, hash: hashOf(secret), expiresAt: link.until })
    .execute();
  return link;
}

/**
 * The way into one project for somebody who may come in: its page, or first the page where they choose a password.
 *
 * @returns nothing for somebody who may not come in at all
 */
export async function linkToProject(
  db: Kysely<DB>,
  ownUrl: string,
  { workspaceId, personId, projectId }: { workspaceId: string; personId: string; projectId: string },
) {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient) return undefined;
  const first = recipient.passwordSetAt ? null : await makeLink(db, ownUrl, 'activation', { workspaceId, personId, side: recipient.side });
  return { recipient, ...intoProject(ownUrl, projectId, first) };
}

/** What such a link looks like before there is one: its secret is made when it is sent. */
export const shownLinkToProject = (ownUrl: string, projectId: string, choosesPassword: boolean) =>
  intoProject(ownUrl, projectId, choosesPassword ? linkWith(ownUrl, 'activation', '…') : null);

/** `first`: the link to the page where a password is chosen, for those who have none. */
function intoProject(ownUrl: string, projectId: string, first: ReturnType<typeof linkWith> | null) {
  const page = `/projects/${projectId}`;
  return first ? { url: `${first.url}?next=${encodeURIComponent(page)}`, until: first.until } : { url: `${ownUrl}${page}`, until: null };
}
