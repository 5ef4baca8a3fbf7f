import { afterEach, expect, test, vi } from 'vitest';
import { progress } from '../src/workspaces/sample.ts';
import { openPortico, type Portico, password, waitFor } from './portico.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let portico: Portico;

afterEach(() => portico.stop());

const did = (method: 'GET' | 'POST', url: string, body?: unknown) => portico.did('nobody', method, url, body);
const founder = { workspaceName: 'Meridian', name: 'Ada', email: 'ada@meridian.example', password };

test('the sample company is loaded once, also by two who ask at once, and then everybody in it can sign in', async () => {
  portico = await openPortico();
  expect(await did('GET', '/api/setup')).toMatchObject({ needed: true, sample: 'none', mayLoadSample: true });
  expect(await did('GET', '/api/sample')).toMatchObject({ state: 'none', done: 0, people: [] });

  const both = await Promise.all(['one', 'two'].map((person) => portico.call(person, 'POST', '/api/sample')));
  expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
  expect(both.find(({ status }) => status === 202)!.body).toMatchObject({ state: 'loading', people: [] });
  expect((await portico.call('nobody', 'POST', '/api/sample')).body).toMatchObject({ code: 'already-set-up' });

  let before = 0;
  const loaded = await waitFor(
    'the whole sample company',
    async () => {
      const sample = await did('GET', '/api/sample');
      expect(sample.done).toBeGreaterThanOrEqual(before);
      before = sample.done;
      expect(['loading', 'loaded']).toContain(sample.state);
      return sample.state === 'loaded' ? sample : undefined;
    },
    90_000,
  );
  expect(progress.done).toBe(loaded.of);
  for (const { name, login, password } of loaded.people)
    expect(await did('POST', '/api/session', { login, password })).toMatchObject({ person: { name } });
  // Rex was let into one project, and that has ended.
  expect(
    await portico.sql('select g.name, j.name as project, g.active from grants g join projects j using (workspace_id, project_id)'),
  ).toEqual([{ name: 'Rex', project: 'Loft conversion', active: false }]);
  expect(await did('GET', '/api/setup')).toMatchObject({ needed: false, sample: 'loaded', mayLoadSample: false });
  expect((await portico.call('nobody', 'POST', '/api/sample')).body).toMatchObject({ code: 'already-set-up' });
  expect(await portico.sql('select name from workspaces order by name')).toEqual([{ name: 'Meridian' }, { name: 'Polaris' }]);
});

test('one that was broken off is recognised, and never taken for whole', async () => {
  portico = await openPortico();
  await did('POST', '/api/workspaces', founder);
  // What a server leaves behind that was ended while it loaded.
  await portico.sql(`select graphile_worker.add_job('load-sample', max_attempts => 1, run_at => now() + interval '1 hour')`);
  await portico.sql(`update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'a server that is gone'`);
  expect(await did('GET', '/api/sample')).toMatchObject({ state: 'partial', done: 0, people: [] });
  expect(await did('GET', '/api/setup')).toMatchObject({ needed: false, sample: 'partial', mayLoadSample: false });
});

test('where a workspace is, the sample company is not loaded; whoever creates one in the same moment keeps it', async () => {
  portico = await openPortico();
  const [asked, created] = await Promise.all([
    portico.call('one', 'POST', '/api/sample'),
    portico.call('Ada', 'POST', '/api/workspaces', { ...founder, workspaceName: 'Harbour', email: 'ada@harbour.example' }),
  ]);
  expect([
    [202, 201],
    [202, 409],
    [409, 201],
  ]).toContainEqual([asked.status, created.status]);
  if (created.status !== 201) return;
  await waitFor('an end of the loading', async () => (await did('GET', '/api/sample')).state === 'none' || undefined);
  expect(await portico.sql('select name from workspaces')).toEqual([{ name: 'Harbour' }]);
  expect((await portico.call('nobody', 'POST', '/api/sample')).body).toMatchObject({ code: 'already-set-up' });
});

test.each([
  ['HOST', '0.0.0.0'],
  ['PORTICO_URL', 'https://work.example.com'],
  ['SMTP_URL', 'smtp://mail.example'],
])('where %s says that others come in, passwords that everybody knows are refused', async (setting, value) => {
  portico = await openPortico(undefined, { [setting]: value });
  expect(await did('GET', '/api/setup')).toMatchObject({ needed: true, sample: 'none', mayLoadSample: false });
  const { status, body } = await portico.call('nobody', 'POST', '/api/sample');
  expect({ status, ...body }).toMatchObject({ status: 409, code: 'sample-refused', detail: expect.stringContaining(setting) });
  expect(await did('GET', '/api/sample')).toMatchObject({ state: 'none' });
});
