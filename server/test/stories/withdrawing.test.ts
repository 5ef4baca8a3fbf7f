import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readerOf } from '../../src/access/secrets.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
let companyLead: string;
let origin: string;
const of = (name: string) => `/api/people/${world.ids[name]}`;
const rights = { history: 'all', documents: 'none', mayWrite: true, isMentioned: false, mayUpload: true };

beforeAll(async () => {
  world = await openWorld();
  origin = await world.app.listen({ port: 0, host: '127.0.0.1' });
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  companyLead = items.find(({ key }: { key: string }) => key === 'company_lead').id;
});
afterAll(() => world.stop());

/** Each is open to its contact when it begins, and `end` takes it; the frame may stay to whoever takes part in the project. */
type Way = { who: string; frame?: true; open(): Promise<{ project: string; task: string; end(): Promise<unknown> }> };

const place = async (name: string, who: string, more: object = {}) => {
  const project = await world.project(name, { seenBy: ['team', who], ...more });
  return { project, task: await world.task(`${name}, first task`, { project: name, seenBy: ['team', who] }) };
};
async function granted(name: string) {
  const at = await place(name, 'Fred');
  await world.did('Bela', 'POST', `/api/projects/${at.project}/members`, { personId: world.ids.Fred, role: 'participant' });
  const { id: grant } = await world.did('Bela', 'POST', `/api/projects/${at.project}/grants`, {
    personId: world.ids.Fred,
    ...rights,
    endsOn: '2040-06-30',
  });
  return { ...at, grant };
}
async function asClient(name: string, client: string, who: string) {
  const at = await place(name, who, { clients: [client] });
  const { items } = await world.did('Ada', 'GET', '/api/profiles');
  const stakeholder = items.find(({ key }: { key: string }) => key === 'stakeholder').id;
  await world.did('Ada', 'PATCH', of(who), { profileId: stakeholder });
  return { ...at, profiles: items };
}

const ways: Record<string, Way> = {
  'its grant is over': {
    who: 'Fred',
    frame: true,
    async open() {
      const { grant, ...at } = await granted('Over');
      return { ...at, end: () => world.sql("update grants set ends_at = now() - interval '1 second' where grant_id = $1", [grant]) };
    },
  },
  'its grant is switched off': {
    who: 'Fred',
    frame: true,
    async open() {
      const { grant, ...at } = await granted('Off');
      return { ...at, end: () => world.did('Bela', 'PATCH', `/api/projects/${at.project}/grants/${grant}`, { active: false }) };
    },
  },
  'the contact moves in the tree': {
    who: 'Suresh',
    async open() {
      const at = await asClient('Moved', 'Acme (India)', 'Suresh');
      return { ...at, end: () => world.did('Ada', 'PATCH', of('Suresh'), { parentId: world.ids.IBM }) };
    },
  },
  'the client of the project is another': {
    who: 'Alisha',
    async open() {
      const at = await asClient('Another', 'IBM', 'Alisha');
      const clientIds = [world.ids['Peter Parker']];
      return { ...at, end: () => world.did('Bela', 'PUT', `/api/projects/${at.project}/clients`, { clientIds, confirmOtherRoot: true }) };
    },
  },
  'the profile says less': {
    who: 'John',
    async open() {
      const { profiles, ...at } = await asClient('Less', 'IBM', 'John');
      const { id: profileId } = profiles.find(({ key }: { key: string }) => key === 'mail_only');
      return { ...at, end: () => world.did('Ada', 'PATCH', of('John'), { profileId }) };
    },
  },
  'the task of their company opts out': {
    who: 'Pierre',
    async open() {
      await world.did('Ada', 'PATCH', of('Pierre'), { profileId: companyLead });
      const at = await place('Out', 'Pierre');
      await world.did('Bela', 'PATCH', `/api/tasks/${at.task}`, { counterpartyId: world.ids['Acme (France)'] });
      return { ...at, end: () => world.did('Bela', 'PATCH', `/api/tasks/${at.task}`, { hiddenFromCompany: true }) };
    },
  },
  'access of the company is paused': {
    who: 'Chloe',
    async open() {
      const at = await asClient('Paused', 'Acme (France)', 'Chloe');
      return { ...at, end: () => world.did('Ada', 'PUT', `${of('Acme')}/pause`, {}) };
    },
  },
  'the company is deleted': {
    who: 'Ravi',
    async open() {
      await world.did('Ada', 'DELETE', `${of('Acme')}/pause`);
      const at = await asClient('Deleted', 'Acme (India)', 'Ravi');
      return { ...at, end: () => world.did('Ada', 'PUT', `${of('Acme (India)')}/deletion`) };
    },
  },
};

// More than what the network holds on its way, however long nobody reads it.
const filmBytes = 64_000_000;

/** The first bytes of a download over a real connection; the rest is read later. */
async function openDownload(documentId: string, headers: Record<string, string>) {
  const answer = await fetch(`${origin}/api/documents/${documentId}/content`, { headers });
  const reader = answer.body!.getReader();
  let size = (await reader.read()).value!.length;
  return {
    async rest(): Promise<string> {
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) size += part.value.length;
      } catch {
        return size < filmBytes ? 'cut off' : 'all of it came';
      }
      return 'all of it came';
    },
  };
}

test.each(Object.entries(ways))('B7: when %s, nothing that was open shows it once more', async (_name, { who, frame, open }) => {
  const { project, task, end } = await open();
  await world.comment('One', { task: world.things.find((thing) => thing.id === task)!.name, seenBy: [] });
  await world.comment('Two', { task: world.things.find((thing) => thing.id === task)!.name, seenBy: [] });
  const seenBy = ['team', who];
  const at = world.things.find((thing) => thing.id === task)!.name;
  const plan = await world.document(`plan of ${at}.txt`, { task: at, by: who, seenBy });
  const film = await world.document(`film of ${at}.bin`, { task: at, by: who, bytes: Buffer.alloc(filmBytes, 1), seenBy });
  const key = await world.did(who, 'POST', '/api/api-keys', { name: 'Script' });
  const bearer = { authorization: `Bearer ${key.secret}` };
  const secret = world.cookies.get(who)!.split('=')[1]!;
  const byPage = (url: string) => world.call(who, 'GET', url);
  const byKey = (url: string) => world.ask('nobody', 'GET', url, { headers: bearer });
  const urls = [
    ...(frame ? [] : [`/api/projects/${project}`]),
    `/api/tasks/${task}`,
    `/api/documents/${plan}`,
    `/api/documents/${plan}/content`,
  ];
  // The page with a list that is not read to its end yet, the key of a script, and a transaction on a connection of its own.
  const list = await world.did(who, 'GET', `/api/tasks?project=${project}&limit=1`);
  expect(list.items).toMatchObject([{ id: task }]);
  for (const url of urls) for (const ask of [byPage, byKey]) expect((await ask(url)).status).toBe(200);

  const download = await openDownload(film, bearer);
  const seen: unknown[] = [];
  await world.access
    .as(readerOf(secret)!, async (work) => {
      const tasks = () => work.db.selectFrom('tasks').where('taskId', '=', task).select('taskId').execute();
      seen.push((await tasks()).length);
      await end();
      for (const url of urls) for (const ask of [byPage, byKey]) expect([401, 404], url).toContain((await ask(url)).status);
      for (const url of [
        `/api/tasks?project=${project}`,
        `/api/history?project=${project}`,
        `/api/comments?task=${task}`,
        `/api/documents?task=${task}`,
      ])
        for (const ask of [byPage, byKey]) expect((await ask(url)).body.items ?? []).toEqual([]);
      await work.refresh();
      seen.push((await tasks()).length);
    })
    .catch((error: { code: string }) => seen.push(error.code));
  expect([
    [1, 0],
    [1, 'sign-in-needed'],
  ]).toContainEqual(seen);
  expect(await download.rest()).toBe('cut off');
});
