import { expect, type Page } from '@playwright/test';
import { arrive, fine, phone, signedIn, somebody, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const initial = 'handed over 1 meadow';
const tree = [
  'Name;E-mail;Parent;Username;Password;Shoe size',
  'Peter Parker Jr;peter@tree.example;;;;42',
  'Big Blue;;;;;',
  'Johnny;johnny@tree.example;Big Blue;;;',
  'Alisha B;alisha@tree.example;Big Blue;;;',
  'Apex;;;;;',
  'Apex (France);;Apex;;;',
  'Apex (India);;Apex;;;',
  `Pierrot;pierrot@tree.example;Apex (France);pierrot;${initial};`,
  'Chloé;chloe@tree.example;Apex › Apex (France);;;',
  'Ravindra;ravindra@tree.example;Apex (India);;;',
  'Sureshkumar;suresh@tree.example;Apex (India);;;',
  'Lost;;Nowhere;;;',
].join('\r\n');

const upload = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

test('a tree of clients comes out of a file; a project of one company is seen by it and by those below it, and by nobody else', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');

  await test.step('the file is read, and every row judged, before anything is imported', async () => {
    await ada.goto('/contacts');
    await ada.getByRole('link', { name: 'Import' }).click();
    await expect(ada.getByRole('heading', { level: 1, name: 'Import contacts' })).toBeVisible();
    await upload(ada, 'clients.csv', tree);
    await expect(ada.getByRole('heading', { level: 1, name: 'clients.csv' })).toBeVisible();
    await expect(ada.getByRole('combobox', { name: 'Imported as: Parent' })).toHaveValue('Belongs to');
    await expect(ada.getByRole('combobox', { name: 'Imported as: Shoe size' })).toHaveValue('Not imported');
    await ada.getByRole('button', { name: 'Check every row' }).click();
    await expect(ada.getByText('The parent is neither a contact nor in this file.')).toBeVisible();
    await ada.reload();
    await expect(ada.getByText('The parent is neither a contact nor in this file.')).toBeVisible();
    await fine(ada);
  });

  await test.step('the good rows are imported; what happened can be taken along', async () => {
    await ada.getByRole('checkbox', { name: 'Import nothing unless every row is good' }).check();
    await expect(ada.getByRole('button', { name: 'Import 11 contacts' })).toBeDisabled();
    await ada.getByRole('checkbox', { name: 'Import nothing unless every row is good' }).uncheck();
    await ada.getByRole('button', { name: 'Import 11 contacts' }).click();
    await expect(ada.getByRole('list', { name: 'What happened' })).toContainText('11Added');
    await fine(ada);
    const coming = ada.waitForEvent('download');
    await ada.getByRole('link', { name: 'Download the result' }).click();
    expect((await coming).suggestedFilename()).toBe('result of clients.csv');
  });

  await test.step('a project of each is clicked together: seen by the client and all below, never upwards, never sideways', async () => {
    for (const [client, ...below] of [
      ['Big Blue', 'Alisha B', 'Johnny'],
      ['Alisha B'],
      ['Apex (France)', 'Chloé', 'Pierrot'],
      ['Apex', 'Apex (France)', 'Apex (India)', 'Chloé', 'Pierrot', 'Ravindra', 'Sureshkumar'],
      ['Peter Parker Jr'],
    ] as const) {
      const spelled = client.replace(/[()]/g, '\\$&');
      await arrive(ada, '/projects');
      await ada.getByRole('button', { name: 'Add project' }).click();
      const form = ada.getByRole('dialog', { name: 'Add project' });
      await form.getByRole('textbox', { name: 'Name', exact: true }).fill(`A project of ${client}`);
      await form.getByRole('combobox', { name: 'Add a client' }).fill(client);
      await ada
        .getByRole('option', { name: new RegExp(`^${spelled}(?! \\()`) })
        .first()
        .click();
      await form.getByRole('button', { name: 'Add project' }).click();
      await expect(ada.getByRole('heading', { level: 1, name: `A project of ${client}` })).toBeVisible();
      await ada.getByRole('button', { name: /Who can see this/ }).click();
      const seen = ada.getByRole('dialog', { name: /Who can see/ });
      const sentence = new RegExp(`^(.+) (is a client|belongs to ${spelled}, a client) of this project\\.`);
      await expect(seen.getByText(/a client of this project\./)).toHaveCount(1 + below.length);
      const told = await seen.getByText(/a client of this project\./).allTextContents();
      expect(told.map((words) => sentence.exec(words)?.[1]).sort()).toEqual([client, ...below].sort());
    }
  });

  await test.step('one of them comes in with the login of the file, and finds these projects and no others', async () => {
    const pierrot = await somebody(browser, portico.url, { viewport: phone });
    await arrive(pierrot, '/sign-in');
    await pierrot.getByRole('textbox', { name: 'E-mail address or login name' }).fill('pierrot');
    await pierrot.getByRole('textbox', { name: 'Password', exact: true }).fill(initial);
    await pierrot.keyboard.press('Enter');
    await pierrot.getByRole('textbox', { name: 'Choose a password' }).fill('meadow lantern fossil 4');
    await pierrot.keyboard.press('Enter');
    await expect(pierrot.getByRole('heading', { name: /Pierrot/ })).toBeVisible();
    await arrive(pierrot, '/projects');
    const links = pierrot.getByRole('main').getByRole('link');
    await expect(links.filter({ hasText: 'A project of' })).toHaveText([/A project of Apex$/, /A project of Apex \(France\)$/]);
    await expect(links).toHaveCount(2);
    await fine(pierrot);
  });
});

test('the client of several projects is changed at once; another family is asked about', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  for (const name of ['First of many', 'Second of many', 'Third of many']) await ada.request.post('/api/projects', { data: { name } });
  await ada.goto('/projects?text=of%20many');
  const rows = ada.getByRole('main');
  await rows.getByRole('link', { name: 'Third of many' }).focus();
  await ada.keyboard.press('x');
  await rows.getByRole('link', { name: 'First of many' }).click({ modifiers: ['Shift'] });
  await expect(ada.getByText('3 selected')).toBeVisible();
  await ada.getByRole('button', { name: 'Add client' }).click();
  await ada.getByRole('combobox', { name: 'Add client' }).fill('IBM');
  await ada.getByRole('option', { name: /^IBM/ }).first().click();
  const ask = ada.getByRole('dialog', { name: 'Add IBM as a client?' });
  await expect(ask.getByText('will see 3 more projects: First of many, Second of many, Third of many.').first()).toBeVisible();
  await fine(ada);
  await ask.getByRole('button', { name: 'Add the client' }).click();
  await expect(ada.getByText('3 projects changed.')).toBeVisible();
  await expect(ada.getByText('3 selected')).toHaveCount(0);

  await ada.getByRole('checkbox', { name: 'Select “First of many”' }).check({ force: true });
  await ada.getByRole('button', { name: 'Add client' }).click();
  await ada.getByRole('combobox', { name: 'Add client' }).fill('Peter Parker');
  await ada
    .getByRole('option', { name: /^Peter Parker/ })
    .first()
    .click();
  await ada.getByRole('button', { name: 'Add the client' }).click();
  await expect(ada.getByRole('dialog', { name: 'Peter Parker belongs to another family of contacts' })).toBeVisible();
  await fine(ada);
  await ada.getByRole('button', { name: 'Add all the same' }).click();
  await expect(ada.getByText('1 project changed.')).toBeVisible();
});

test('several are invited by their addresses, and each is told apart before anybody is', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const [lyon] = (await (await bela.request.get('/api/projects?text=Lyon')).json()).items;
  await bela.goto(`/projects/${lyon.id}/participants`);
  await bela.getByRole('link', { name: 'Invite several' }).click();
  await bela.locator('input[type=file]').setInputFiles({
    name: 'guests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Marek Nov\xe1k;marek@novak.example', 'latin1'),
  });
  await expect(bela.getByRole('textbox', { name: 'E-mail addresses' })).toHaveValue('Marek Novák;marek@novak.example');
  await bela
    .getByRole('textbox', { name: 'E-mail addresses' })
    .fill('Nora Novak <nora@novak.example>\nchidi@meridian.example\nfred@freelance.example');
  const rows = bela.getByRole('list', { name: 'What becomes of each address' });
  await expect(rows).toContainText('Becomes a new contact');
  await expect(rows.getByRole('listitem').first()).toContainText('belongs to an employee');
  await expect(bela.getByText('2 of 3 are refused, and left out.')).toBeVisible();
  await fine(bela);

  const end = bela.getByRole('textbox', { name: 'Ends after' });
  await end.fill('2020-01-31');
  await end.blur();
  const passed = bela.getByText('Choose today or a later day');
  await expect(passed).toHaveCount(1);
  await bela.getByRole('button', { name: 'Invite 1 person' }).click();
  await expect(end).toHaveAttribute('aria-invalid', 'true');
  await expect(bela.getByRole('textbox', { name: 'E-mail addresses' })).not.toHaveAttribute('aria-invalid', 'true');
  await expect(passed).toHaveCount(1);
  await expect(bela.getByRole('alert')).toHaveCount(0);
  await expect(rows.getByRole('listitem')).toHaveCount(3);
  await end.fill('2040-01-31');
  await end.blur();
  await expect(passed).toHaveCount(0);
  await bela.getByRole('button', { name: /^Invite \d/ }).click();
  await expect(bela.getByText(/on (its|their) way\./)).toBeVisible();
  await expect(bela.getByText('Nora Novak').locator('visible=true').first()).toBeVisible();
});
