import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const strangers = ['Chidi', 'Dora', 'Pierre', 'Ravi', 'Zed', 'nobody'];
const rights = { history: 'released', documents: 'none', mayWrite: true, isMentioned: false, mayUpload: false };
type Access = { id: string; way: string; person: { name: string } };
const list = async (query = '', by = 'Ada'): Promise<Access[]> => (await world.did(by, 'GET', `/api/accesses?limit=200${query}`)).items;
const named = async (query = '', by = 'Ada') => (await list(query, by)).map(({ person, way }) => `${person.name} ${way}`);
const find = async (name: string, way: string) => (await list()).find((it) => it.person.name === name && it.way === way)!;
const review = (by: string, id: string, decision: string) => world.call(by, 'POST', `/api/accesses/${id}/reviews`, { decision });

/** Fred is here by two grants: of the showroom until a day, and of the safe, which is private to Chidi. */
beforeAll(async () => {
  world = await openWorld();
  await world.did('Ada', 'DELETE', `/api/people/${world.ids.Fred}/access`);
  await world.project('Lyon showroom', { clients: ['Acme (France)'], managerId: world.ids.Chidi, seenBy: ['team'] });
  await world.project('Safe', { by: 'Chidi', private: true, seenBy: ['Chidi'] });
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Chidi}`, { viewClientInfo: true });
  for (const [project, by, more] of [
    ['Lyon showroom', 'Bela', { endsOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10) }],
    ['Safe', 'Chidi', {}],
  ] as const) {
    const url = `/api/projects/${world.thing('projects', project).id}`;
    await world.did(by, 'POST', `${url}/members`, { personId: world.ids.Fred, role: 'participant' });
    await world.did(by, 'POST', `${url}/grants`, { personId: world.ids.Fred, ...rights, ...more });
  }
});

afterAll(() => world.stop());

test('D18: every live access at a glance, to those who see access, and of private projects to their own members', async () => {
  for (const stranger of strangers) {
    const { status, body } = await world.call(stranger, 'GET', '/api/accesses');
    expect([stranger, status === 200 ? body.items.length : status]).not.toEqual([stranger, 200]);
    if (stranger === 'Zed') expect(body.items).toEqual([]);
    else expect([401, 403]).toContain(status);
  }
  expect(await named()).toEqual(await named('', 'Bela'));
  expect(await named()).toContain('Pierre own');
  expect(await named()).not.toContain('Rex own');
  expect(await named('&text=fred')).toEqual(['Fred grant']);
  expect(await find('Fred', 'grant')).toMatchObject({
    projects: [{ name: 'Lyon showroom' }],
    through: 'Grant by Bela',
    rights: 'All tasks, released history, may write',
    invited: true,
    may: { change: true },
  });
  expect(await find('Pierre', 'own')).toMatchObject({
    person: { company: { name: 'Acme (France)' }, email: emailOf('Pierre') },
    projects: [{ name: 'Lyon showroom' }],
    projectCount: 1,
    through: 'Client tree',
    until: null,
    review: null,
  });
});

test('access of their own tells what it opens: as a client, and by a part they play', async () => {
  const own = async (name: string, by = 'Ada') =>
    (await list('&way=own', by)).find(({ person }) => person.name === name) as unknown as { through: string; projects: { name: string }[] };
  expect(await own('Suresh')).toMatchObject({ through: 'Access of their own', projects: [], projectCount: 0 });
  const showroom = `/api/projects/${world.thing('projects', 'Lyon showroom').id}`;
  const { id } = await world.did('Bela', 'POST', `${showroom}/members`, { personId: world.ids.Suresh, role: 'participant' });
  expect(await own('Suresh')).toMatchObject({ through: 'Roles', projects: [{ name: 'Lyon showroom' }], projectCount: 1 });
  await world.did('Bela', 'DELETE', `${showroom}/members/${id}`);
  const safe = `/api/projects/${world.thing('projects', 'Safe').id}/members`;
  const member = await world.did('Chidi', 'POST', safe, { personId: world.ids.Suresh, role: 'participant' });
  expect(await own('Suresh')).toMatchObject({ through: 'Access of their own', projects: [] });
  await world.did('Chidi', 'DELETE', `${safe}/${member.id}`);
  const task = await world.task('Floor plan', {
    project: 'Lyon showroom',
    participants: ['Pierre', 'Ravi'],
    seenBy: ['team', 'Pierre', 'Ravi'],
  });
  expect(await own('Ravi')).toMatchObject({ through: 'Roles', projects: [{ name: 'Lyon showroom' }], projectCount: 1 });
  expect(await own('Pierre')).toMatchObject({ through: 'Client tree, roles', projectCount: 1 });
  await world.did('Ada', 'DELETE', `/api/tasks/${task}`);
});

test('D18: narrowed by words, way, use and end, and sorted; each page goes on where the one before ended', async () => {
  expect(await named('&text=acme (france)')).toEqual(['Acme (France) own', 'Chloe own', 'Pierre own']);
  expect(await named('&way=grant')).toEqual(['Fred grant']);
  expect(await named('&endsWithin=30')).toEqual(['Fred grant']);
  expect(await named('&endsWithin=5')).toEqual([]);
  expect(await named('&unusedFor=30')).toEqual([]);
  await world.sql(
    "update external_accesses set last_used_at = now() - interval '40 days', since = now() - interval '50 days' where person_id = $1",
    [world.ids.Ravi],
  );
  expect(await named('&unusedFor=30')).toEqual(['Ravi own']);
  expect(await named('&unusedFor=90')).toEqual([]);
  expect((await named('&sort=until'))[0]).toBe('Fred grant');
  expect((await named('&sort=since'))[0]).toBe('Ravi own');
  expect((await named('&sort=lastUsed')).slice(0, 2)).toEqual(['Fred grant', 'Ravi own']);
  for (const sort of ['name', 'since', 'until', 'lastUsed']) {
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await world.did(
        'Ada',
        'GET',
        `/api/accesses?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([sort, paged]).toEqual([sort, (await list(`&sort=${sort}`)).map(({ id }) => id)]);
  }
});

test('whoever comes in is seen to have used it', async () => {
  await world.did('Ravi', 'GET', '/api/me');
  await world.sql('update tokens set last_used_at = null where person_id = $1', [world.ids.Ravi]);
  await world.did('Ravi', 'GET', '/api/me');
  expect(await named('&unusedFor=30')).toEqual([]);
});

test('a use from before an access was given is none of it: not shown, not sorted by, not filtered by', async () => {
  const { items } = await world.did('Bela', 'GET', `/api/projects/${world.thing('projects', 'Lyon showroom').id}/grants`);
  const used = (ago: string) =>
    world.sql('update external_accesses set last_used_at = now() - $2::interval where person_id = $1', [world.ids.Fred, ago]);
  const given = (ago: string) => world.sql('update grants set created_at = now() - $2::interval where grant_id = $1', [items[0].id, ago]);
  const lastUse = async () => (await list('&text=fred'))[0] as unknown as { lastUsedAt: string | null };
  await used('1 hour');
  await given('1 minute');
  expect(await lastUse()).toMatchObject({ lastUsedAt: null });
  expect((await named('&way=grant&sort=lastUsed'))[0]).toBe('Fred grant');
  expect(await named('&text=fred&unusedFor=30')).toEqual([]);
  await used('50 days');
  await given('40 days');
  expect(await lastUse()).toMatchObject({ lastUsedAt: null });
  expect(await named('&text=fred&unusedFor=30')).toEqual(['Fred grant']);
  expect(await named('&text=fred&unusedFor=45')).toEqual([]);
  await used('1 hour');
  expect((await lastUse()).lastUsedAt).not.toBeNull();
  expect(await named('&text=fred&unusedFor=30')).toEqual([]);

  await world.sql("update external_accesses set last_used_at = since - interval '1 day' where person_id = $1", [world.ids.Chloe]);
  expect((await list()).find(({ person }) => person.name === 'Chloe')).toMatchObject({ lastUsedAt: null });
});

test('B8: each access is kept or removed by somebody, at a time, in words that stay; removed, it is closed at once', async () => {
  const pierre = await find('Pierre', 'own');
  const fred = await find('Fred', 'grant');
  const suresh = await find('Suresh', 'own');
  for (const stranger of strangers) expect([401, 403, 404]).toContain((await review(stranger, pierre.id, 'confirmed')).status);
  expect((await review('Bela', pierre.id, 'confirmed')).body).toMatchObject({ decision: 'confirmed', by: { name: 'Bela' } });
  expect(await find('Pierre', 'own')).toMatchObject({ review: { decision: 'confirmed', by: { name: 'Bela' } } });

  expect((await review('Ada', fred.id, 'removed')).status).toBe(201);
  expect(await named('&text=fred')).toEqual([]);
  const url = `/api/projects/${world.thing('projects', 'Lyon showroom').id}/grants`;
  expect((await world.did('Bela', 'GET', url)).items).toMatchObject([{ state: 'off' }]);
  expect((await world.call('Suresh', 'GET', '/api/me')).status).toBe(200);
  expect((await review('Ada', suresh.id, 'removed')).status).toBe(201);
  expect((await world.call('Suresh', 'GET', '/api/me')).status).toBe(401);
  expect((await review('Ada', suresh.id, 'removed')).body).toMatchObject({ code: 'not-found' });
  expect(await world.did('Ada', 'GET', `/api/people/${world.ids.Suresh}`)).toMatchObject({ accessLevel: 'none' });
});

test('B8: the proof names who decided what and when, and no cell of it is a formula', async () => {
  const evil = await world.did('Ada', 'POST', '/api/people', {
    name: '=HYPERLINK("http://evil.example")',
    kind: 'individual',
    email: 'evil@outside.example',
  });
  await world.did('Ada', 'PUT', `/api/people/${evil.id}/access`, { level: 'advanced' });
  const file = await world.call('Ada', 'GET', '/api/accesses/export.csv');
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="access-review.csv"',
    'x-content-type-options': 'nosniff',
  });
  const lines = file.text.split('\r\n');
  expect(lines[0]).toBe('\ufeffPerson,Company,E-mail,Where,Through,Rights,Since,Until,Last used,State,Decision,Decided by,Decided at');
  expect(lines.find((line) => line.startsWith('Pierre,'))).toMatch(/Live,Confirmed,Bela,\d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
  // What was removed is told as it was.
  const day = '\\d{4}-\\d\\d-\\d\\d';
  const suresh = `^Suresh,Acme \\(India\\),${emailOf('Suresh')},,Access of their own,.*,${day},,${day},Removed,Removed,Ada,`;
  expect(lines.find((line) => line.startsWith('Suresh,'))).toMatch(new RegExp(suresh));
  const fred = `^Fred,,${emailOf('Fred')},Lyon showroom,Grant by Bela,.*,${day},${day},${day},Removed,Removed,Ada,`;
  expect(lines.find((line) => line.startsWith('Fred,'))).toMatch(new RegExp(fred));
  expect(file.text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect((await world.call('Ada', 'GET', '/api/accesses/export.csv?text=pierre')).text).not.toContain('HYPERLINK');

  const print = await world.call('Ada', 'GET', '/api/accesses/export.pdf');
  expect(print.headers['content-type']).toBe('application/pdf');
  expect(print.text.slice(0, 5)).toBe('%PDF-');
  for (const kind of ['csv', 'pdf'])
    for (const stranger of ['Chidi', 'Dora', 'Pierre', 'Ravi', 'nobody'])
      expect([401, 403]).toContain((await world.call(stranger, 'GET', `/api/accesses/export.${kind}`)).status);
});
