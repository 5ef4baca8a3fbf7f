import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;

/** Pierre asked for a floor plan; Suresh of India sees what was released of it; the safe is closed to everybody but Bela and Chidi. */
beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const released = items.find((it: { key: string }) => it.key === 'released_only').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Suresh}`, { profileId: released });
  const seenBy = ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'];
  await world.project('Lyon showroom', { clients: ['Acme'], seenBy });
  await world.project('Safe', { private: true, seenBy: ['Bela'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre', 'Suresh'] });
});
afterAll(() => world.stop());

type Entry = {
  kind: 'comment' | 'event';
  comment?: { text: string };
  event?: { what: string; was: string | null; became: string | null; by: { name: string }; person: { name: string } | null };
};

const told = async (person: string, query = `task=${id('Floor plan')}&kind=event`) => {
  const { items } = await world.did(person, 'GET', `/api/history?${query}`);
  return (items as Entry[]).map(({ event, comment }) =>
    event ? [event.by.name, event.what, event.was, event.became, event.person?.name].filter(Boolean).join(' ') : comment!.text,
  );
};
const change = (body: object, by = 'Bela') => world.did(by, 'PATCH', `/api/tasks/${id('Floor plan')}`, body);

test('what happens to a task is told to those who may read its conversation; how it was worded, and where it stood, to the team', async () => {
  const { stages } = await world.did('Bela', 'GET', `/api/tasks/${id('Floor plan')}`);
  await change({ title: 'Plan of the floor', deadline: '2027-01-15', stageId: stages[1].id });
  await world.did('Chidi', 'PUT', `/api/tasks/${id('Floor plan')}/closure`, { note: 'Done' });
  await world.did('Chidi', 'DELETE', `/api/tasks/${id('Floor plan')}/closure`);
  await world.did('Bela', 'POST', `/api/tasks/${id('Floor plan')}/members`, { personId: world.ids.Chloe, role: 'participant' });

  world.seen('tasks', 'Floor plan', ['team', 'Pierre', 'Chloe', 'Suresh']);
  const open = ['Chidi reopened', 'Chidi closed Done', `Bela stage ${stages[0].name} ${stages[1].name}`, 'Bela deadline 2027-01-15'];
  const team = [
    ...open,
    'Bela title Floor plan Plan of the floor',
    'Bela role_given participant Chloe',
    'Bela role_given participant Pierre',
  ];
  for (const name of ['Ada', 'Dora']) expect((await told(name)).sort()).toEqual(team.sort());
  expect((await told('Pierre')).sort()).toEqual(open.sort());
  for (const name of ['Suresh', 'Ravi', 'Fred', 'Zed']) expect(await told(name)).toEqual([]);
  expect((await world.call('nobody', 'GET', '/api/history')).status).toBe(401);
});

test('a project or task that somebody cannot see is not named in the history of one they can', async () => {
  await change({ projectId: id('Safe') });
  for (const name of ['Ada', 'Suresh']) expect(await told(name)).toEqual([]);
  await change({ projectId: id('Lyon showroom') });
  const moves = (person: string) => told(person).then((lines) => lines.filter((line) => line.includes('project')));
  expect(await moves('Bela')).toEqual(['Bela project Safe Lyon showroom', 'Bela project Lyon showroom Safe']);
  expect(await moves('Ada')).toEqual(['Bela project Lyon showroom', 'Bela project Lyon showroom']);
  expect(await moves('Pierre')).toEqual([]);
});

test('comments and events come together, newest first, page by page', async () => {
  await world.comment('First', { task: 'Floor plan', seenBy: ['team', 'Pierre', 'Chloe'] });
  await change({ deadline: '2027-01-16' });
  await world.comment('Second', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
  const all = await told('Bela', `task=${id('Floor plan')}`);
  expect(all.slice(0, 3)).toEqual(['Second', 'Bela deadline 2027-01-15 2027-01-16', 'First']);
  expect((await told('Pierre', `project=${id('Lyon showroom')}`)).slice(0, 2)).toEqual(['Bela deadline 2027-01-15 2027-01-16', 'First']);
  expect(await told('Bela', `task=${id('Floor plan')}&kind=comment`)).toEqual(['Second', 'First']);

  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const query = `task=${id('Floor plan')}&limit=2${cursor}`;
    paged.push(...(await told('Bela', query)));
    const { nextCursor } = await world.did('Bela', 'GET', `/api/history?${query}`);
    if (!nextCursor) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(paged).toEqual(all);
});

test('one’s own comment is edited with a trace; how it read before, the team still finds', async () => {
  const comment = `/api/comments/${id('First')}`;
  const edited = await world.did('Bela', 'PATCH', comment, { text: 'First, better' });
  expect(edited).toMatchObject({ text: 'First, better', editedAt: expect.any(String), deletedAt: null, may: { change: true } });
  expect(await world.did('Pierre', 'GET', comment)).toMatchObject({
    text: 'First, better',
    editedAt: edited.editedAt,
    may: { change: false },
  });
  const editions = async (person: string, of = comment) =>
    (await world.did(person, 'GET', `${of}/editions`)).items.map(({ text }: { text: string }) => text);
  for (const name of ['Bela', 'Dora']) expect(await editions(name)).toEqual(['First']);
  for (const name of ['Pierre', 'Chloe']) expect(await editions(name)).toEqual([]);
  for (const name of ['Suresh', 'Ravi', 'Zed']) expect((await world.call(name, 'GET', `${comment}/editions`)).status).toBe(404);

  await world.comment('Mine', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Pierre', 'Chloe'] });
  await world.did('Pierre', 'PATCH', `/api/comments/${id('Mine')}`, { text: 'Mine still' });
  expect(await editions('Pierre', `/api/comments/${id('Mine')}`)).toEqual(['Mine']);
  expect(await editions('Ada', `/api/comments/${id('Mine')}`)).toEqual(['Mine']);
  expect(await editions('Chloe', `/api/comments/${id('Mine')}`)).toEqual([]);
  await world.askEveryDoor();
});

test('nobody edits or deletes what another wrote, nor what they cannot see', async () => {
  for (const [person, code] of [
    ['Ada', 'forbidden'],
    ['Pierre', 'forbidden'],
    ['Ravi', 'not-found'],
    ['Zed', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const) {
    for (const [method, body] of [
      ['PATCH', { text: 'Mine now' }],
      ['DELETE', undefined],
    ] as const) {
      expect((await world.call(person, method, `/api/comments/${id('First')}`, body)).body).toMatchObject({ code });
    }
  }
  expect((await world.call('Pierre', 'PATCH', `/api/comments/${id('Second')}`, { text: 'x' })).body).toMatchObject({ code: 'not-found' });
  expect((await world.call('Bela', 'PATCH', `/api/comments/${id('First')}`, { text: '  ' })).body).toMatchObject({ code: 'invalid' });
});

test('a deleted comment says only that there was one, and counts no more', async () => {
  const comment = `/api/comments/${id('First')}`;
  const count = async () => (await world.did('Pierre', 'GET', `/api/comments/count?task=${id('Floor plan')}`)).count;
  const before = await count();
  expect(await world.did('Bela', 'DELETE', comment)).toMatchObject({ text: '', deletedAt: expect.any(String), may: { change: false } });
  expect((await world.did('Bela', 'DELETE', comment)).deletedAt).toBeTruthy();
  expect(await world.did('Pierre', 'GET', comment)).toMatchObject({ text: '', deletedAt: expect.any(String) });
  expect(await count()).toBe(before - 1);
  expect((await world.did('Pierre', 'GET', `/api/tasks/${id('Floor plan')}`)).commentCount).toBe(before - 1);
  expect((await world.call('Bela', 'PATCH', comment, { text: 'Back' })).body).toMatchObject({ code: 'comment-deleted' });
  expect(JSON.stringify(await world.did('Pierre', 'GET', `/api/history?task=${id('Floor plan')}`))).not.toContain('better');
});

test('an edit may come twice, and is made once', async () => {
  const comment = `/api/comments/${id('Mine')}`;
  const key = { 'idempotency-key': 'once-1' };
  for (const _ of [1, 2])
    expect((await world.call('Pierre', 'PATCH', comment, { text: 'Mine for good' }, key)).body.text).toBe('Mine for good');
  expect((await world.did('Pierre', 'GET', `${comment}/editions`)).items).toHaveLength(2);
});

test('C18: what a client said and did is read in one place, by each as far as they see it', async () => {
  await world.did('Pierre', 'POST', '/api/comments', { taskId: id('Floor plan'), text: 'I have measured it' });
  await world.did('Bela', 'POST', '/api/comments', { taskId: id('Floor plan'), text: 'Not a word to them', class: 'internal' });
  const by = (person: string, author: string) => told(person, `author=${world.ids[author]}`);
  for (const name of ['Ada', 'Dora']) expect((await by(name, 'Pierre'))[0]).toBe('I have measured it');
  expect(await by('Ada', 'Bela')).toContain('Not a word to them');
  for (const name of ['Pierre', 'Suresh', 'Ravi', 'Fred', 'Zed']) {
    const url = `/api/history?author=${world.ids.Bela}`;
    if (name === 'Zed') expect(await by(name, 'Bela')).toEqual([]);
    else expect((await world.call(name, 'GET', url)).body).toMatchObject({ code: 'forbidden', detail: 'Ask within a project or a task.' });
    const here = await told(name, `author=${world.ids.Bela}&task=${id('Floor plan')}`);
    expect(here.includes('Bela deadline 2027-01-15')).toBe(name === 'Pierre');
    expect(here).not.toContain('Not a word to them');
  }
  expect((await world.call('nobody', 'GET', `/api/history?author=${world.ids.Bela}`)).status).toBe(401);
});
