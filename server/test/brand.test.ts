import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emailOf, everybody } from './cast.ts';
import { openPortico, password } from './portico.ts';
import { openWorld, type World } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const other = Buffer.concat([Buffer.from(png, 'base64'), Buffer.from('another')]).toString('base64');
const addressOf = (image: string) => `/api/logos/${createHash('sha256').update(Buffer.from(image, 'base64')).digest('hex')}`;
const brandOf = async (person: string) => (await world.did(person, 'GET', '/api/me')).workspace.brand;

test('an administrator gives the workspace a colour and a logo, and both sides see them', async () => {
  expect(await brandOf('Pierre')).toEqual({ colour: null, logo: null });
  const { version } = await world.did('Ada', 'GET', '/api/workspace');
  await world.did('Ada', 'PATCH', '/api/workspace', { brandColour: '#B3124A' }, { 'if-match': `"${version}"` });
  expect(await world.did('Ada', 'PUT', '/api/workspace/logo', { image: png })).toMatchObject({ version: version + 2 });
  for (const person of ['Ada', 'Chidi', 'Pierre', 'Fred'])
    expect(await brandOf(person)).toEqual({ colour: '#b3124a', logo: addressOf(png) });
  expect(await brandOf('Zed')).toEqual({ colour: null, logo: null });
});

test('the picture is there for whoever has its address, is kept for ever, and can do nothing but be seen', async () => {
  await world.did('Ada', 'PUT', '/api/workspace/logo', { image: png });
  const { status, headers } = await world.call('nobody', 'GET', addressOf(png));
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });

  await world.did('Ada', 'PUT', '/api/workspace/logo', { image: other });
  expect(await brandOf('Pierre')).toMatchObject({ logo: addressOf(other) });
  expect((await world.call('nobody', 'GET', addressOf(png))).status).toBe(404);

  await world.did('Ada', 'DELETE', '/api/workspace/logo');
  expect(await brandOf('Pierre')).toMatchObject({ logo: null });
  expect((await world.call('nobody', 'GET', addressOf(other))).status).toBe(404);
});

test('what is no picture, or too large, is refused with the way out, whatever it is called', async () => {
  const put = async (bytes: Buffer | string) =>
    (await world.call('Ada', 'PUT', '/api/workspace/logo', { image: Buffer.from(bytes).toString('base64') })).body;
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'GIF89a', 'RIFF1234WAVE', 'x']) {
    expect(await put(bytes)).toMatchObject({ code: 'not-a-picture', fields: [{ field: '#/image' }] });
  }
  const large = Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(262_144)]);
  expect(await put(large)).toMatchObject({ code: 'too-large' });
  expect((await world.call('Ada', 'PUT', '/api/workspace/logo', { image: 'no base64' })).body).toMatchObject({ code: 'invalid' });
  for (const brandColour of ['red', '#fff', '#12345g', '#1234567'])
    expect((await world.call('Ada', 'PATCH', '/api/workspace', { brandColour })).body).toMatchObject({ code: 'invalid' });
});

test('nobody but an administrator changes the brand', async () => {
  const before = await brandOf('Ada');
  for (const person of [...everybody.filter((name) => name !== 'Ada'), 'nobody']) {
    for (const [method, url, body] of [
      ['PATCH', '/api/workspace', { brandColour: '#123456' }],
      ['PUT', '/api/workspace/logo', { image: png }],
      ['DELETE', '/api/workspace/logo'],
    ] as const) {
      if (person === 'Zed') continue; // administers a workspace of his own
      const { status } = await world.call(person, method, url, body);
      expect([person, method, url, [401, 403].includes(status)]).toEqual([person, method, url, true]);
    }
  }
  await world.did('Zed', 'PATCH', '/api/workspace', { brandColour: '#123456' });
  expect(await brandOf('Ada')).toEqual(before);
});

test('a mailed link shows the brand of its workspace, and the mail has its colour', async () => {
  await world.did('Ada', 'PATCH', '/api/workspace', { brandColour: '#b3124a' });
  const mila = await world.did('Ada', 'POST', '/api/people', { name: 'Noor', kind: 'individual', email: emailOf('Noor') });
  await world.did('Ada', 'PUT', `/api/people/${mila.id}/access`, { level: 'advanced' });
  const { secret, mail } = await world.linkTo(emailOf('Noor'));
  expect(await world.did('nobody', 'POST', '/api/links', { secret })).toMatchObject({ brand: { colour: '#b3124a' } });
  expect(mail.html.toUpperCase()).toContain('#B3124A');

  // A colour that means something else here is not the colour of a button.
  await world.did('Ada', 'PATCH', '/api/workspace', { brandColour: '#d07207' });
  await world.did('Ada', 'POST', `/api/people/${mila.id}/invitations`);
  const again = await world.linkTo(emailOf('Noor'), { after: mail.id });
  expect(again.mail.html.toUpperCase()).not.toContain('#D07207');
});

test('the sign-in page knows whose it is where there is one workspace, and says nothing of several', async () => {
  const portico = await openPortico();
  const door = () => portico.did('nobody', 'GET', '/api/setup');
  expect(await door()).toMatchObject({ needed: true, workspace: null });
  await portico.did('Ada', 'POST', '/api/workspaces', { workspaceName: 'Meridian', name: 'Ada', email: emailOf('Ada'), password });
  await portico.did('Ada', 'PATCH', '/api/workspace', { brandColour: '#1565c0' });
  expect(await door()).toMatchObject({ needed: false, workspace: { name: 'Meridian', brand: { colour: '#1565c0', logo: null } } });
  await portico.foundAnother('Zenith', 'Zed', emailOf('Zed'));
  expect(await door()).toMatchObject({ needed: false, workspace: null });
  await portico.stop();
});
