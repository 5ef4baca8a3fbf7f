import type { Profile } from '@portico/contract';
import { sql } from 'kysely';
import { profileTicksOf, rightsOfProfile, sentenceOf } from '../access/ticks.ts';
import { problem } from '../problem.ts';
import type { Work } from '../work/work.ts';

/** Those that Portico brings along, from the least surprising on. */
const shipped = ['collaborator', 'company_lead', 'stakeholder', 'observer', 'released_only', 'open_book', 'mail_only'];

const profiles = ({ db, reader }: Work) =>
  db
    .selectFrom('profiles as f')
    .where('f.workspaceId', '=', reader.workspaceId)
    .where('f.side', '=', 'outside')
    .where('f.kind', 'in', ['shipped', 'named'])
    .select(['f.profileId', 'f.key', 'f.name', 'f.kind', 'f.version'])
    .select((of) => [
      rightsOfProfile(of.ref('f.workspaceId'), of.ref('f.profileId')).as('rights'),
      sql<boolean>`f.kind = 'named' and access.everywhere('change', 'settings')`.as('change'),
      sql<number>`(select count(*)::int from external_accesses a where a.workspace_id = f.workspace_id and a.profile_id = f.profile_id)
        + (select count(*)::int from grants g where g.workspace_id = f.workspace_id and g.profile_id = f.profile_id and g.active)`.as(
        'useCount',
      ),
    ])
    .orderBy(sql`f.kind desc, array_position(${shipped}::text[], f.key), lower(f.name), f.profile_id`);

type Row = Awaited<ReturnType<ReturnType<typeof profiles>['execute']>>[number];

function present({ profileId, key, name, rights, useCount, version, change }: Row): Profile {
  const ticks = profileTicksOf(rights);
  return { id: profileId, key, name, sentence: sentenceOf(ticks), ticks, useCount, version, may: { change } };
}

export async function listAll(work: Work) {
  return { items: (await profiles(work).execute()).map(present), nextCursor: null };
}

/** @throws not-found */
export async function loadProfile(work: Work, profileId: string): Promise<Profile> {
  const row = await profiles(work).where('f.profileId', '=', profileId).executeTakeFirst();
  if (!row) throw problem('not-found');
  return present(row);
}

/** One of the workspace’s own. @throws not-found, profile-shipped */
export async function loadOwn(work: Work, profileId: string): Promise<Profile> {
  const profile = await loadProfile(work, profileId);
  if (shipped.includes(profile.key)) throw problem('profile-shipped', 'Copy it, and change the copy.');
  return profile;
}
