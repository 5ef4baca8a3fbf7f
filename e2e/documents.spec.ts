import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { arrive, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const plan = Buffer.from(`%PDF-1.4\n${'The railing, seen from the yard. '.repeat(400)}\n%%EOF`);
const notes = Buffer.from('Ask twice what the landlord wants.');

const first = async (page: Page, address: string) => (await (await page.request.get(address)).json()).items[0];

/** A task of Lyon that nobody from outside takes part in. */
async function newTask(page: Page, title: string): Promise<{ project: string; task: string }> {
  const project = (await first(page, '/api/projects?text=Lyon')).id;
  const { id } = await (await page.request.post('/api/tasks', { data: { title, projectId: project } })).json();
  return { project, task: id };
}

const upload = (page: Page, ...files: [name: string, bytes: Buffer][]) =>
  page.locator('input[type=file]').setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })));

const documents = (page: Page) => page.getByRole('list', { name: 'Documents' });
const row = (page: Page, name: string) => documents(page).getByRole('listitem').filter({ hasText: name });
const onTheirWay = (page: Page) => page.getByRole('list', { name: 'On their way' });

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await row(page, name).getByRole('link', { name, exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(name);
  return readFileSync(await download.path());
}

async function neverSideways(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test('two files are uploaded to a task; whoever reads what is released here sees the one that is, byte by byte, and not the other', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const { items: profiles } = await (await ada.request.get('/api/profiles')).json();
  const { id: releasedOnly } = profiles.find((it: { key: string }) => it.key === 'released_only');
  const chloe = await first(ada, '/api/people?text=Chloe');
  await ada.request.patch(`/api/people/${chloe.id}`, { data: { profileId: releasedOnly } });
  const { project, task } = await newTask(ada, 'Paint the railing');
  const bela = await signedIn(browser, portico.url, 'Bela');

  await test.step('the employee is told who sees them, and both arrive', async () => {
    await arrive(bela, `/projects/${project}/tasks/${task}`);
    await expect(bela.getByText(/^Seen by the team, and from outside by those who may see all documents/)).toBeVisible();
    await upload(bela, ['plan.pdf', plan], ['notes.txt', notes]);
    await expect(row(bela, 'plan.pdf')).toContainText('Bela');
    await expect(row(bela, 'plan.pdf')).toContainText('13 kB');
    await expect(row(bela, 'notes.txt')).toContainText('34 bytes');
    await expect(onTheirWay(bela)).toHaveCount(0);
    await expect(bela.getByText('Bela added plan.pdf')).toBeVisible();
    expect(await downloaded(bela, 'plan.pdf')).toEqual(plan);
    await fine(bela);
  });

  await test.step('one is released by keyboard, once it was said to whom', async () => {
    await bela.getByRole('button', { name: 'More about plan.pdf' }).focus();
    await bela.keyboard.press('Enter');
    await bela.getByRole('menuitem', { name: 'Release' }).focus();
    await bela.keyboard.press('Enter');
    const ask = bela.getByRole('dialog', { name: 'Release this document?' });
    await expect(ask.getByText('Opens it to Chloe.')).toBeVisible();
    await fine(bela);
    await ask.getByRole('button', { name: 'Release' }).focus();
    await bela.keyboard.press('Enter');
    await expect(row(bela, 'plan.pdf').getByText('Released')).toBeVisible();
    await expect(row(bela, 'notes.txt').getByText('Released')).toHaveCount(0);
    await row(bela, 'plan.pdf').getByRole('button', { name: 'Who can see this' }).click();
    const who = bela.getByRole('dialog', { name: /Who can see/ });
    await expect(who.getByRole('heading', { name: 'Who can see this document' })).toBeVisible();
    await expect(who.getByText('Chloe belongs to Acme (France), a client of this project.')).toBeVisible();
    await bela.keyboard.press('Escape');
  });

  const she = await signedIn(browser, portico.url, 'Chloe', { viewport: phone });
  await test.step('its reader finds that one, and not the other, in the project and in the task', async () => {
    await arrive(she, `/projects/${project}`);
    await she.getByRole('link', { name: 'Documents' }).click();
    await expect(row(she, 'plan.pdf')).toBeVisible();
    await expect(row(she, 'notes.txt')).toHaveCount(0);
    expect(await downloaded(she, 'plan.pdf')).toEqual(plan);
    await expect(row(she, 'plan.pdf').getByText('Released')).toHaveCount(0);
    await fine(she);
    await neverSideways(she);
    await row(she, 'plan.pdf').getByRole('link', { name: 'Paint the railing' }).click();
    await expect(she.getByRole('heading', { name: 'Paint the railing' })).toBeVisible();
    await expect(row(she, 'plan.pdf')).toBeVisible();
    await expect(she.getByText('notes.txt')).toHaveCount(0);
    await expect(she.getByRole('button', { name: 'Upload' })).toHaveCount(0);
    const { items } = await (await bela.request.get(`/api/documents?task=${task}`)).json();
    const hidden = items.find(({ name }: { name: string }) => name === 'notes.txt');
    expect((await she.request.get(`/api/documents/${hidden.id}/content`)).status()).toBe(404);
  });

  await test.step('the release is taken back; the other is removed, which asks first and is told to the team', async () => {
    await bela.getByRole('button', { name: 'More about plan.pdf' }).click();
    await bela.getByRole('menuitem', { name: 'Take the release back' }).click();
    const end = bela.getByRole('dialog', { name: 'Take the release of this document back?' });
    await expect(end.getByText('Closes it to Chloe.')).toBeVisible();
    await end.getByRole('button', { name: 'Take it back' }).click();
    await expect(row(bela, 'plan.pdf').getByText('Released')).toHaveCount(0);
    await bela.getByRole('button', { name: 'More about notes.txt' }).click();
    await bela.getByRole('menuitem', { name: 'Remove' }).click();
    const ask = bela.getByRole('dialog', { name: 'Remove this document?' });
    await expect(ask.getByText(/gone for good/)).toBeVisible();
    await fine(bela);
    await ask.getByRole('button', { name: 'Remove' }).click();
    await expect(row(bela, 'notes.txt')).toHaveCount(0);
    await expect(bela.getByText('Bela removed notes.txt')).toBeVisible();
    await she.reload();
    await expect(she.getByRole('heading', { name: 'Paint the railing' })).toBeVisible();
    await she.waitForLoadState('networkidle');
    await expect(she.getByText('plan.pdf')).toHaveCount(0);
  });
});

test('a client who may upload, and sees no other document, uploads by thumb, sees their own, and removes it', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const { project, task } = await newTask(bela, 'Measure the yard');
  const fred = await first(bela, '/api/people?text=Fred');
  const rights = { history: 'none', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: true };
  await bela.request.post(`/api/projects/${project}/members`, { data: { personId: fred.id, role: 'participant' } });
  await bela.request.post(`/api/projects/${project}/grants`, { data: { personId: fred.id, ...rights } });
  await arrive(bela, `/tasks/${task}`);
  await upload(bela, ['contract.pdf', plan]);
  await expect(row(bela, 'contract.pdf')).toBeVisible();

  const long = `${'measured-by-hand-'.repeat(10)}yard.txt`;
  const freds = await signedIn(browser, portico.url, 'Fred', { viewport: phone });
  await arrive(freds, `/projects/${project}/tasks/${task}`);
  await expect(freds.getByText('The team of the project sees what you upload, and others who may see its documents.')).toBeVisible();
  await expect(freds.getByText('contract.pdf')).toHaveCount(0);
  await upload(freds, [long, notes]);
  await expect(row(freds, long)).toContainText('Fred');
  expect(await downloaded(freds, long)).toEqual(notes);
  await neverSideways(freds);
  await fine(freds);
  const small = await documents(freds)
    .locator('a, button')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height).filter((height) => height < 39.5));
  expect(small).toEqual([]);

  await bela.reload();
  await expect(row(bela, long).getByText('From outside')).toBeVisible();

  await freds.getByRole('button', { name: `More about ${long}` }).tap();
  await expect(freds.getByRole('menuitem')).toHaveText(['Download', 'Remove…']);
  await freds.getByRole('menuitem', { name: 'Remove' }).tap();
  await freds.getByRole('dialog', { name: 'Remove this document?' }).getByRole('button', { name: 'Remove' }).tap();
  await expect(documents(freds)).toHaveCount(0);
});

test('what does not arrive stays with its reason, and is sent again; what cannot be sent is not tried; files are dropped, too', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const { project } = await newTask(bela, 'Clean the yard');
  await arrive(bela, `/projects/${project}/documents`);

  await upload(bela, ['nothing.txt', Buffer.alloc(0)]);
  await expect(onTheirWay(bela).getByText('Not sent: this file is empty.')).toBeVisible();
  await bela.getByRole('button', { name: 'Take it out of this list: nothing.txt' }).click();
  await expect(onTheirWay(bela)).toHaveCount(0);
  await expect(bela.getByRole('button', { name: 'Upload' })).toBeFocused();

  await bela.route('**/api/documents?*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await upload(bela, ['sketch.txt', notes]);
  await expect(onTheirWay(bela).getByRole('alert')).toContainText('Portico cannot be reached');
  await fine(bela);
  // It is still there after a look at something else.
  await bela.getByRole('link', { name: 'Participants' }).click();
  await expect(bela.getByRole('complementary', { name: 'Participants' })).toBeVisible();
  await bela.getByRole('link', { name: 'Documents' }).click();
  await bela.unroute('**/api/documents?*');
  await onTheirWay(bela).getByRole('button', { name: 'Try again' }).click();
  await expect(row(bela, 'sketch.txt')).toBeVisible();
  await expect(bela.getByRole('status').filter({ hasText: 'sketch.txt is there.' })).toBeAttached();
  await expect(onTheirWay(bela)).toHaveCount(0);

  const dataTransfer = await bela.evaluateHandle(() => {
    const held = new DataTransfer();
    held.items.add(new File(['Dropped on the list.'], 'dropped.txt'));
    return held;
  });
  await documents(bela).dispatchEvent('dragenter', { dataTransfer });
  await expect(bela.getByText('Drop the files here')).toBeVisible();
  await documents(bela).dispatchEvent('drop', { dataTransfer });
  await expect(row(bela, 'dropped.txt')).toBeVisible();
  await fine(bela);
});

test('by keyboard, a dialog begins with what does nothing, and leads back to where it was asked for', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const { project, task } = await newTask(bela, 'Mend the gate');
  await arrive(bela, `/projects/${project}/tasks/${task}`);
  await upload(bela, ['hinge.txt', notes], ['lock.txt', notes]);
  await expect(row(bela, 'lock.txt')).toBeVisible();
  const more = bela.getByRole('button', { name: 'More about lock.txt' });
  const choose = async (item: string) => {
    await more.focus();
    await bela.keyboard.press('Enter');
    await bela.getByRole('menuitem', { name: item }).focus();
    await bela.keyboard.press('Enter');
    await expect(bela.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  };

  await choose('Release');
  await bela.keyboard.press('Escape');
  await expect(bela.getByRole('dialog')).toHaveCount(0);
  await expect(more).toBeFocused();

  await choose('Remove');
  await bela.keyboard.press('Tab');
  await bela.keyboard.press('Enter');
  await expect(row(bela, 'lock.txt')).toHaveCount(0);
  // That button has gone with its row: it goes on with what is left there.
  await expect(documents(bela).getByRole('link', { name: 'hinge.txt' })).toBeFocused();
});

test('whoever looks through a client’s eyes downloads with their rights, and no more once these have ended', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const { items: profiles } = await (await ada.request.get('/api/profiles')).json();
  const profileOf = (key: string) => ({ profileId: profiles.find((it: { key: string }) => it.key === key).id });
  const chloe = await first(ada, '/api/people?text=Chloe');
  await ada.request.patch(`/api/people/${chloe.id}`, { data: profileOf('open_book') });
  const { project, task } = await newTask(ada, 'Oil the hinges');
  await arrive(ada, `/projects/${project}/tasks/${task}`);
  await upload(ada, ['oil.pdf', plan]);
  await expect(row(ada, 'oil.pdf')).toBeVisible();

  await arrive(ada, `/contacts/${chloe.id}`);
  await ada.getByRole('button', { name: 'More about Chloe' }).click();
  const [eyes] = await Promise.all([ada.waitForEvent('popup'), ada.getByRole('menuitem', { name: 'View as Chloe' }).click()]);
  await eyes.getByRole('link', { name: 'Oil the hinges' }).click();
  expect(await downloaded(eyes, 'oil.pdf')).toEqual(plan);
  await ada.request.patch(`/api/people/${chloe.id}`, { data: profileOf('released_only') });
  await row(eyes, 'oil.pdf').getByRole('link', { name: 'oil.pdf' }).click();
  await expect(eyes.getByText('“oil.pdf” was not downloaded')).toBeVisible();
});

test('who signs out sends nothing more', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const { project, task } = await newTask(bela, 'Lock the gate');
  await arrive(bela, `/projects/${project}/tasks/${task}`);
  await bela.route('**/api/documents?*', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
  const ended = bela.waitForEvent('requestfailed', (request) => request.method() === 'POST');
  await upload(bela, ['secret.txt', notes]);
  await expect(onTheirWay(bela)).toHaveCount(1);
  await bela.getByRole('button', { name: 'Bela' }).click();
  await bela.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(bela.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await ended;
});
