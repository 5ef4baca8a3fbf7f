import pg from 'pg';
import { inject } from 'vitest';
import { cloneOf, type Template } from '../../database/test/template.ts';
import { contacts, emailOf, outside, team } from './cast.ts';
import { openPortico, type Portico, password } from './portico.ts';

type Ids = Record<string, string>;
type Kept = { ids: Ids; cookies: [string, string][] };

const name = 'portico_cast';

/**
 * The cast, everybody signed in through the front door. That takes seconds, so
 * the first file of a run does it, and each works in a copy of that database.
 * The cookies stand in the comment of the database.
 */
export async function openSignedIn(): Promise<{ portico: Portico; ids: Ids }> {
  const template = inject('template');
  const admin = new pg.Client(at(template, 'postgres'));
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(hashtextextended('the cast', 0))");
    const kept = (await read(admin)) ?? (await keep(admin));
    const portico = await openPortico(await cloneOf({ ...template, url: at(template, name) }));
    for (const [person, cookie] of kept.cookies) portico.cookies.set(person, cookie);
    return { portico, ids: kept.ids };
  } finally {
    await admin.end();
  }
}

function at({ url }: Template, database: string) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function read(admin: pg.Client): Promise<Kept | undefined> {
  const { rows } = await admin.query("select shobj_description(oid, 'pg_database') as kept from pg_database where datname = $1", [name]);
  return rows[0]?.kept ? JSON.parse(rows[0].kept) : undefined;
}

async function keep(admin: pg.Client): Promise<Kept> {
  const portico = await openPortico();
  const ids = await enter(portico);
  await portico.stop({ keepDatabase: true });
  const kept = { ids, cookies: [...portico.cookies] };
  await admin.query(`alter database ${new URL(portico.clone.admin).pathname.slice(1)} rename to ${name}`);
  await admin.query(`comment on database ${name} is ${pg.escapeLiteral(JSON.stringify(kept))}`);
  return kept;
}

/** Set up, entered, invited, activated; then Rex loses his access again. */
async function enter(portico: Portico): Promise<Ids> {
  const { did } = portico;
  const ids: Ids = {};
  const founder = { workspaceName: 'Meridian', name: 'Ada', email: emailOf('Ada'), password };
  ids.Ada = (await did('Ada', 'POST', '/api/workspaces', founder)).person.id;
  for (const [name, kind, ticks] of [
    ['Bela', 'manager', { mayGrantAccess: true }],
    ['Chidi', 'member', {}],
    ['Dora', 'member', {}],
  ] as const) {
    ids[name] = (await did('Ada', 'POST', '/api/people', { name, kind, email: emailOf(name), ...ticks })).id;
  }
  for (const [name, kind, parent] of contacts) {
    const supervisor = name === 'Pierre' && { supervisorId: ids.Chidi };
    const contact = { name, kind, email: emailOf(name), parentId: parent && ids[parent], ...supervisor };
    ids[name] = (await did('Ada', 'POST', '/api/people', contact)).id;
    if (name !== 'Mila') await did('Ada', 'PUT', `/api/people/${ids[name]}/access`, { level: 'advanced' });
  }
  const invited = [...team, ...outside].filter((name) => name !== 'Ada' && name !== 'Mila');
  await portico.comeIn(invited.map((name) => ({ name, email: emailOf(name) })));
  await did('Ada', 'DELETE', `/api/people/${ids.Rex}/access`);
  ids.Zed = await portico.foundAnother('Zenith', 'Zed', emailOf('Zed'));
  return ids;
}
