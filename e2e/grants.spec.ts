import { type Browser, expect, type Page } from '@playwright/test';
import { fine, phone, signedIn, somebody, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const idOf = async (page: Page, what: 'projects' | 'people', name: string): Promise<string> =>
  (await (await page.request.get(`/api/${what}?text=${encodeURIComponent(name)}`)).json()).items[0].id;

/** Adds somebody to the people of a project, and opens what lets them in. */
async function openGrant(page: Page, project: string, name: string, entry = /^Grant external access/) {
  await page.goto(`/projects/${project}/participants`);
  const menu = page.getByRole('button', { name: `${name}: change` });
  await expect(page.getByRole('button', { name: 'Add participant' })).toBeVisible();
  if (entry.test('Grant external access')) {
    await page.getByRole('button', { name: 'Add participant' }).click();
    const person = page.getByRole('combobox', { name: 'Person' });
    await person.fill(name);
    await page.getByRole('option', { name }).first().click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await menu.click();
  await page.getByRole('menuitem', { name: entry }).click();
  await expect(page.getByRole('heading', { name: 'What this opens' })).toBeVisible();
}

/** The newest letter of a grant to this address. */
async function letterTo(browser: Browser, address: string) {
  const ada = await signedIn(browser, portico.url, 'Ada');
  let letter = { subject: '', text: '' };
  await expect(async () => {
    const { items } = await (await ada.request.get('/api/mails?limit=50')).json();
    const mail = items.find((it: { kind: string; to: string }) => it.kind === 'grant' && it.to === address);
    letter = await (await ada.request.get(`/api/mails/${mail.id}`)).json();
    expect(letter.text).toContain('/activate/');
  }).toPass();
  return letter;
}

test('a participant is let into one project for a time, by a German letter; comes in, reads, writes; and is out again at once', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = await idOf(bela, 'projects', 'Lyon showroom');

  await test.step('the form says what each tick opens', async () => {
    await openGrant(bela, project, 'Rex');
    await expect(bela.getByRole('heading', { level: 1, name: 'Grant external access to Lyon showroom' })).toBeVisible();
    const opens = bela.getByText(/^Saving opens \d+ tasks/);
    await expect(opens).toBeVisible();
    const released = await opens.textContent();
    await bela.getByRole('radiogroup', { name: 'History' }).getByText('All').click();
    await expect(opens).not.toHaveText(released!);
    await expect(bela.getByText(/^Rex will not see .*private comments.*amounts or orders/)).toBeVisible();
    await bela.getByRole('textbox', { name: 'Ends after' }).fill('2031-06-30');
    await bela.getByRole('textbox', { name: 'Ends after' }).blur();
    await expect(bela.getByText(/until the end of .*30 June 2031/)).toBeVisible();
  });

  await test.step('the letter stands beside it, in German, formally', async () => {
    await bela.getByRole('combobox', { name: 'Language', exact: true }).click();
    await bela.getByRole('option', { name: 'Deutsch' }).click();
    await expect(bela.getByRole('radio', { name: 'Sie' })).toBeChecked();
    await bela.getByRole('textbox', { name: 'Message' }).fill('Der Plan liegt in der ersten Aufgabe.');
    const paper = bela.frameLocator('iframe[title="The letter"]');
    await expect(paper.getByText('Der Plan liegt in der ersten Aufgabe.')).toBeVisible();
    await expect(paper.getByText('Guten Tag Rex,')).toBeVisible();
    await fine(bela);
    await bela.reload();
    await expect(bela.getByRole('textbox', { name: 'Message' })).toHaveValue('Der Plan liegt in der ersten Aufgabe.');
    await bela.getByRole('button', { name: 'Save and send invitation' }).click();
    await expect(bela.getByText('The invitation is on its way to Rex.')).toBeVisible();
    await expect(bela.getByRole('img', { name: /^External access until/ })).toBeVisible();
  });

  const rex = await test.step('its button sets a password, and opens the project itself', async () => {
    const { subject, text } = await letterTo(browser, 'rex@surveys.example');
    expect(subject).toBe('Zugang zum Projekt „Lyon showroom“');
    const link = new URL(/https?:\S+\/activate\/\S+/.exec(text)![0]);
    const page = await somebody(browser, portico.url, { viewport: phone });
    await page.goto(link.pathname + link.search);
    await page.getByLabel('Choose a password').fill('column grid five forty');
    await page.getByRole('button', { name: 'Set password and enter' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lyon showroom' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/projects/${project}`);
    return page;
  });

  await test.step('all tasks, what was said, and an answer; nothing private, nothing to change', async () => {
    await rex
      .getByRole('link', { name: /Approve the colour scheme/ })
      .first()
      .click();
    await expect(rex.getByRole('article').first()).toBeVisible();
    await expect(rex.getByText('Private', { exact: true })).toHaveCount(0);
    await expect(rex.getByRole('button', { name: /^Close (task|“)/ })).toHaveCount(0);
    await rex.getByPlaceholder(/^Write/).fill('The grid of columns allows it.');
    await rex.getByRole('button', { name: 'Send' }).click();
    await expect(rex.getByRole('article').getByText('The grid of columns allows it.')).toBeVisible();
    await fine(rex);
    await rex.goto('/projects');
    await expect(rex.getByRole('link', { name: /Lyon showroom/ }).first()).toBeVisible();
  });

  await test.step('there is a last day: more time is asked for, and given', async () => {
    await rex.goto(`/projects/${project}`);
    await expect(rex.getByText(/^Open to you until 30 Jun 2031/)).toBeVisible();
    await rex.getByRole('button', { name: 'Ask for more time' }).click();
    await expect(rex.getByText('You have asked for more time.')).toBeVisible();
    await fine(rex);
    await bela.goto('/inbox');
    const request = bela.getByRole('list', { name: 'Requests for more time' }).getByRole('listitem');
    await expect(request).toContainText('Rex asks for more time in Lyon showroom');
    await fine(bela);
    await request.getByRole('link', { name: 'Answer Rex in Lyon showroom' }).click();
    await expect(bela.getByText(/^Rex asks for more time/)).toBeVisible();
    await bela.getByRole('button', { name: 'No end' }).click();
    await bela.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(bela.getByRole('img', { name: 'External access', exact: true })).toBeVisible();
    await rex.reload();
    await expect(rex.getByRole('heading', { level: 1, name: 'Lyon showroom' })).toBeVisible();
    await expect(rex.getByText(/^Open to you until/)).toHaveCount(0);
  });

  await test.step('unticked and saved, the next request is refused', async () => {
    await openGrant(bela, project, 'Rex', /^Edit external access/);
    await bela.getByRole('switch', { name: 'Active' }).click();
    await expect(bela.getByText(/^Saving closes \d+ tasks/)).toBeVisible();
    await bela.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(bela.getByRole('img', { name: 'External access is switched off' })).toBeVisible();
    await rex.goto(`/projects/${project}`);
    await expect(rex.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

test('an informal letter in French', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela', { viewport: phone });
  await openGrant(bela, await idOf(bela, 'projects', 'Chennai service desk'), 'Mila');
  await bela.getByRole('combobox', { name: 'Language', exact: true }).click();
  await bela.getByRole('option', { name: 'Français' }).click();
  await bela.getByText('tu', { exact: true }).tap();
  await bela.getByRole('textbox', { name: 'Message' }).fill('À bientôt !');
  await bela.getByRole('button', { name: 'Save and send invitation' }).click();
  await expect(bela.getByText('The invitation is on its way to Mila.')).toBeVisible();
  const { subject, text } = await letterTo(browser, 'mila@photo.example');
  expect(subject).toBe('Accès au projet « Chennai service desk »');
  expect(text).toContain('Bonjour Mila,');
  expect(text).toContain('Bela t’ouvre le projet « Chennai service desk ».');
  expect(text).toContain('Tu peux suivre les tâches');
  expect(text).toContain('À bientôt !');
});

test('a link to hand over instead of a mail, by keyboard alone', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = await idOf(bela, 'projects', 'Acme website');
  await openGrant(bela, project, 'Mila');
  await bela.getByRole('radio', { name: 'Mail it' }).focus();
  await bela.keyboard.press('ArrowRight');
  await expect(bela.getByRole('button', { name: 'Save and make the link' })).toBeVisible();
  await bela.getByRole('button', { name: 'Save and make the link' }).focus();
  await bela.keyboard.press('Enter');
  await expect(bela.getByRole('textbox', { name: 'The link for Mila' })).toHaveValue(/^http.+\/activate\/l_/);
  await fine(bela);
});

test('of two who change the same grant the second sees both versions, and chooses', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const ada = await signedIn(browser, portico.url, 'Ada');
  const project = await idOf(bela, 'projects', 'Chennai service desk');
  const rex = await idOf(bela, 'people', 'Rex');
  const rights = { history: 'released', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
  await ada.request.post(`/api/projects/${project}/members`, { data: { personId: rex, role: 'participant' } });
  const grant = await (await ada.request.post(`/api/projects/${project}/grants`, { data: { personId: rex, ...rights } })).json();

  await openGrant(bela, project, 'Rex', /^Edit external access/);
  await bela.getByRole('checkbox', { name: 'Write notes' }).check();
  await ada.request.patch(`/api/projects/${project}/grants/${grant.id}`, { data: { history: 'none' } });
  await bela.getByRole('button', { name: 'Save', exact: true }).click();
  const both = bela.getByRole('alert');
  await expect(both.getByText('Somebody saved this access in the meantime.')).toBeVisible();
  await expect(both.getByRole('row', { name: 'History None Only released' })).toBeVisible();
  await expect(both.getByRole('row', { name: 'Write notes No Yes' })).toBeVisible();
  await fine(bela);
  await both.getByRole('button', { name: 'Keep mine, then save' }).click();
  await bela.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bela.getByText('The access of Rex to “Chennai service desk” is saved.')).toBeVisible();
  const { items } = await (await ada.request.get(`/api/projects/${project}/grants`)).json();
  expect(items[0]).toMatchObject({ history: 'released', mayWrite: true });
});

test('without an address, and for those who may not, nobody is let in; the menu says so', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = await idOf(bela, 'projects', 'Acme website');
  const nell = await (await bela.request.post('/api/people', { data: { name: 'Nell', kind: 'individual' } })).json();
  await bela.request.post(`/api/projects/${project}/members`, { data: { personId: nell.id, role: 'participant' } });
  await bela.goto(`/projects/${project}/participants`);
  await bela.getByRole('button', { name: 'Nell: change' }).click();
  const entry = bela.getByRole('menuitem', { name: /Grant external access/ });
  await expect(entry).toContainText('Needs an e-mail address first');
  await entry.click();
  await expect(bela).toHaveURL(new RegExp(`/contacts/${nell.id}`));

  const dora = await signedIn(browser, portico.url, 'Dora');
  await dora.goto(`/projects/${project}/participants/${nell.id}`);
  await expect(dora.getByRole('alert').first()).toBeVisible();
});

test('before a grant is saved its giver opens what would be seen; and looks through the eyes of a client, changing nothing', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = await idOf(bela, 'projects', 'Chennai service desk');
  const opened = async (press: () => Promise<void>) => (await Promise.all([bela.waitForEvent('popup'), press()]))[0];

  await openGrant(bela, project, 'Fred');
  const before = await opened(() => bela.getByRole('button', { name: 'Open what Fred would see' }).click());
  await expect(before.getByText('You see Portico as Fred would with this grant. It is not saved.')).toBeVisible();
  await expect(before.getByRole('heading', { level: 1, name: 'Chennai service desk' })).toBeVisible();
  expect(before.url()).not.toContain('view=');
  await before.close();
  await bela.reload();
  await expect(bela.getByRole('button', { name: 'Save and send invitation' })).toBeVisible(); // still to be given

  const showroom = await idOf(bela, 'projects', 'Lyon showroom');
  await bela.goto(`/projects/${showroom}/participants`);
  await bela.getByRole('button', { name: 'Pierre: change' }).click();
  const pierre = await opened(() => bela.getByRole('menuitem', { name: 'View as Pierre' }).click());
  await expect(pierre.getByText('You see Portico as Pierre does.')).toBeVisible();
  await expect(pierre.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Contacts' })).toHaveCount(0);
  await pierre.getByRole('link', { name: 'Floor plan, second version' }).first().click();
  await pierre.getByRole('textbox', { name: 'Write a comment' }).fill('As if I were him');
  await pierre.keyboard.press('Control+Enter');
  await expect(pierre.getByText('Nothing can be changed here. Close this view to do it as yourself.')).toBeVisible();
  await expect(pierre.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('As if I were him');
  await pierre.getByRole('button', { name: 'Close view' }).click();
  await expect.poll(() => pierre.isClosed()).toBe(true);

  await bela.goto(`/contacts/${await idOf(bela, 'people', 'Pierre')}`);
  await expect(bela.getByRole('heading', { name: 'Viewed as Pierre' })).toBeVisible();
});

test('what is no day is kept as it was typed, said to be none, and never saved as no end; by keyboard the focus is never lost', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = await idOf(bela, 'projects', 'Acme website');
  await openGrant(bela, project, 'Fred');
  const day = bela.getByRole('textbox', { name: 'Ends after' });
  const save = bela.getByRole('button', { name: 'Save', exact: true });
  await bela.getByText('Neither').click();
  await day.click();
  await day.pressSequentially('31.02.2031');
  await day.press('Tab');
  await expect(bela.getByText('“31.02.2031” is no day.')).toBeVisible();
  await expect(day).toHaveValue('31.02.2031');
  await save.press('Enter');
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('31.02.2031');
  const grants = async () => {
    const { items } = await (await bela.request.get(`/api/projects/${project}/grants`)).json();
    return items.filter(({ person }: { person: { name: string } }) => person.name === 'Fred');
  };
  expect(await grants()).toEqual([]);

  await day.fill('1.1.2020');
  await save.press('Enter');
  await expect(bela.getByText('Choose today or a later day', { exact: false }).first()).toBeVisible();
  await expect(day).toBeFocused();
  await bela.getByRole('button', { name: 'In 3 months' }).press('Enter');
  await expect(bela.getByText('This end lies behind us')).toHaveCount(0);

  await day.fill('31 Mar 2031');
  await save.press('Enter');
  await expect(bela.getByRole('heading', { level: 1, name: 'Acme website', exact: true })).toBeVisible();
  expect(await grants()).toMatchObject([{ endsOn: '2031-03-31' }]);
  await expect.poll(() => bela.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('through somebody’s eyes the settings are theirs as far as they may be looked at, and the view goes on', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await bela.goto(`/contacts/${await idOf(bela, 'people', 'Pierre')}`);
  await bela.getByRole('button', { name: 'More about Pierre' }).click();
  const [view] = await Promise.all([bela.waitForEvent('popup'), bela.getByRole('menuitem', { name: 'View as Pierre' }).click()]);
  await view.getByRole('link', { name: 'Settings' }).click();
  await expect(view.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(view.getByRole('heading', { name: 'Preferences' })).toBeVisible();
  await view.waitForLoadState('networkidle');
  await expect(view.getByRole('heading', { name: 'Password' })).toHaveCount(0);
  await expect(view.getByText('You see Portico as Pierre does.')).toBeVisible();
});
