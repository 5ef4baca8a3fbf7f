import { expect, type Page } from '@playwright/test';
import { arrive, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const idOf = async (page: Page, name: string): Promise<string> =>
  (await (await page.request.get(`/api/people?text=${encodeURIComponent(name)}`)).json()).items[0].id;
const signInAsked = (page: Page) => expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

test('a company is deleted with its people, who are out at once, and restored from the bin', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const ravi = await signedIn(browser, portico.url, 'Ravi', { viewport: phone });
  await arrive(ravi, '/projects');
  await ada.goto(`/contacts/${await idOf(ada, 'Acme (India)')}`);
  await ada.getByRole('button', { name: 'More about Acme (India)' }).click();
  await ada.getByRole('menuitem', { name: 'Delete' }).click();
  const ask = ada.getByRole('dialog', { name: 'Delete Acme (India)?' });
  await expect(ask.getByText(/everybody below goes: 3 contacts in all/)).toBeVisible();
  await expect(ask.getByText(/of them have access/)).toBeVisible();
  await expect(ask.getByRole('listitem').filter({ hasText: 'Suresh' })).toContainText(
    'will no longer see 2 projects: Acme website, Chennai service desk.',
  );
  await fine(ada);
  await ask.getByRole('button', { name: 'Delete' }).click();
  await expect(ada.getByText('Acme (India) and everybody below are in the people bin.')).toBeVisible();
  await expect(ada.getByRole('treeitem', { name: /Acme \(India\)/ })).toHaveCount(0);
  await ravi.reload();
  await signInAsked(ravi);

  await ada.getByRole('link', { name: 'People bin' }).click();
  await ada.getByRole('button', { name: 'Restore Acme (India)' }).click();
  await expect(ada.getByText('Acme (India) is back.')).toBeVisible();
  await expect(ada.getByText('The bin is empty')).toBeVisible();
  await fine(ada);
});

test('whoever was deleted stands among the participants as somebody in the bin, and is let into nothing', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const post = async (path: string, data: object) => (await ada.request.post(path, { data })).json();
  const nell = await post('/api/people', { name: 'Nell Bly', kind: 'individual', email: 'nell.bly@outside.example' });
  const project = await post('/api/projects', { name: 'Dockside pavilion' });
  await post(`/api/projects/${project.id}/members`, { personId: nell.id, role: 'participant' });
  await ada.request.put(`/api/people/${nell.id}/deletion`);

  await ada.goto(`/projects/${project.id}/participants`);
  const panel = ada.getByRole('complementary', { name: 'Participants' });
  await expect(panel.getByRole('heading', { name: /Outside\s*0/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Nell Bly: change' }).click();
  await expect(ada.getByRole('menuitem')).toHaveText([/participant/i]);
  await ada.keyboard.press('Escape');
  await fine(ada);
  await panel.getByRole('listitem').filter({ hasText: 'Nell Bly' }).getByRole('link', { name: 'In the people bin' }).click();
  await ada.getByRole('button', { name: 'Restore Nell Bly' }).click();
  await expect(ada.getByText('Nell Bly is back.')).toBeVisible();
});

test('one click pauses a company from its card, the next request of its people is refused, and one click resumes', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: phone, colorScheme: 'dark' });
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  await arrive(pierre, '/projects');
  await bela.goto(`/contacts/${await idOf(bela, 'Acme (France)')}`);
  await bela.getByRole('button', { name: 'Pause all access' }).click();
  await expect(bela.getByText(/^Paused by Bela, this minute/)).toBeVisible();
  await fine(bela);
  await pierre.reload();
  await signInAsked(pierre);
  await bela.goto(`/contacts/${await idOf(bela, 'Pierre')}`);
  await expect(bela.getByText(/^Paused with Acme \(France\) by Bela/)).toBeVisible();
  await bela.getByRole('button', { name: 'Resume Acme (France)' }).click();
  await expect(bela.getByRole('button', { name: 'Pause all access' })).toBeVisible();
  await arrive(pierre, '/projects');
});

test('every access at a glance is narrowed, reviewed by keyboard, deactivated, and exported as proof', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await arrive(ada, '/settings');
  await ada.getByRole('link', { name: 'Clients and their access' }).click();
  const row = (name: string) => ada.getByRole('row').filter({ has: ada.getByRole('link', { name, exact: true }) });
  await expect(row('Pierre')).toContainText('Lyon showroom');
  // Nobody's client: what is open to him, his parts open.
  await expect(row('Fred').first()).toContainText('Lyon showroom');
  await expect(row('Fred').first()).toContainText('Roles');
  await ada.getByRole('searchbox', { name: 'Find by person or company' }).fill('Acme (France)');
  await expect(row('John')).toHaveCount(0);
  await ada.getByRole('button', { name: 'Review', exact: true }).click();
  await ada.getByRole('button', { name: /^Keep the access of Pierre/ }).focus();
  await ada.keyboard.press('Enter');
  await expect(row('Pierre')).toContainText('Kept by Ada');
  await ada.getByRole('button', { name: /^Remove the access of Chloe/ }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(row('Chloe')).toHaveCount(0);
  await fine(ada);
  await ada.getByRole('button', { name: 'Leave review' }).click();
  await ada.getByRole('button', { name: 'Acme (France): change' }).click();
  await ada.getByRole('menuitem', { name: 'Deactivate' }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(row('Acme (France)')).toHaveCount(0);

  await ada.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([ada.waitForEvent('download'), ada.getByRole('menuitem', { name: 'As PDF' }).click()]);
  expect(file.suggestedFilename()).toBe('access-review.pdf');
});
