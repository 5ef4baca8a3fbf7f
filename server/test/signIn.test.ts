import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashPassword } from '../src/sessions/passwords.ts';
import { foundWorkspace } from '../src/workspaces/found.ts';
import { openPortico, type Portico, password, waitFor } from './portico.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let portico: Portico;
const ids: Record<string, string> = {};
const address = (name: string) => `${name.toLowerCase()}@meridian.example`;

/** Ada administers, Bela is a member; contacts come as each test needs them. */
beforeAll(async () => {
  portico = await openPortico();
});

afterAll(() => portico.stop());

const did: Portico['did'] = (...asked) => portico.did(...asked);
const refusal = async (...asked: Parameters<Portico['call']>) => {
  const { status, body } = await portico.call(...asked);
  return body?.code ?? status;
};
const signIn = (person: string, login: string, secret = password) =>
  portico.call(person, 'POST', '/api/session', { login, password: secret });

/** A contact to whom access was just given, and the link that was mailed. */
async function invited(name: string) {
  ids[name] = (await did('Ada', 'POST', '/api/people', { name, kind: 'individual', email: address(name) })).id;
  await did('Ada', 'PUT', `/api/people/${ids[name]}/access`, { level: 'advanced' });
  return portico.linkTo(address(name));
}

async function comesIn(name: string) {
  const { secret } = await invited(name);
  await did(name, 'POST', '/api/activations', { secret, password });
}

test('the first workspace is created once, also by two who press the button at once', async () => {
  expect(await did('nobody', 'GET', '/api/setup')).toEqual({ needed: true, workspace: null, sample: 'none', mayLoadSample: true });
  const founder = { workspaceName: 'Meridian', name: 'Ada', email: 'Ada@Meridian.example', password };
  expect((await portico.call('nobody', 'POST', '/api/workspaces', { ...founder, password: 'password1' })).body).toMatchObject({
    code: 'password-weak',
    fields: [{ field: '#/password' }],
  });
  const both = await Promise.all(
    ['Ada', 'Eve'].map((person) => portico.call(person, 'POST', '/api/workspaces', { ...founder, name: person })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  if (both[0]!.status !== 201) portico.cookies.set('Ada', portico.cookies.get('Eve')!);
  expect(await did('nobody', 'GET', '/api/setup')).toMatchObject({
    needed: false,
    workspace: { name: 'Meridian' },
    sample: 'none',
    mayLoadSample: false,
  });
  ids.Bela = (await did('Ada', 'POST', '/api/people', { name: 'Bela', kind: 'member', email: address('Bela') })).id;
  await portico.comeIn([{ name: 'Bela', email: address('Bela') }]);
});

test('P5, P6: an invitation is accepted once, by POST, and the new password opens the ordinary sign-in', async () => {
  const { secret, mail } = await invited('Pierre');
  expect(mail).toMatchObject({ to: 'pierre@meridian.example', kind: 'invitation', subject: 'Your access to Meridian' });
  // Looking, however often, uses nothing up: mail scanners look.
  for (let n = 0; n < 2; n += 1) {
    expect(await did('nobody', 'POST', '/api/links', { secret })).toEqual({
      kind: 'activation',
      workspaceName: 'Meridian',
      brand: { colour: null, logo: null },
      name: 'Pierre',
      email: address('Pierre'),
    });
    await portico.call('nobody', 'GET', `/activate/${secret}`);
  }
  expect((await signIn('Pierre', address('Pierre'))).body).toMatchObject({ code: 'sign-in-failed' });
  for (const weak of ['short', 'pierre', 'meridian', '12345678', 'password']) {
    expect(await refusal('Pierre', 'POST', '/api/activations', { secret, password: weak })).toBe('password-weak');
  }
  const two = await Promise.all(
    ['Pierre', 'Mallory'].map((person) => portico.call(person, 'POST', '/api/activations', { secret, password })),
  );
  expect(two.map(({ status }) => status).sort()).toEqual([201, 410]);
  expect(await refusal('nobody', 'POST', '/api/activations', { secret, password: 'quite another one 7' })).toBe('link-not-valid');
  expect(await refusal('nobody', 'POST', '/api/links', { secret })).toBe('link-not-valid');
  expect((await signIn('Pierre', 'PIERRE@Meridian.example')).body).toMatchObject({ person: { name: 'Pierre', side: 'outside' } });
  expect(await refusal('Ada', 'POST', `/api/people/${ids.Pierre}/invitations`)).toBe('already-there');
});

test('an invitation ends with time', async () => {
  const { secret } = await invited('Chloe');
  await portico.sql('update tokens set expires_at = clock_timestamp() where person_id = $1', [ids.Chloe]);
  expect(await refusal('nobody', 'POST', '/api/links', { secret })).toBe('link-not-valid');
  expect(await refusal('nobody', 'POST', '/api/activations', { secret, password })).toBe('link-not-valid');
});

test('sent again, an invitation ends the one before', async () => {
  const first = await portico.linkTo(address('Chloe'));
  await did('Ada', 'POST', `/api/people/${ids.Chloe}/invitations`);
  const second = await portico.linkTo(address('Chloe'), { after: first.mail.id });
  await did('Ada', 'POST', `/api/people/${ids.Chloe}/invitations`);
  const third = await portico.linkTo(address('Chloe'), { after: second.mail.id });
  for (const { secret } of [first, second])
    expect(await refusal('nobody', 'POST', '/api/activations', { secret, password })).toBe('link-not-valid');
  expect((await portico.call('Chloe', 'POST', '/api/activations', { secret: third.secret, password })).status).toBe(201);
});

test('withdrawn access takes sessions, keys and links with it, and given again none of them comes back', async () => {
  const { secret } = await invited('Ravi');
  await did('Ada', 'DELETE', `/api/people/${ids.Ravi}/access`);
  expect(await refusal('nobody', 'POST', '/api/activations', { secret, password })).toBe('link-not-valid');
  await did('Ada', 'PUT', `/api/people/${ids.Ravi}/access`, { level: 'advanced' });
  expect(await refusal('nobody', 'POST', '/api/activations', { secret, password })).toBe('link-not-valid');

  await comesIn('Suresh');
  const key = await did('Suresh', 'POST', '/api/api-keys', { name: 'Script' });
  const bearer = { authorization: `Bearer ${key.secret}` };
  expect((await portico.call('nobody', 'GET', '/api/me', undefined, bearer)).status).toBe(200);
  await did('Ada', 'DELETE', `/api/people/${ids.Suresh}/access`);
  await did('Ada', 'PUT', `/api/people/${ids.Suresh}/access`, { level: 'advanced' });
  expect(await refusal('nobody', 'GET', '/api/me', undefined, bearer)).toBe('sign-in-needed');
  expect(await refusal('Suresh', 'GET', '/api/me')).toBe('sign-in-needed');
  expect((await signIn('Suresh', address('Suresh'))).body).toMatchObject({ code: 'sign-in-failed' });
});

test('P7: a forgotten password is replaced by a mailed link, once, and every session ends', async () => {
  await comesIn('John');
  const ask = (email: string, from: string) => portico.ask('nobody', 'POST', '/api/password-resets', { body: { email }, from });
  const mails = async () =>
    (await did('Ada', 'GET', '/api/mails?limit=200')).items.filter(({ kind }: { kind: string }) => kind === 'password-reset').length;
  const answers = await Promise.all(
    ['unknown@meridian.example', 'ravi@meridian.example', 'JOHN@meridian.example'].map((email) => ask(email, '10.0.0.1')),
  );
  expect(new Set(answers.map(({ status, text, headers: { date, ...said } }) => JSON.stringify([status, text, said]))).size).toBe(1);
  expect(answers[0]!.status).toBe(202);

  const { secret } = await portico.linkTo(address('John'), { kind: 'password-reset' });
  expect(await mails()).toBe(1);
  expect(await did('nobody', 'POST', '/api/links', { secret })).toMatchObject({ kind: 'password-reset', name: 'John' });
  expect(await refusal('nobody', 'POST', '/api/activations', { secret, password: 'quite another one 7' })).toBe('link-not-valid');
  expect(await refusal('nobody', 'PUT', '/api/password-resets', { secret, password: 'john' })).toBe('password-weak');
  expect((await portico.call('John anew', 'PUT', '/api/password-resets', { secret, password: 'quite another one 7' })).status).toBe(201);
  expect(await refusal('nobody', 'PUT', '/api/password-resets', { secret, password: 'and yet another 8' })).toBe('link-not-valid');
  expect(await refusal('John', 'GET', '/api/me')).toBe('sign-in-needed');
  expect((await portico.call('John anew', 'GET', '/api/me')).status).toBe(200);
  expect((await signIn('John', address('John'))).status).toBe(401);
  expect((await signIn('John', address('John'), 'quite another one 7')).status).toBe(201);

  // A reset that was asked for dies with the access.
  await ask('john@meridian.example', '10.0.0.1');
  const again = await waitFor('a second mail', async () =>
    (await mails()) === 2 ? portico.linkTo(address('John'), { kind: 'password-reset' }) : undefined,
  );
  await did('Ada', 'DELETE', `/api/people/${ids.John}/access`);
  expect(await refusal('nobody', 'PUT', '/api/password-resets', { secret: again.secret, password })).toBe('link-not-valid');
});

test('a wrong password, an unknown address, an invitation not yet accepted and an ended access answer alike', async () => {
  await invited('Alisha');
  const answers = await Promise.all(
    [address('Bela'), 'unknown@meridian.example', address('Alisha'), address('John'), 'bela.nobody'].map((login) =>
      signIn('nobody', login, 'wrong'),
    ),
  );
  expect(new Set(answers.map(({ status, text, headers: { date, ...said } }) => JSON.stringify([status, text, said]))).size).toBe(1);
  expect(answers[0]!.body).toMatchObject({ status: 401, code: 'sign-in-failed' });
  expect(answers[0]!.headers['set-cookie']).toBeUndefined();
});

test('guessing is slowed down: for one account, wherever it comes from and however it is written', async () => {
  await comesIn('Fred');
  const spelled = [
    'fred@meridian.example',
    'FRED@meridian.example',
    ' fred@meridian.example',
    'fred@meridian.example ',
    '\tFred@meridian.example',
  ];
  const tries = await Promise.all(
    Array.from({ length: 14 }, (_, n) =>
      portico.ask('nobody', 'POST', '/api/session', {
        body: { login: spelled[n % spelled.length], password: `wrong ${n}` },
        from: `10.1.0.${n}`,
      }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
  const slow = await portico.ask('nobody', 'POST', '/api/session', {
    body: { login: 'fred@meridian.example', password },
    from: '10.1.1.1',
  });
  expect(slow.body).toMatchObject({ code: 'too-many-tries', detail: expect.stringMatching(/Wait \d+ minutes/) });
  expect(Number(slow.headers['retry-after'])).toBeGreaterThan(0);
  // Others are not held up, and an unknown address is slowed down like a known one.
  expect((await signIn('Bela', address('Bela'))).status).toBe(201);
  const unknown = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      portico.ask('nobody', 'POST', '/api/session', { body: { login: 'ghost@meridian.example', password: 'wrong' }, from: `10.2.0.${n}` }),
    ),
  );
  expect(unknown.filter(({ status }) => status === 429)).toHaveLength(2);
});

test('guessing is slowed down: for one address of the network, whatever it guesses at', async () => {
  const from = '10.3.0.1';
  for (let n = 0; n < 100; n += 1)
    await portico.ask('nobody', 'POST', '/api/password-resets', { body: { email: `guess${n}@meridian.example` }, from });
  const ask = (source: string) =>
    portico.ask('nobody', 'POST', '/api/session', { body: { login: 'guess@meridian.example', password: 'wrong' }, from: source });
  expect((await ask(from)).status).toBe(429);
  expect((await ask('10.3.0.2')).status).toBe(401);
});

test('P8: an employee may sign in by a name of their own; somebody from outside may not', async () => {
  expect((await did('Bela', 'PUT', '/api/me/login-name', { loginName: 'Bela.B' })).person.loginName).toBe('bela.b');
  expect((await signIn('Bela', 'BELA.b')).status).toBe(201);
  expect((await portico.call('Ada', 'PUT', '/api/me/login-name', { loginName: 'bela.B' })).body).toMatchObject({
    code: 'login-name-taken',
    fields: [{ field: '#/loginName' }],
  });
  for (const loginName of ['x', 'a b', 'ada@meridian.example', '<b>'])
    expect(await refusal('Ada', 'PUT', '/api/me/login-name', { loginName })).toBe('invalid');
  expect(await refusal('Chloe', 'PUT', '/api/me/login-name', { loginName: 'chloe' })).toBe('login-name-outside');
  expect((await did('Bela', 'PUT', '/api/me/login-name', { loginName: null })).person.loginName).toBeNull();
  expect((await signIn('nobody', 'bela.b')).status).toBe(401);
});

test('one sees where one is signed in, and signs out there', async () => {
  await portico.ask('Phone', 'POST', '/api/session', { body: { login: address('Bela'), password }, headers: { 'user-agent': 'A phone' } });
  const { items } = await did('Bela', 'GET', '/api/sessions');
  const phone = items.find(({ browser }: { browser: string }) => browser === 'A phone');
  expect(phone).toMatchObject({ current: false });
  expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
  expect(JSON.stringify(items)).not.toMatch(/[tcl]_[\w-]{43}/);

  for (const person of ['Ada', 'Chloe']) expect(await refusal(person, 'DELETE', `/api/sessions/${phone.id}`)).toBe('not-found');
  await did('Bela', 'DELETE', `/api/sessions/${phone.id}`);
  expect(await refusal('Phone', 'GET', '/api/me')).toBe('sign-in-needed');
  expect(await refusal('Bela', 'DELETE', `/api/sessions/${phone.id}`)).toBe('not-found');
  expect((await portico.call('Bela', 'GET', '/api/me')).status).toBe(200);
});

test('an API key opens what its maker may open, no more, until it is withdrawn or ends', async () => {
  const key = await did('Chloe', 'POST', '/api/api-keys', { name: 'Export' });
  const bearer = { authorization: `Bearer ${key.secret}` };
  expect((await portico.call('nobody', 'GET', '/api/me', undefined, bearer)).body.person.name).toBe('Chloe');
  // The key speaks, not the cookie beside it; and it needs no page of ours to come from.
  expect((await portico.call('Ada', 'GET', '/api/me', undefined, bearer)).body.person.name).toBe('Chloe');
  expect(await refusal('Ada', 'GET', '/api/mails', undefined, bearer)).toBe('forbidden');
  expect(
    (await portico.call('nobody', 'POST', '/api/tasks', { title: 'By script' }, { ...bearer, origin: 'https://elsewhere.example' })).status,
  ).toBe(201);
  expect(JSON.stringify(await did('Chloe', 'GET', '/api/api-keys'))).not.toContain(key.secret);
  expect((await did('Chloe', 'GET', '/api/api-keys')).items[0]).toMatchObject({ name: 'Export', lastUsedAt: expect.any(String) });
  expect(await refusal('Ada', 'DELETE', `/api/api-keys/${key.id}`)).toBe('not-found');
  await did('Chloe', 'DELETE', `/api/api-keys/${key.id}`);
  expect(await refusal('nobody', 'GET', '/api/me', undefined, bearer)).toBe('sign-in-needed');

  const short = await did('Bela', 'POST', '/api/api-keys', { name: 'Short', expiresAt: new Date(Date.now() + 60_000).toISOString() });
  const ends = { authorization: `Bearer ${short.secret}` };
  expect((await portico.call('nobody', 'GET', '/api/me', undefined, ends)).status).toBe(200);
  await portico.sql('update tokens set expires_at = clock_timestamp() where token_id = $1', [short.id]);
  expect(await refusal('nobody', 'GET', '/api/me', undefined, ends)).toBe('sign-in-needed');
  expect(await refusal('Bela', 'POST', '/api/api-keys', { name: 'Past', expiresAt: '2020-01-01T00:00:00Z' })).toBe('invalid');
});

test('each secret opens its own door only', async () => {
  const cookie = portico.cookies.get('Bela')!.split('=')[1]!;
  const { secret } = await portico.linkTo(address('Alisha'));
  for (const bearer of [
    secret,
    `c${cookie.slice(1)}`,
    `l${cookie.slice(1)}`,
    `t${secret.slice(1)}`,
    `c${secret.slice(1)}`,
    't_',
    't_x',
    'x',
    cookie.slice(2),
    `${cookie}x`,
  ]) {
    expect(await refusal('nobody', 'GET', '/api/me', undefined, { authorization: `Bearer ${bearer}` })).toBe('sign-in-needed');
  }
  for (const link of [cookie, `l${cookie.slice(1)}`, `t${secret.slice(1)}`, 'l_xxxxxxxxxxxxxxxxxxxx']) {
    expect(await refusal('nobody', 'POST', '/api/activations', { secret: link, password })).toBe('link-not-valid');
    expect(await refusal('nobody', 'POST', '/api/links', { secret: link })).toBe('link-not-valid');
  }
});

test('an address in two workspaces is asked which, and only where the password is right', async () => {
  const found = (workspaceName: string, passwordHash: string) =>
    portico.access.asSystem('set up a workspace', (db) =>
      foundWorkspace(db, { workspaceName, name: 'Chloe', email: address('Chloe'), passwordHash }),
    );
  const { workspaceId } = await found('Zenith', await hashPassword(password));
  await found('Third', await hashPassword('something else 42'));
  const asked = await signIn('nobody', address('Chloe'));
  expect(asked.body).toMatchObject({ status: 409, code: 'choose-workspace' });
  expect(asked.headers['set-cookie']).toBeUndefined();
  expect(asked.body.workspaces.map(({ name }: { name: string }) => name).sort()).toEqual(['Meridian', 'Zenith']);
  const chosen = await portico.call('Chloe of Zenith', 'POST', '/api/session', { login: address('Chloe'), password, workspaceId });
  expect(chosen.body).toMatchObject({ workspace: { name: 'Zenith' }, person: { side: 'team' } });
  expect((await signIn('Chloe of the third', address('Chloe'), 'something else 42')).body).toMatchObject({ workspace: { name: 'Third' } });
  expect((await signIn('nobody', address('Chloe'), 'wrong')).body).not.toHaveProperty('workspaces');
});

test('the cookie of a session is out of reach for scripts and other sites, and signing out ends it', async () => {
  const answer = await signIn('Bela', address('Bela'));
  const [set] = [answer.headers['set-cookie']].flat() as string[];
  expect(set).toMatch(/^portico_session=t_[\w-]{43};/);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/', 'Max-Age=2592000']) expect(set).toContain(part);
  expect(answer.headers['cache-control']).toBe('no-store');

  const cookie = portico.cookies.get('Bela')!;
  const out = await portico.call('nobody', 'DELETE', '/api/session', undefined, { cookie });
  expect(out.status).toBe(204);
  expect(String(out.headers['set-cookie'])).toMatch(/portico_session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
  expect(await refusal('nobody', 'GET', '/api/me', undefined, { cookie })).toBe('sign-in-needed');
  expect((await portico.call('nobody', 'DELETE', '/api/session', undefined, { cookie })).status).toBe(204);
  expect((await portico.call('nobody', 'DELETE', '/api/session')).status).toBe(204);
  expect((await signIn('Bela', address('Bela'))).status).toBe(201);
});

test('a changed password ends every other session', async () => {
  await signIn('Laptop', address('Bela'));
  const change = (current: string, to: string) => portico.call('Bela', 'PUT', '/api/me/password', { current, password: to });
  expect((await change('wrong', 'new window oak 9')).body).toMatchObject({ code: 'password-wrong', fields: [{ field: '#/current' }] });
  expect((await change(password, 'bela')).body).toMatchObject({ code: 'password-weak', fields: [{ field: '#/password' }] });
  expect((await portico.call('Laptop', 'GET', '/api/me')).status).toBe(200);
  expect((await change(password, 'new window oak 9')).status).toBe(204);
  expect(await refusal('Laptop', 'GET', '/api/me')).toBe('sign-in-needed');
  expect((await portico.call('Bela', 'GET', '/api/me')).status).toBe(200);
  expect((await signIn('Laptop', address('Bela'))).status).toBe(401);
  expect((await signIn('Laptop', address('Bela'), 'new window oak 9')).status).toBe(201);
});

test('nothing that opens a door is kept as it is', async () => {
  const kept = await portico.sql("select encode(hash, 'hex') as hash from tokens");
  const cookie = portico.cookies.get('Bela')!.split('=')[1]!;
  expect(kept.some(({ hash }) => hash.includes(Buffer.from(cookie).toString('hex')))).toBe(false);
  const passwords = await portico.sql('select password_hash from credentials where password_hash is not null');
  for (const { password_hash } of passwords) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
