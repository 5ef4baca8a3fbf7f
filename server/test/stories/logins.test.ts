import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emailOf } from '../cast.ts';
import { password } from '../portico.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let world: World;
const initial = 'harbour quilt anvil 9';
const own = 'meadow lantern fossil 4';

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.stop());

type Asked = Parameters<World['call']>;
const refusal = async (...asked: Asked) => {
  const { status, body } = await world.call(...asked);
  return body?.code ?? status;
};
const signIn = (person: string, login: string, secret = password) =>
  world.call(person, 'POST', '/api/session', { login, password: secret });
const codeOf = (secret: string, later = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * later });

/** A contact without an address, to whom Bela has handed a login. */
async function given(name: string, loginName: string) {
  const login = { loginName, password: initial };
  return (await world.did('Bela', 'POST', '/api/people', { name, kind: 'individual', login }).catch(() => null)) ?? addedBy(name, login);
}

/** Bela may grant access and not add contacts: Ada adds, Bela gives. */
async function addedBy(name: string, login: object) {
  const { id } = await world.did('Ada', 'POST', '/api/people', { name, kind: 'individual' });
  await world.did('Bela', 'PUT', `/api/people/${id}/login`, login);
  return world.did('Ada', 'GET', `/api/people/${id}`);
}

/** The password replaced and signed in, as the person. */
async function comesIn(name: string, loginName: string) {
  const { secret } = (await signIn(name, loginName, initial)).body;
  await world.did(name, 'POST', '/api/first-passwords', { secret, password: own });
}

async function enrols(person: string) {
  const { secret } = await world.did(person, 'POST', '/api/me/second-factor');
  const { recoveryCodes } = await world.did(person, 'PUT', '/api/me/second-factor/confirmation', { code: codeOf(secret) });
  return { secret, recoveryCodes: recoveryCodes as string[] };
}

describe('C2: a login that is given', () => {
  test('is given by those who may change access, on the add form or later; nobody is notified and nobody is told whose a name is', async () => {
    const mails = async () => (await world.did('Ada', 'GET', '/api/mails?limit=200')).items.length;
    const before = await mails();
    const login = { loginName: 'Nora.Name', password: initial };
    const nora = await world.did('Ada', 'POST', '/api/people', { name: 'Nora', kind: 'individual', login });
    expect(nora).toMatchObject({ loginName: 'nora.name', accessLevel: 'advanced', accessState: 'given', email: null });
    expect(JSON.stringify(nora)).not.toContain(initial);

    const url = `/api/people/${(await world.did('Ada', 'POST', '/api/people', { name: 'Otto', kind: 'individual' })).id}/login`;
    const taken = await world.call('Bela', 'PUT', url, { loginName: 'NORA.name', password: initial });
    expect(taken.body).toMatchObject({ status: 409, code: 'login-name-taken', fields: [{ field: '#/loginName' }] });
    expect(taken.text).not.toContain('Nora');
    expect(await refusal('Bela', 'PUT', url, { loginName: 'otto', password: 'otto1234' })).toBe('password-weak');
    for (const loginName of ['ot', 'otto otto', 'otto@ibm.example'])
      expect(await refusal('Bela', 'PUT', url, { loginName, password: initial })).toBe('invalid');
    await world.did('Bela', 'PUT', url, { loginName: 'otto', password: initial });

    // A colleague without the right, the stranger, a contact, nobody.
    const asks = { loginName: 'mine', password: initial };
    expect(await refusal('Dora', 'PUT', url, asks)).toBe('not-found');
    expect(await refusal('Zed', 'PUT', url, asks)).toBe('not-found');
    expect(await refusal('Ravi', 'PUT', url, asks)).toBe('not-found');
    expect(await refusal('Ravi', 'PUT', `/api/people/${world.ids.Ravi}/login`, asks)).toBe('forbidden');
    expect(await refusal('nobody', 'PUT', url, asks)).toBe('sign-in-needed');
    expect(await refusal('Ada', 'PUT', `/api/people/${world.ids.Dora}/login`, asks)).toBe('invalid');
    expect(await refusal('Ada', 'POST', '/api/people', { name: 'E', kind: 'member', email: 'e@e.example', login: asks })).toBe('invalid');
    expect(await mails()).toBe(before);
  });

  test('opens nothing but the choice of another password, once', async () => {
    await given('Rita', 'rita.r');
    const step = await signIn('Rita', 'RITA.r', initial);
    expect(step.body).toMatchObject({ status: 403, code: 'password-change-needed', secret: expect.stringMatching(/^l_/) });
    expect(step.headers['set-cookie']).toBeUndefined();
    const { secret } = step.body;
    expect(await refusal('Rita', 'GET', '/api/me')).toBe('sign-in-needed');
    expect(await refusal('nobody', 'GET', '/api/me', undefined, { authorization: `Bearer ${secret}` })).toBe('sign-in-needed');
    expect(await world.did('nobody', 'POST', '/api/links', { secret })).toMatchObject({ kind: 'first-password', name: 'Rita' });
    for (const [method, url] of [
      ['POST', '/api/activations'],
      ['PUT', '/api/password-resets'],
    ] as const)
      expect(await refusal('nobody', method, url, { secret, password: own })).toBe('link-not-valid');
    expect(await refusal('nobody', 'POST', '/api/session/code', { secret, code: '123456' })).toBe('link-not-valid');
    expect(await refusal('Rita', 'POST', '/api/first-passwords', { secret, password: initial })).toBe('password-weak');
    expect((await world.did('Rita', 'POST', '/api/first-passwords', { secret, password: own })).person).toMatchObject({
      name: 'Rita',
      loginName: 'rita.r',
    });
    expect(await refusal('Rita', 'POST', '/api/first-passwords', { secret, password: 'and yet another 8' })).toBe('link-not-valid');
    expect((await signIn('nobody', 'rita.r', initial)).body).toMatchObject({ code: 'sign-in-failed' });
    expect((await signIn('Rita', 'rita.r', own)).status).toBe(201);
    expect(await refusal('Rita', 'PUT', '/api/me/login-name', { loginName: 'rita' })).toBe('login-name-outside');
  });

  test('given again it shuts what was open, and withdrawn it opens nothing more', async () => {
    const { id } = await given('Sam', 'sam.s');
    await comesIn('Sam', 'sam.s');
    const key = await world.did('Sam', 'POST', '/api/api-keys', { name: 'Script' });
    const bearer = { authorization: `Bearer ${key.secret}` };
    expect((await world.call('nobody', 'GET', '/api/me', undefined, bearer)).status).toBe(200);
    await world.did('Bela', 'PUT', `/api/people/${id}/login`, { loginName: 'sam.new', password: initial });
    expect(await refusal('Sam', 'GET', '/api/me')).toBe('sign-in-needed');
    expect(await refusal('nobody', 'GET', '/api/me', undefined, bearer)).toBe('sign-in-needed');
    expect((await signIn('nobody', 'sam.s', own)).status).toBe(401);

    const { secret } = (await signIn('nobody', 'sam.new', initial)).body;
    await world.did('Bela', 'DELETE', `/api/people/${id}/access`);
    expect(await refusal('nobody', 'POST', '/api/first-passwords', { secret, password: own })).toBe('link-not-valid');
    expect((await signIn('nobody', 'sam.new', initial)).body).toMatchObject({ code: 'sign-in-failed' });
    expect(await world.did('Bela', 'GET', `/api/people/${id}`)).toMatchObject({ accessState: 'none', loginName: null });
  });

  test('an address that is added later does not sign in, and one that is nobody’s does from the start', async () => {
    const { id } = await given('Tara', 'tara.t');
    await world.did('Ada', 'PATCH', `/api/people/${id}`, { email: 'tara@ibm.example' });
    expect((await signIn('nobody', 'tara@ibm.example', initial)).status).toBe(401);
    await world.did('Bela', 'PUT', `/api/people/${id}/login`, { loginName: 'tara.t', password: initial });
    expect((await signIn('nobody', 'tara@ibm.example', initial)).body).toMatchObject({ code: 'password-change-needed' });
    expect(await refusal('Ada', 'PATCH', `/api/people/${id}`, { email: 'mine@ibm.example' })).toBe('email-signs-in');
  });
});

describe('two-factor sign-in', () => {
  test('is switched on with a code, asked for at signing in, and takes no code twice', async () => {
    await given('Uma', 'uma.u');
    await comesIn('Uma', 'uma.u');
    expect(await world.did('Uma', 'GET', '/api/me/second-factor')).toEqual({ on: false, since: null, codesLeft: 0, demanded: false });
    const first = await world.did('Uma', 'POST', '/api/me/second-factor');
    const begun = await world.did('Uma', 'POST', '/api/me/second-factor');
    expect(begun.url).toContain(begun.secret);
    const wrong = await world.call('Uma', 'PUT', '/api/me/second-factor/confirmation', { code: codeOf(first.secret) });
    // There are no recovery codes yet.
    expect(wrong.body).toMatchObject({ code: 'code-wrong', fields: [{ field: '#/code', message: 'Type the one that is shown now.' }] });
    // Until then it is asked for nowhere.
    expect((await signIn('Uma elsewhere', 'uma.u', own)).status).toBe(201);
    const code = codeOf(begun.secret);
    const { recoveryCodes } = await world.did('Uma', 'PUT', '/api/me/second-factor/confirmation', { code });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await refusal('Uma elsewhere', 'GET', '/api/me')).toBe('sign-in-needed');
    expect(await refusal('Uma', 'POST', '/api/me/second-factor')).toBe('already-there');

    const step = await signIn('Uma again', 'uma.u', own);
    expect(step.body).toMatchObject({ status: 401, code: 'code-needed', secret: expect.any(String) });
    expect(step.headers['set-cookie']).toBeUndefined();
    const { secret } = step.body;
    expect(await refusal('nobody', 'POST', '/api/first-passwords', { secret, password: 'and yet another 8' })).toBe('link-not-valid');
    expect(await refusal('nobody', 'POST', '/api/links', { secret })).toBe('link-not-valid');
    const again = await world.call('Uma again', 'POST', '/api/session/code', { secret, code });
    expect(again.body).toMatchObject({ code: 'code-wrong', fields: [{ field: '#/code' }] });
    const another = (await signIn('nobody', 'uma.u', own)).body.secret;
    const both = await Promise.all(
      [secret, another].map((one) => world.call('nobody', 'POST', '/api/session/code', { secret: one, code: codeOf(begun.secret, 1) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const [used, unused] = both[0]!.status === 201 ? [secret, another] : [another, secret];
    const typed = { code: recoveryCodes[9] };
    expect(await refusal('nobody', 'POST', '/api/session/code', { secret: used, ...typed })).toBe('link-not-valid');
    expect(await refusal('nobody', 'POST', '/api/session/code', { secret: unused, ...typed })).toBe(201);

    // A recovery code in its place, once, however it is typed.
    const byRecovery = async (typed: string) => {
      const { body } = await signIn('nobody', 'uma.u', own);
      return (await world.call('Uma', 'POST', '/api/session/code', { secret: body.secret, code: typed })).status;
    };
    expect(await byRecovery(recoveryCodes[3].toUpperCase().replaceAll('-', ' '))).toBe(201);
    expect(await byRecovery(recoveryCodes[3])).toBe(422);
    expect(await world.did('Uma', 'GET', '/api/me/second-factor')).toMatchObject({ on: true, codesLeft: 8 });
    const anew = await world.did('Uma', 'POST', '/api/me/second-factor/recovery-codes', { code: recoveryCodes[0] });
    expect(await byRecovery(recoveryCodes[1])).toBe(422);
    expect(await byRecovery(anew.recoveryCodes[1])).toBe(201);
    const rows = await world.sql('select * from second_factors');
    for (const held of [begun.secret, ...recoveryCodes]) expect(JSON.stringify(rows)).not.toContain(held);

    const off = (body: object) => refusal('Uma', 'POST', '/api/me/second-factor/removals', body);
    expect(await off({ password: 'wrong', code: anew.recoveryCodes[2] })).toBe('password-wrong');
    expect(await off({ password: own, code: '000000' })).toBe('code-wrong');
    expect(await off({ password: own, code: anew.recoveryCodes[2] })).toBe(204);
    expect((await signIn('Uma', 'uma.u', own)).status).toBe(201);
  });

  test('guessing codes is slowed down, whatever the step it is tried with', async () => {
    await given('Vito', 'vito.v');
    await comesIn('Vito', 'vito.v');
    const { secret } = await enrols('Vito');
    const tries: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { body } = await world.ask('nobody', 'POST', '/api/session', { body: { login: 'vito.v', password: own }, from: `10.9.0.${n}` });
      const tried = { secret: body.secret, code: String(100_000 + n) };
      tries.push((await world.ask('nobody', 'POST', '/api/session/code', { body: tried, from: `10.9.1.${n}` })).status);
    }
    expect(tries).toEqual([...Array(10).fill(422), 429, 429]);
    const { body } = await signIn('nobody', 'vito.v', own);
    expect(await refusal('nobody', 'POST', '/api/session/code', { secret: body.secret, code: codeOf(secret, 1) })).toBe('too-many-tries');
  });

  test('a new password by mail does not switch it off, and takes the API keys with it', async () => {
    const { recoveryCodes } = await enrols('Chidi');
    const key = await world.did('Chidi', 'POST', '/api/api-keys', { name: 'Script' });
    const bearer = { authorization: `Bearer ${key.secret}` };
    expect((await world.call('nobody', 'GET', '/api/me', undefined, bearer)).status).toBe(200);
    await world.did('nobody', 'POST', '/api/password-resets', { email: emailOf('Chidi') });
    const reset = await world.linkTo(emailOf('Chidi'), { kind: 'password-reset' });
    const step = await world.call('Chidi', 'PUT', '/api/password-resets', { secret: reset.secret, password: own });
    expect(step.body).toMatchObject({ code: 'code-needed' });
    for (const headers of [bearer, undefined]) expect(await refusal('Chidi', 'GET', '/api/me', undefined, headers)).toBe('sign-in-needed');
    await world.did('Chidi', 'POST', '/api/session/code', { secret: step.body.secret, code: recoveryCodes[0] });

    // For a lost phone: an administrator, not any colleague, nor oneself; sessions end.
    const url = `/api/people/${world.ids.Chidi}/second-factor`;
    for (const person of ['Bela', 'Dora', 'Chidi']) expect(await refusal(person, 'DELETE', url)).toBe('forbidden');
    for (const person of ['Zed', 'Ravi']) expect(await refusal(person, 'DELETE', url)).toBe('not-found');
    expect(await refusal('nobody', 'DELETE', url)).toBe('sign-in-needed');
    expect((await world.did('Ada', 'GET', `/api/people/${world.ids.Chidi}`)).secondFactor.on).toBe(true);
    expect((await world.did('Dora', 'GET', `/api/people/${world.ids.Chidi}`)).secondFactor.on).toBe(false);
    expect((await world.did('Ada', 'DELETE', url)).secondFactor.on).toBe(false);
    expect(await refusal('Chidi', 'GET', '/api/me')).toBe('sign-in-needed');
    expect((await signIn('Chidi', emailOf('Chidi'), own)).status).toBe(201);
  });

  test('P25: the policy reaches who is signed in with the next request, keys too, and opens again with the second factor', async () => {
    const tick = (name: string, demandsSecondFactor: boolean, by = 'Ada') =>
      refusal(by, 'PATCH', `/api/people/${world.ids[name]}`, { demandsSecondFactor });
    const key = await world.did('Ravi', 'POST', '/api/api-keys', { name: 'Script' });
    const bearer = { authorization: `Bearer ${key.secret}` };
    const hears = async (what: unknown) => {
      expect([await refusal('Ravi', 'GET', '/api/tasks'), await refusal('nobody', 'GET', '/api/me', undefined, bearer)]).toEqual([
        what,
        what,
      ]);
    };
    expect(await refusal('Bela', 'PATCH', '/api/workspace', { secondFactor: 'all' })).toBe('forbidden');
    expect(await refusal('Ravi', 'PATCH', '/api/workspace', { secondFactor: 'none' })).toBe('forbidden');
    await hears(200);
    await world.did('Ada', 'PATCH', '/api/workspace', { secondFactor: 'selected' });
    await hears(200);
    for (const [by, what] of [
      ['Dora', 'not-found'],
      ['Zed', 'not-found'],
      ['Bela', 200],
    ] as const)
      expect(await tick('Ravi', true, by)).toBe(what);
    await hears('two-factor-needed');
    expect((await world.call('Pierre', 'GET', '/api/me')).status).toBe(200);
    await world.did('Ada', 'PATCH', '/api/workspace', { secondFactor: 'all' });
    expect(await refusal('Pierre', 'GET', '/api/me')).toBe('two-factor-needed');
    for (const person of ['Ada', 'Dora']) expect((await world.call(person, 'GET', '/api/me')).status).toBe(200);

    // A key opens nothing of one's own; a session opens that and nothing else, also a new one.
    expect(await refusal('nobody', 'POST', '/api/me/second-factor', undefined, bearer)).toBe('sign-in-needed');
    expect(await world.did('Ravi', 'GET', '/api/me/second-factor')).toMatchObject({ on: false, demanded: true });
    const arrived = await signIn('Ravi', emailOf('Ravi'));
    expect(arrived.body).toMatchObject({ code: 'two-factor-needed' });
    expect(arrived.body.secret).toBeUndefined();
    await hears('two-factor-needed');
    const { recoveryCodes } = await enrols('Ravi');
    await hears(200);
    await world.did('Ravi', 'POST', '/api/me/second-factor/removals', { password, code: recoveryCodes[0] });
    await hears('two-factor-needed');
    await world.did('Ada', 'PATCH', '/api/workspace', { secondFactor: 'none' });
    await tick('Ravi', false);
    await hears(200);
  });
});

test('what one prefers is one’s own, and for a contact whoever may change it says it too', async () => {
  const preferences = { language: 'fr', timeZone: 'Europe/Paris', dateFormat: 'dd/mm/yyyy' };
  const none = { language: null, timeZone: null, dateFormat: null };
  expect((await world.did('Pierre', 'GET', '/api/me')).preferences).toEqual(none);
  expect((await world.did('Pierre', 'PUT', '/api/me/preferences', preferences)).preferences).toEqual(preferences);
  const url = `/api/people/${world.ids.Pierre}`;
  expect((await world.did('Ada', 'GET', url)).preferences).toEqual(preferences);
  const german = { ...preferences, language: 'de' };
  expect((await world.did('Ada', 'PATCH', url, { preferences: german })).preferences).toEqual(german);
  expect((await world.did('Pierre', 'GET', '/api/me')).preferences).toEqual(german);
  for (const [person, what] of [
    ['Bela', 'forbidden'],
    ['Dora', 'not-found'],
    ['Zed', 'not-found'],
    ['Ravi', 'not-found'],
    ['nobody', 'sign-in-needed'],
  ] as const)
    expect(await refusal(person, 'PATCH', url, { preferences })).toBe(what);
  for (const wrong of [{ language: 'it' }, { timeZone: 'Mars/Base' }, { dateFormat: 'yy' }])
    expect(await refusal('Pierre', 'PUT', '/api/me/preferences', { ...preferences, ...wrong })).toBe('invalid');
  const added = await world.did('Ada', 'POST', '/api/people', { name: 'Wim', kind: 'individual', preferences });
  expect(added.preferences).toEqual(preferences);
});
