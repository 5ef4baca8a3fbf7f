import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

const welcome = (person: string) => world.did(person, 'GET', '/api/inbox/welcome');
const unread = async (person: string) => (await world.did(person, 'GET', '/api/me')).unread;
const set = (person: string, body: object) => world.call(person, 'PATCH', '/api/workspace', body);
const video = 'https://videos.meridian.example/welcome';

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

test('D14: without words of its own a workspace greets everybody from outside in their language', async () => {
  for (const person of ['Pierre', 'Ravi', 'Fred']) {
    expect(await welcome(person)).toMatchObject({ text: expect.stringMatching(/^Welcome to /), video: null, read: false });
    expect(await unread(person)).toBe(1);
  }
  for (const [language, begins] of [
    ['de', 'Willkommen bei'],
    ['fr', 'Bienvenue chez'],
    ['ro', 'Bun venit la'],
    ['ru', 'Добро пожаловать в'],
  ]) {
    await world.did('Pierre', 'PUT', '/api/me/preferences', { language, timeZone: null, dateFormat: null });
    expect((await welcome('Pierre')).text).toMatch(new RegExp(`^${begins}`));
  }
  expect(await unread('Ada')).toBe(0);
});

test('D14: it is read once, and again when it was changed', async () => {
  await world.did('Pierre', 'PUT', '/api/inbox/welcome/reading');
  expect(await unread('Pierre')).toBe(0);
  expect((await welcome('Pierre')).read).toBe(true);
  // What one prefers is kept beside it, and neither takes the other away.
  expect((await world.did('Pierre', 'GET', '/api/me')).preferences.language).toBe('ru');
  await world.did('Pierre', 'PUT', '/api/me/preferences', { language: 'en', timeZone: null, dateFormat: null });
  expect(await unread('Pierre')).toBe(0);
  expect(await unread('Ravi')).toBe(1);

  expect((await set('Ada', { welcome: 'Good to have you.\nSee https://meridian.example', welcomeVideo: video })).body).toMatchObject({
    welcome: 'Good to have you.\nSee https://meridian.example',
    welcomeVideo: video,
  });
  expect(await welcome('Pierre')).toMatchObject({ text: 'Good to have you.\nSee https://meridian.example', video, read: false });
  expect(await unread('Pierre')).toBe(1);
  await world.did('Pierre', 'PUT', '/api/inbox/welcome/reading');
  // What concerns something else is not news.
  await world.did('Ada', 'PATCH', '/api/workspace', { brandColour: '#0b686f' });
  expect(await unread('Pierre')).toBe(0);
});

test('D14: administrators set it, and nobody else; an address that is no https is refused', async () => {
  for (const person of ['Bela', 'Dora', 'Pierre', 'nobody'])
    expect([401, 403]).toContain((await set(person, { welcome: `Of ${person}` })).status);
  for (const welcomeVideo of ['http://videos.example/a', 'javascript:alert(1)', 'https://a b', ''])
    expect((await set('Ada', { welcomeVideo })).body).toMatchObject({ code: 'invalid', fields: [{ field: '#/welcomeVideo' }] });
  expect((await set('Ada', { welcome: '  ' })).body).toMatchObject({ code: 'invalid' });
  expect((await welcome('Bela')).text).toMatch(/^Good to have you/);
  expect((await world.call('Bela', 'PUT', '/api/inbox/welcome/reading')).body).toMatchObject({ code: 'forbidden' });
  const { version } = await world.did('Ada', 'GET', '/api/workspace');
  await world.did('Ada', 'PATCH', '/api/workspace', { welcome: 'Newer' });
  const late = await world.call('Ada', 'PATCH', '/api/workspace', { welcome: 'Older' }, { 'if-match': `"${version}"` });
  expect(late.body).toMatchObject({ status: 412, code: 'edited-meanwhile' });
});

test('another workspace has its own, and nobody has none', async () => {
  expect((await welcome('Zed')).text).not.toContain('Newer');
  expect(await welcome('Zed')).toMatchObject({ video: null });
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', '/reading'],
  ] as const)
    expect((await world.call('nobody', method, `/api/inbox/welcome${path}`)).body).toMatchObject({ code: 'sign-in-needed' });
});

test('who looks through somebody’s eyes leaves it unread', async () => {
  const { url } = await world.did('Ada', 'POST', `/api/people/${world.ids.Ravi}/viewings`, {});
  const eyes = { authorization: `Bearer ${/#view=(.+)$/.exec(url)![1]}` };
  expect((await world.call('nobody', 'GET', '/api/inbox/welcome', undefined, eyes)).body.text).toBe('Newer');
  expect((await world.call('nobody', 'PUT', '/api/inbox/welcome/reading', undefined, eyes)).body).toMatchObject({ code: 'only-looking' });
  expect(await unread('Ravi')).toBe(1);
});
