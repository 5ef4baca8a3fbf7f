import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;
const id = (name: string) => world.things.find((thing) => thing.name === name)!.id;
const below = ['team', 'Acme', 'Acme (France)', 'Pierre', 'Chloe', 'Acme (India)', 'Ravi', 'Suresh'];

/** Pierre takes part in the floor plan; Suresh of India sees all tasks, and of what is said there what was released. */
beforeAll(async () => {
  world = await openWorld();
  const { items } = await world.did('Bela', 'GET', '/api/profiles');
  const released = items.find((it: { key: string }) => it.key === 'released_only').id;
  await world.did('Ada', 'PATCH', `/api/people/${world.ids.Suresh}`, { profileId: released });
  await world.project('Lyon showroom', { clients: ['Acme'], seenBy: below });
  await world.project('Pune showroom', { clients: ['Acme (India)'], seenBy: ['team', 'Acme (India)', 'Ravi', 'Suresh'] });
  await world.task('Floor plan', { project: 'Lyon showroom', participants: ['Pierre'], seenBy: ['team', 'Pierre', 'Suresh'] });
  await world.comment('The wall goes', { task: 'Floor plan', seenBy: ['team', 'Pierre'] });
  await world.comment('It is oak', { task: 'Floor plan', by: 'Pierre', seenBy: ['team', 'Pierre'] });
  await world.comment('Too dear', { task: 'Floor plan', class: 'internal', seenBy: ['team'] });
});
afterAll(() => world.stop());

const release = (person: string, name: string, method: 'PUT' | 'DELETE' = 'PUT') =>
  world.call(person, method, `/api/comments/${id(name)}/release`);
const asked = (person: string, name: string, released = true) =>
  world.call(person, 'POST', `/api/comments/${id(name)}/release-preview`, { released });
const names = ({ people }: { people: { name: string }[] }) => people.map(({ name }) => name);

test('B4, D6: before a comment is released one hears whom that opens it to, and nothing is saved; then it is so', async () => {
  const { status, body } = await asked('Bela', 'The wall goes');
  expect([status, names(body.opened), body.opened.count, body.closed]).toEqual([200, ['Suresh'], 1, { people: [], count: 0 }]);
  expect(body.opened.people[0]).toMatchObject({ side: 'outside', company: 'Acme (India)', canSignIn: true });
  await world.askEveryDoor('The wall goes');

  expect((await release('Bela', 'The wall goes')).body).toMatchObject({ class: 'history_released', may: { release: true } });
  world.seen('comments', 'The wall goes', ['team', 'Pierre', 'Suresh']);
  await world.askEveryDoor('The wall goes', 'It is oak', 'Too dear');
  expect((await asked('Bela', 'The wall goes')).body).toMatchObject({ opened: { count: 0 }, closed: { count: 0 } });
});

test('D6: a release is taken back, and whoever read it by the release alone reads it no more', async () => {
  const { body } = await asked('Bela', 'The wall goes', false);
  expect([names(body.closed), body.opened.count]).toEqual([['Suresh'], 0]);
  expect((await release('Bela', 'The wall goes', 'DELETE')).body).toMatchObject({ class: 'history' });
  world.seen('comments', 'The wall goes', ['team', 'Pierre']);
  await world.askEveryDoor('The wall goes');
});

test('what somebody from outside wrote is released by the team, and by nobody from outside', async () => {
  expect(await world.did('Pierre', 'GET', `/api/comments/${id('It is oak')}`)).toMatchObject({ may: { change: true, release: false } });
  expect((await release('Pierre', 'It is oak')).body).toMatchObject({ code: 'forbidden' });
  expect((await release('Chidi', 'It is oak')).status).toBe(200);
  world.seen('comments', 'It is oak', ['team', 'Pierre', 'Suresh']);
  await world.askEveryDoor('It is oak');
  await release('Chidi', 'It is oak', 'DELETE');
  world.seen('comments', 'It is oak', ['team', 'Pierre']);
});

test('what is private is not released, and what was deleted neither', async () => {
  expect(await world.did('Bela', 'GET', `/api/comments/${id('Too dear')}`)).toMatchObject({ may: { release: false } });
  for (const answer of [await release('Bela', 'Too dear'), await asked('Bela', 'Too dear')])
    expect(answer.body).toMatchObject({ status: 409, code: 'private-not-released' });
  await world.comment('Gone', { task: 'Floor plan', seenBy: ['team', 'Pierre'] });
  await world.did('Bela', 'DELETE', `/api/comments/${id('Gone')}`);
  expect((await release('Bela', 'Gone')).body).toMatchObject({ code: 'comment-deleted' });
});

test('nobody releases, or asks whom it would open to, who does not see it or may not', async () => {
  for (const [person, code] of [
    ['Pierre', 'forbidden'],
    ['Suresh', 'not-found'],
    ['Ravi', 'not-found'],
    ['Chloe', 'not-found'],
    ['Zed', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const) {
    const answers = [await release(person, 'The wall goes'), await release(person, 'The wall goes', 'DELETE')];
    for (const { body } of [...answers, await asked(person, 'The wall goes')]) expect([person, body.code]).toEqual([person, code]);
  }
});

type Entry = { kind: string; task: { title: string } | null; outside: { people: { name: string }[]; count: number } | null } & Record<
  string,
  never
>;
const historyOf = async (person: string, query: string): Promise<Entry[]> =>
  (await world.did(person, 'GET', `/api/history?${query}`)).items;

test('D6: what happened is released and taken back like what was said; that it was, the team reads', async () => {
  await world.did('Bela', 'PATCH', `/api/tasks/${id('Floor plan')}`, { deadline: '2027-01-15', title: 'Floor plan, second' });
  const events = (await historyOf('Bela', `task=${id('Floor plan')}&kind=event`)).map((it) => (it as never as { event: Event }).event);
  type Event = { id: string; what: string; class: string; may: { release: boolean } };
  const find = (what: string) => events.find((event) => event.what === what)!;
  const [deadline, title] = [find('deadline'), find('title')];
  expect([deadline.may.release, title.may.release]).toEqual([true, false]);
  const url = `/api/events/${deadline.id}`;
  const told = async (person: string) => JSON.stringify(await historyOf(person, `project=${id('Lyon showroom')}`)).includes('2027-01-15');
  expect([await told('Pierre'), await told('Suresh')]).toEqual([true, false]);

  const { opened } = await world.did('Chidi', 'POST', `${url}/release-preview`, { released: true });
  expect(names(opened)).toEqual(['Suresh']);
  expect(await told('Suresh')).toBe(false);
  expect(await world.did('Chidi', 'PUT', `${url}/release`)).toMatchObject({ class: 'history_released' });
  expect([await told('Pierre'), await told('Suresh'), await told('Ravi')]).toEqual([true, true, false]);
  expect((await world.call('Suresh', 'DELETE', `${url}/release`)).body).toMatchObject({ code: 'forbidden' });
  await world.did('Chidi', 'DELETE', `${url}/release`);
  expect(await told('Suresh')).toBe(false);

  for (const [person, code] of [
    ['Pierre', 'forbidden'],
    ['Suresh', 'not-found'],
    ['Ravi', 'not-found'],
    ['Zed', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const)
    expect((await world.call(person, 'PUT', `${url}/release`)).body).toMatchObject({ code });
  expect((await world.call('Bela', 'PUT', `/api/events/${title.id}/release`)).body).toMatchObject({ code: 'private-not-released' });

  const [last] = await historyOf('Dora', `task=${id('Floor plan')}&kind=event&limit=1`);
  expect(last).toMatchObject({ event: { what: 'release_ended', became: 'event', by: { name: 'Chidi' }, person: { name: 'Bela' } } });
  expect(JSON.stringify(await historyOf('Pierre', `task=${id('Floor plan')}`))).not.toContain('release_ended');
});

test('D7: the history of a project names the task of each entry, and to the team who from outside reads it', async () => {
  await world.comment('For everybody', { task: 'Floor plan', class: 'history_released', seenBy: ['team', 'Pierre', 'Suresh'] });
  const of = (entries: Entry[], text: string) =>
    entries.find((it) => (it as never as { comment?: { text: string } }).comment?.text === text);
  const team = await historyOf('Dora', `project=${id('Lyon showroom')}`);
  expect(of(team, 'For everybody')).toMatchObject({ task: { title: 'Floor plan, second' }, outside: { count: 2 } });
  expect(of(team, 'The wall goes')).toMatchObject({ outside: { people: [{ name: 'Pierre' }], count: 1 } });
  expect(of(team, 'Too dear')).toMatchObject({ outside: null });
  const his = await historyOf('Suresh', `project=${id('Lyon showroom')}`);
  expect(of(his, 'For everybody')).toMatchObject({ task: { title: 'Floor plan, second' }, outside: null });
  expect(of(his, 'The wall goes')).toBeUndefined();
});

test('whether there is a history to read, each project says for whoever asks', async () => {
  const may = async (person: string, name: string) =>
    (await world.call(person, 'GET', `/api/projects/${id(name)}`)).body.may?.readHistory as boolean | undefined;
  expect(await Promise.all(['Dora', 'Pierre', 'Suresh', 'Ravi', 'Chloe', 'Zed'].map((person) => may(person, 'Lyon showroom')))).toEqual([
    true,
    true,
    true,
    false,
    false,
    undefined,
  ]);
});
