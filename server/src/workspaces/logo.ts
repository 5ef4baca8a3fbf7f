import { createHash } from 'node:crypto';
import type { getLogo, Workspace } from '@portico/contract';
import type { Access } from '../access/as.ts';
import type { Call } from '../http/route.ts';
import { problem, problemOf } from '../problem.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { getWorkspace } from './policy.ts';

const most = 262_144;

// Read from the bytes themselves: a name or a type that was sent along proves nothing.
const kinds: [type: string, begins: (bytes: Buffer) => boolean][] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
];

export async function setLogo(work: Work, image: string): Promise<Workspace> {
  const logo = Buffer.from(image, 'base64');
  if (logo.length > most) throw problemOf('#/image', 'too-large', 'Choose a picture of at most 256 KB.');
  const logoType = kinds.find(([, begins]) => begins(logo))?.[0];
  if (!logoType) throw problemOf('#/image', 'not-a-picture', 'Choose a PNG, a JPEG or a WebP.');
  await write(work, { logo, logoType, logoHash: createHash('sha256').update(logo).digest('hex') });
  return getWorkspace(work);
}

export async function removeLogo(work: Work): Promise<null> {
  await write(work, { logo: null, logoType: null, logoHash: null });
  return null;
}

type Columns = { logo: Buffer | null; logoType: string | null; logoHash: string | null };

async function write({ db, reader }: Work, columns: Columns) {
  exactlyOne(await db.updateTable('workspaces').set(columns).where('workspaceId', '=', reader.workspaceId).executeTakeFirst());
}

/** For whoever was given its address, signed in or not. A picture of somebody else's choosing does nothing at our address but be seen. */
export async function showLogo(access: Access, { params: { hash }, reply }: Call<typeof getLogo>): Promise<Buffer> {
  const found = await access.asSystem('show a brand', (db) =>
    db.selectFrom('workspaces').where('logoHash', '=', hash).select(['logo', 'logoType']).limit(1).executeTakeFirst(),
  );
  if (!found?.logo || !found.logoType) throw problem('not-found');
  reply
    .type(found.logoType)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('content-security-policy', "default-src 'none'; sandbox");
  return found.logo;
}
