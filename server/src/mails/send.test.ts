import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clone, cloneDatabase } from '../../../database/test/template.ts';
import { type Access, openAccess } from '../access/as.ts';
import { closePools, openPools, type Pools } from '../access/pools.ts';
import { later } from '../jobs/later.ts';
import { prepareJobs, startWorker } from '../jobs/worker.ts';
import { readSettings } from '../settings.ts';
import { newId } from '../work/id.ts';
import { mailJobs } from './jobs.ts';

let clone: Clone;
let pools: Pools;
let access: Access;
const received: ParsedMail[] = [];
let refusal: Error | undefined;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      if (!refusal) received.push(mail);
      done(refusal);
    }, done);
  },
});

beforeAll(async () => {
  clone = await cloneDatabase();
  await prepareJobs(clone.admin);
  await prepareJobs(clone.admin);
  pools = openPools(clone.admin, clone.secret, 3);
  access = openAccess(pools);
  await once(smtp.listen(0, '127.0.0.1'), 'listening');
});

afterAll(async () => {
  await new Promise<void>((done) => smtp.close(done));
  await closePools(pools);
  await clone.drop();
});

/** A workspace with Ada in it, who was not there yet. */
async function invited() {
  const [workspaceId, personId] = [newId(), newId()];
  await access.asSystem('set up a workspace', async (db) => {
    await db.insertInto('workspaces').values({ workspaceId, name: 'Meridian' }).execute();
    await db
      .insertInto('people')
      .values({ workspaceId, personId, side: 'team', kind: 'member', name: 'Ada', email: 'ada@meridian.example' })
      .execute();
    await db.insertInto('credentials').values({ workspaceId, personId, side: 'team', email: 'ada@meridian.example' }).execute();
  });
  return { workspaceId, personId };
}

async function working(environment: Record<string, string>, work: () => Promise<void>) {
  const { jobs, close } = await mailJobs({ access, settings: readSettings(environment), ownUrl: 'https://portico.example' });
  const said = () => {};
  const worker = await startWorker({ url: clone.urls.portico_system, jobs, logger: { error: said, warn: said, debug: said } });
  try {
    await work();
  } finally {
    await worker.stop();
    close();
  }
}

const mailsOf = (workspaceId: string) =>
  access.asSystem('send a mail', (db) =>
    db.selectFrom('mails').selectAll().where('workspaceId', '=', workspaceId).orderBy('mailId').execute(),
  );
const linksOf = (workspaceId: string) =>
  access.asSystem('send a mail', (db) =>
    db.selectFrom('tokens').selectAll().where('workspaceId', '=', workspaceId).orderBy('tokenId').execute(),
  );

const post = () => ({
  SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
  MAIL_FROM: 'Portico <portico@meridian.example>',
});
const patiently = { timeout: 10_000, interval: 50 };

test('an invitation arrives, and its link stays with whom it was sent to', async () => {
  const ada = await invited();
  await working(post(), async () => {
    await access.asSystem('write a mail', (db) => later(db, 'mail-invitation', ada));
    await expect.poll(async () => (await mailsOf(ada.workspaceId))[0]?.sentAt, patiently).toBeTruthy();
  });

  const mail = received.at(-1)!;
  expect(mail.to).toMatchObject({ text: 'ada@meridian.example' });
  expect(mail.from).toMatchObject({ text: '"Portico" <portico@meridian.example>' });
  expect(mail.subject).toBe('Your access to Meridian');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.text).toMatch(/https:\/\/portico\.example\/activate\/l_[\w-]{43}/);
  expect(mail.html).toMatch(/href="https:\/\/portico\.example\/activate\/l_[\w-]{43}"/);
  expect(mail.attachments).toEqual([]);

  const [kept] = await mailsOf(ada.workspaceId);
  expect(kept).toMatchObject({ html: '', text: '', failure: null });
  expect(mail.messageId).toBe(`<${kept!.mailId}@portico.example>`);
});

test('what the server refuses is written down and waits', async () => {
  const ada = await invited();
  refusal = Object.assign(new Error('No such mailbox'), { responseCode: 550 });
  await working(post(), async () => {
    await access.asSystem('write a mail', (db) => later(db, 'mail-invitation', ada));
    await expect.poll(async () => (await mailsOf(ada.workspaceId))[0]?.failure, patiently).toContain('No such mailbox');
    const [waiting] = await mailsOf(ada.workspaceId);
    expect(waiting).toMatchObject({ sentAt: null });
    expect(waiting!.html).not.toBe('');

    refusal = undefined;
    await expect.poll(async () => (await mailsOf(ada.workspaceId))[0]?.sentAt, patiently).toBeTruthy();
  });
  expect((await mailsOf(ada.workspaceId))[0]).toMatchObject({ failure: null, html: '' });
});

test('without a server the mail stays in the outbox, and a second one ends the link of the first', async () => {
  const ada = await invited();
  await working({}, async () => {
    for (const count of [1, 2]) {
      await access.asSystem('write a mail', (db) => later(db, 'mail-invitation', ada));
      await expect.poll(async () => (await mailsOf(ada.workspaceId)).length, patiently).toBe(count);
    }
  });
  expect((await mailsOf(ada.workspaceId)).map(({ sentAt, html }) => [sentAt, html.includes('/activate/l_')])).toEqual([
    [null, true],
    [null, true],
  ]);
  expect((await linksOf(ada.workspaceId)).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, false]);
});

test('to somebody who has come in, or lost access, no invitation is written', async () => {
  const [come, gone] = [await invited(), await invited()];
  await access.asSystem('change a password', async (db) => {
    await db.updateTable('credentials').set({ passwordSetAt: new Date() }).where('workspaceId', '=', come.workspaceId).execute();
    await later(db, 'mail-invitation', come);
    await later(db, 'mail-invitation', { ...gone, personId: newId() });
    await later(db, 'mail-password-reset', come);
  });
  await working({}, async () => {
    await expect.poll(async () => (await mailsOf(come.workspaceId)).map(({ kind }) => kind), patiently).toEqual(['password-reset']);
  });
  expect(await mailsOf(gone.workspaceId)).toEqual([]);
  expect(await linksOf(gone.workspaceId)).toEqual([]);
});
