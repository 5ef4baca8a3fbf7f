import type { previewGrantLetter, WrittenLetter } from '@portico/contract';
import { sql } from 'kysely';
import { shownLinkToProject } from '../access/link.ts';
import type { Call } from '../http/route.ts';
import { problem } from '../problem.ts';
import { loadGrantee } from '../work/grantee.ts';
import type { Work } from '../work/work.ts';
import { grantLetter } from './grantLetter.ts';

/** All that will arrive but the secret of its link: that is made when the letter is sent. */
export async function previewGrant(
  work: Work,
  ownUrl: string,
  { params: { projectId }, body }: Call<typeof previewGrantLetter>,
): Promise<WrittenLetter> {
  const { db, reader } = work;
  const { personId, language, tone, message, endsOn = null, active: _, ...rights } = body;
  const place = await db
    .selectFrom('projects as p')
    .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
    .innerJoin('people as me', (on) => on.onRef('me.workspaceId', '=', 'p.workspaceId').on('me.personId', '=', reader.personId))
    .where('p.workspaceId', '=', reader.workspaceId)
    .where('p.projectId', '=', projectId)
    .select(['p.name as project', 'w.name as workspace', 'w.brandColour as colour', 'me.name as by'])
    .select(sql<boolean>`access.chooses_password(${personId}, p.project_id)`.as('choosesPassword'))
    .select(sql<boolean>`access.may('add', 'access', p.project_id, null, p.private)`.as('may'))
    .executeTakeFirst();
  if (!place) throw problem('not-found');
  if (!place.may) throw problem('forbidden', 'Ask an administrator, the manager of the project, or an employee who may grant access.');
  const grantee = await loadGrantee(work, projectId, personId);

  const link = shownLinkToProject(ownUrl, projectId, place.choosesPassword);
  const reading = { timeZone: grantee.timeZone, dateFormat: grantee.dateFormat };
  const letter = grantLetter({ ...place, name: grantee.name, language, tone, message, rights, endsOn, link, reading });
  const { renderLetter } = await import('./letter.ts');
  const { html } = await renderLetter(letter);
  return { to: grantee.email, from: `${place.by}, ${place.workspace}`, subject: letter.subject, html };
}
