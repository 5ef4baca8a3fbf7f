import { mentionsTeam } from '@portico/contract/mention';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeMention } from '../../src/mails/mention.ts';
import { emailOf, outside } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

type Entry = { comment: { id: string; text: string; may: object }; task: object; project: object | null; read: boolean };
const idOf = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const inbox = async (person: string): Promise<Entry[]> => (await world.did(person, 'GET', '/api/inbox/mentions')).items;
const unread = async (person: string) => (await world.did(person, 'GET', '/api/me')).unread;
const write = (person: string, body: object) => world.call(person, 'POST', '/api/comments', { taskId: idOf('Floor plan'), ...body });
const mailsTo = async (person: string) =>
  (await world.did('Ada', 'GET', '/api/mails?limit=200')).items.filter(
    ({ kind, to }: { kind: string; to: string }) => kind === 'mention' && to === emailOf(person),
  );
let fredsGrant: string;

/** Fred is let in and is reached, John is let in and is not, Ravi is a client by the tree; Chidi works on the project, Dora does not. */
beforeAll(async () => {
  world = await openWorld();
  for (const name of ['Fred', 'John']) {
    await world.did('Ada', 'DELETE', `/api/people/${world.ids[name]}/access`);
    world.byGrantAlone.add(name);
    world.thing('people', name).seenBy.delete(name);
  }
  const here = ['team', 'Acme (India)', 'Ravi', 'Suresh', 'Fred', 'John'];
  await world.project('Lyon showroom', { clients: ['Acme (India)'], seenBy: here });
  await world.task('Floor plan', { project: 'Lyon showroom', assignees: ['Chidi'], seenBy: ['team', 'Fred', 'John'] });
  for (const name of ['Fred', 'John'])
    await world.did('Bela', 'POST', `/api/projects/${idOf('Lyon showroom')}/members`, { personId: world.ids[name], role: 'participant' });
  fredsGrant = await world.grant('Fred', 'Lyon showroom', { isMentioned: true });
  for (const [name, grantId] of [
    ['Fred', fredsGrant],
    ['John', await world.grant('John', 'Lyon showroom', {})],
  ] as const) {
    const letter = { language: 'de', tone: 'informal', message: null };
    await world.did('Bela', 'POST', `/api/projects/${idOf('Lyon showroom')}/grants/${grantId}/invitations`, letter);
    await world.did(name, 'POST', '/api/activations', { secret: (await world.linkTo(emailOf(name), { kind: 'grant' })).secret, password });
    world.thing('people', name).seenBy.add(name);
  }
});

afterAll(() => world.stop());

test('D9: what is said to @team is read by whom it reaches, beside the team; other talk is not', async () => {
  await world.comment('Among colleagues', { task: 'Floor plan', seenBy: ['team'] });
  await world.comment('@team the plan is done', { task: 'Floor plan', seenBy: ['team', 'Fred'] });
  await world.comment('Psst, @team', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
  await world.comment('Ask bob@team.example', { task: 'Floor plan', seenBy: ['team'] });
  await world.askEveryDoor();
});

test('D9: it stands in the inbox of whom it reached, until they read it, and they hear of it by mail', async () => {
  expect(await inbox('Fred')).toMatchObject([
    {
      comment: { text: '@team the plan is done', toTeam: true, author: { name: 'Bela' }, may: { answer: true, change: false } },
      task: { id: idOf('Floor plan'), title: 'Floor plan' },
      project: { name: 'Lyon showroom' },
      read: false,
    },
  ]);
  expect((await inbox('Chidi')).map(({ comment }) => comment.text)).toEqual(['@team the plan is done']);
  for (const person of ['Bela', 'Dora', 'Ada', 'John', 'Ravi', 'Pierre', 'Zed'])
    expect([person, await inbox(person)]).toEqual([person, []]);
  expect((await world.call('nobody', 'GET', '/api/inbox/mentions')).status).toBe(401);

  await expect.poll(() => mailsTo('Fred').then(({ length }) => length), { timeout: 20_000 }).toBe(1);
  await expect.poll(() => mailsTo('Chidi').then(({ length }) => length), { timeout: 20_000 }).toBe(1);
  for (const person of ['Bela', 'Dora', ...outside.filter((name) => name !== 'Fred')]) expect(await mailsTo(person)).toEqual([]);
  const mail = await world.did('Ada', 'GET', `/api/mails/${(await mailsTo('Fred'))[0].id}`);
  // In the language and the tone of the letter that let him in, for he never chose one.
  expect(mail.text).toContain('Hallo Fred,');
  expect(mail.text).toContain('@team the plan is done');
  expect(mail.text).toContain(`/tasks/${idOf('Floor plan')}`);
  for (const secret of ['Among colleagues', 'Psst']) expect(mail.text + mail.html).not.toContain(secret);

  // Beside the welcome, for Fred.
  expect([await unread('Fred'), await unread('Chidi'), await unread('Dora')]).toEqual([2, 1, 0]);
  const upTo = idOf('@team the plan is done');
  for (const person of ['Fred', 'Dora']) await world.did(person, 'PUT', '/api/inbox/mentions/reading', { upTo });
  expect([await unread('Fred'), await unread('Chidi')]).toEqual([1, 1]);
  expect(await inbox('Fred')).toMatchObject([{ read: true }]);
  expect((await world.call('nobody', 'PUT', '/api/inbox/mentions/reading', { upTo })).status).toBe(401);
});

test('D9: whoever it reached answers at once, and writes nothing else', async () => {
  const answers = idOf('@team the plan is done');
  const said = await write('Fred', { text: 'Wonderful', answers });
  expect(said.body).toMatchObject({ class: 'history', answers: { id: answers, author: { name: 'Bela' } }, may: { change: true } });
  world.tell('comments', 'Wonderful', said.body.id, ['team', 'Fred'], idOf('Floor plan'));
  await world.did('Fred', 'PATCH', `/api/comments/${said.body.id}`, { text: 'Wonderful!' });
  expect((await write('Fred', { text: 'By the way' })).body).toMatchObject({ code: 'forbidden' });
  expect((await write('John', { text: 'Me too', answers })).body).toMatchObject({ code: 'nothing-to-answer' });
  // What was said to others, what he cannot see and what nobody ever said are refused in the same words.
  const refusals = [idOf('Among colleagues'), idOf('Psst, @team'), idOf('Deeper'), said.body.id, '00000000-0000-7000-8000-000000000000'];
  const told = await Promise.all(refusals.map(async (other) => (await write('Fred', { text: 'And this?', answers: other })).text));
  expect(new Set(told.map((text) => text.replace(/"requestId":"[^"]*"/, ''))).size).toBe(1);
  expect(JSON.parse(told[0]!)).toMatchObject({ code: 'nothing-to-answer', fields: [{ field: '#/answers' }] });
  // Nor in another task than that in which it was said.
  await world.task('Lighting', { project: 'Lyon showroom', seenBy: ['team', 'Fred', 'John'] });
  expect((await write('Fred', { taskId: idOf('Lighting'), text: 'Here?', answers })).body).toMatchObject({ code: 'nothing-to-answer' });
  expect((await write('Bela', { text: 'So it is', answers })).status).toBe(201);
  const { items } = await world.did('Bela', 'GET', `/api/comments?task=${idOf('Floor plan')}&limit=1`);
  world.tell('comments', 'So it is', items[0].id, ['team'], idOf('Floor plan'));
  await world.askEveryDoor('Wonderful', 'So it is', 'Floor plan');
});

test('before it is sent the employee is told whom it will reach; whoever is outside is told nothing', async () => {
  const url = `/api/tasks/${idOf('Floor plan')}/mentioned`;
  for (const person of ['Ada', 'Bela', 'Chidi', 'Dora'])
    expect((await world.did(person, 'GET', url)).items).toEqual([{ id: world.ids.Fred, name: 'Fred', company: null }]);
  for (const person of ['Fred', 'John', 'Ravi']) expect((await world.call(person, 'GET', url)).body).toMatchObject({ code: 'forbidden' });
  expect((await world.call('Zed', 'GET', url)).status).toBe(404);
  expect((await world.call('nobody', 'GET', url)).status).toBe(401);
  const readers = async (toTeam: boolean) =>
    (await world.did('Bela', 'GET', `/api/access/who?task=${idOf('Floor plan')}&class=history&toTeam=${toTeam}`)).items
      .filter(({ person }: { person: { side: string } }) => person.side === 'outside')
      .map(({ person }: { person: { name: string } }) => person.name);
  expect([await readers(false), await readers(true)]).toEqual([[], ['Fred']]);
  const { items } = await world.did('Bela', 'GET', `/api/history?task=${idOf('Floor plan')}&kind=comment&limit=50`);
  const outsideOf = (text: string) => items.find(({ comment }: Entry) => comment.text === text).outside;
  expect(outsideOf('@team the plan is done')).toEqual({ people: [{ id: world.ids.Fred, name: 'Fred' }], count: 1 });
  expect(outsideOf('Among colleagues')).toEqual({ people: [], count: 0 });
});

test('said later, by an edit, it reaches them then; taken out, or taken back, it is gone', async () => {
  const changed = idOf('Among colleagues');
  await world.did('Bela', 'PATCH', `/api/comments/${changed}`, { text: 'Dear @team: among colleagues' });
  world.seen('comments', 'Among colleagues', ['team', 'Fred']);
  await world.askEveryDoor('Among colleagues');
  expect(await inbox('Fred')).toHaveLength(2);
  await expect.poll(() => mailsTo('Fred').then(({ length }) => length), { timeout: 20_000 }).toBe(2);
  await world.did('Bela', 'PATCH', `/api/comments/${changed}`, { text: 'Among colleagues' });
  world.seen('comments', 'Among colleagues', ['team']);
  await world.askEveryDoor('Among colleagues');
  expect((await inbox('Fred')).map(({ comment }) => comment.text)).toEqual(['@team the plan is done']);
  expect((await inbox('Chidi')).map(({ comment }) => comment.text)).toEqual(['@team the plan is done']);
});

test('with the grant, or the tick, what was said to the team closes, in the inbox as everywhere', async () => {
  const url = `/api/projects/${idOf('Lyon showroom')}/grants/${fredsGrant}`;
  const gone = (by: string[]) => {
    for (const name of ['@team the plan is done']) world.seen('comments', name, ['team', ...by]);
  };
  await world.did('Bela', 'PATCH', url, { isMentioned: false });
  gone([]);
  await world.askEveryDoor('@team the plan is done', 'Floor plan', 'Wonderful');
  expect(await inbox('Fred')).toEqual([]);
  expect((await write('Fred', { text: 'Still?', answers: idOf('@team the plan is done') })).body).toMatchObject({
    code: 'nothing-to-answer',
  });
  // His own words stay his to read, and no longer his to change.
  const own = `/api/comments/${idOf('Wonderful')}`;
  expect(await world.did('Fred', 'GET', own)).toMatchObject({ answers: null, may: { change: false } });
  expect((await world.call('Fred', 'PATCH', own, { text: 'Other' })).body).toMatchObject({ code: 'forbidden' });
  await world.did('Bela', 'PATCH', url, { isMentioned: true });
  gone(['Fred']);
  await world.askEveryDoor('@team the plan is done');

  await world.did('Bela', 'POST', '/api/comments', { taskId: idOf('Floor plan'), text: '@team on the way out' });
  await world.did('Bela', 'PATCH', url, { active: false });
  expect((await world.call('Fred', 'GET', '/api/inbox/mentions')).status).toBe(401);
});

test('a mail is made of what is read at that moment: not for whoever was shut out meanwhile, nor of what was taken back', async () => {
  const [said] = (await world.did('Bela', 'GET', `/api/comments?task=${idOf('Floor plan')}&limit=1`)).items;
  const { workspace } = await world.did('Ada', 'GET', '/api/me');
  /** The job, as if it ran now. */
  const writtenTo = async (name: string, commentId: string) => {
    const before = (await mailsTo(name)).length;
    const job = { workspaceId: workspace.id, commentId, personId: world.ids[name]! };
    await world.access.asSystem('write a mail', (db) => writeMention(db, { ownUrl: 'https://portico.example', goesOut: false }, job));
    return (await mailsTo(name)).length - before;
  };
  expect(said.text).toBe('@team on the way out');
  // John's rights would let him read it as a client of the project, if he had access of his own: he is here by his grant alone.
  const rights = { project: true, allTasks: true, companyTasks: false, mayAsk: false, history: 'all', documents: 'none' };
  const all = { ...rights, mayWrite: true, isMentioned: true, mayUpload: false };
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.John}`, { rights: all });
  const clientIds = [world.ids['Acme (India)'], world.ids.John];
  await world.did('Bela', 'PUT', `/api/projects/${idOf('Lyon showroom')}/clients`, { clientIds, confirmOtherRoot: true });
  // Fred's grant is switched off; John reads nothing here, Ravi does not see the task, Zed is of another workspace.
  for (const name of ['Fred', 'John', 'Ravi', 'Zed']) expect([name, await writtenTo(name, said.id)]).toEqual([name, 0]);
  expect(await writtenTo('Chidi', said.id)).toBe(1);
  await world.did('Bela', 'PATCH', `/api/projects/${idOf('Lyon showroom')}/grants/${fredsGrant}`, { active: true });
  await world.did('Fred', 'POST', '/api/session', { login: emailOf('Fred'), password });
  expect(await writtenTo('Fred', said.id)).toBe(1);
  for (const name of ['Among colleagues', 'Psst, @team']) expect(await writtenTo('Fred', idOf(name))).toBe(0);
  await world.did('Bela', 'DELETE', `/api/comments/${said.id}`);
  for (const name of ['Fred', 'Chidi']) expect(await writtenTo(name, said.id)).toBe(0);
});

test('who looks through somebody’s eyes finds their inbox, and leaves it unread', async () => {
  const { url } = await world.did('Ada', 'POST', `/api/people/${world.ids.Fred}/viewings`, {});
  const eyes = { authorization: `Bearer ${/#view=(.+)$/.exec(url)![1]}` };
  const before = await unread('Fred');
  const { body } = await world.call('nobody', 'GET', '/api/inbox/mentions', undefined, eyes);
  expect(body.items.map(({ comment }: Entry) => comment.text)).toEqual(['@team the plan is done']);
  const read = await world.call('nobody', 'PUT', '/api/inbox/mentions/reading', { upTo: body.items[0].comment.id }, eyes);
  expect(read.body).toMatchObject({ code: 'only-looking' });
  expect(await unread('Fred')).toBe(before);
});

test('whoever writes and the database find @team in the same texts', async () => {
  const texts = [
    '@team',
    'Hello @Team!',
    '(@TEAM)',
    '“@team”',
    '"@team", now',
    'mail@team.example',
    '@teams',
    '@team-lead',
    '@team_1',
    'a\n@team\nb',
    'x@team',
    '@team.',
    '@team,',
    '@',
    'Team',
  ];
  for (const text of texts) {
    const { id, toTeam } = await world.did('Bela', 'POST', '/api/comments', { taskId: idOf('Lighting'), text });
    expect([text, toTeam]).toEqual([text, mentionsTeam(text)]);
    await world.did('Bela', 'DELETE', `/api/comments/${id}`);
  }
});
