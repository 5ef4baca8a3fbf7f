import type { addProfile, changeProfile, deleteProfile, Profile, ProfilePreview, ProfileTicks, previewProfile } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { demandVersion, type Work } from '../work/work.ts';
import { loadOwn, loadProfile } from './profile.ts';

export async function add(work: Work, { body }: Call<typeof addProfile>): Promise<Profile> {
  return loadProfile(work, (await write(work, null, body, undefined))!);
}

export async function change(work: Work, { params: { profileId }, body, ifMatch }: Call<typeof changeProfile>): Promise<Profile> {
  demandVersion((await loadOwn(work, profileId)).version, ifMatch);
  // Nothing written: somebody was faster.
  if (!(await write(work, profileId, body, ifMatch))) demandVersion((await loadOwn(work, profileId)).version, ifMatch);
  return loadProfile(work, profileId);
}

export async function remove(work: Work, { params: { profileId } }: Call<typeof deleteProfile>): Promise<null> {
  await loadOwn(work, profileId);
  await sql`select access.remove_profile(${profileId})`.execute(work.db);
  return null;
}

/** The database changes it, looks through the eyes of those who have it, and takes it back. */
export async function preview(
  work: Work,
  { params: { profileId }, body: { ticks } }: Call<typeof previewProfile>,
): Promise<ProfilePreview> {
  await loadOwn(work, profileId);
  const {
    rows: [row],
  } = await sql<{ seen: ProfilePreview }>`select access.preview_profile(${profileId}, ${ticks}::jsonb) as seen`.execute(work.db);
  return row!.seen;
}

async function write(
  { db }: Work,
  profileId: string | null,
  { name, ticks }: { name: string; ticks: ProfileTicks },
  ifMatch: number | undefined,
): Promise<string | null> {
  const {
    rows: [row],
  } = await sql<{
    id: string | null;
  }>`select access.write_profile(${profileId}, ${name}, ${ticks}::jsonb, ${ifMatch ?? null}) as id`.execute(db);
  return row!.id;
}
