import { expect, type Page } from '@playwright/test';
import { fine, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const idOf = async (page: Page, what: 'projects' | 'people' | 'tasks', name: string): Promise<string> =>
  (await (await page.request.get(`/api/${what}?text=${encodeURIComponent(name)}`)).json()).items[0].id;

test('a contact becomes traditional, with the tasks of their company; then reads there what is addressed to its people', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const chloe = await idOf(bela, 'people', 'Chloe');
  const { id: task } = await (
    await bela.request.post('/api/tasks', {
      data: {
        title: 'Fire doors',
        counterpartyId: await idOf(bela, 'people', 'Acme (France)'),
        participantIds: [await idOf(bela, 'people', 'Pierre')],
      },
    })
  ).json();

  await test.step('the card says what they see, and each tick answers with what it opens', async () => {
    await bela.goto(`/contacts/${chloe}`);
    await bela.getByRole('button', { name: 'Change what Chloe sees' }).click();
    const traditional = bela.getByRole('button', { name: /^Traditional/ });
    await traditional.click();
    await expect(traditional).toHaveAttribute('aria-pressed', 'true');
    await expect(bela.getByText(/^Closes \d+ comments and 1 document to Chloe/)).toBeVisible();
    await bela.getByRole('checkbox', { name: 'Every task of their company' }).check();
    await expect(bela.getByText(/^Opens 1 task to Chloe/)).toBeVisible();
    // Now she is what the profile of that name says.
    await expect(bela.getByRole('combobox', { name: 'Profile' })).toHaveValue('Rights of their own');
    await fine(bela);
    await bela.getByRole('button', { name: 'Save' }).click();
    await expect(bela.getByText('Reads what is addressed to them')).toBeVisible();
  });

  const page = await signedIn(browser, portico.url, 'Chloe');
  await page.goto(`/tasks/${task}`);
  await expect(page.getByRole('heading', { name: 'Fire doors' })).toBeVisible();

  await test.step('the composer says who does not read it, and whom to address', async () => {
    await bela.goto(`/tasks/${task}`);
    await bela.getByRole('textbox', { name: 'Write a comment' }).fill('The landlord pays.');
    await expect(bela.getByText('Not read by Chloe.')).toBeVisible();
    await bela.getByRole('button', { name: /^Send to/ }).click();
    await expect(bela.getByText('The landlord pays.')).toBeVisible();
    await expect(bela.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('');
    await bela.getByRole('textbox', { name: 'Write a comment' }).fill('Two doors, Pierre?');
    await bela.getByRole('button', { name: 'Address to…' }).click();
    await bela.getByRole('combobox', { name: 'Address to' }).fill('Pierre');
    await bela.getByRole('option', { name: /Pierre/ }).click();
    await bela.getByRole('combobox', { name: 'Address to' }).press('Escape');
    await expect(bela.getByText(/Read by Chloe and Pierre/)).toBeVisible();
    await fine(bela);
    await bela.getByRole('button', { name: /^Send to/ }).click();
    await expect(bela.getByText('To Pierre')).toBeVisible();
  });

  await page.reload();
  await expect(page.getByText('Two doors, Pierre?')).toBeVisible();
  await expect(page.getByText('The landlord pays.')).toHaveCount(0);
  await bela.getByRole('checkbox', { name: 'Hidden from their colleagues' }).click();
  await expect(bela.getByRole('checkbox', { name: 'Hidden from their colleagues' })).toBeChecked();
  await expect(bela.getByText('hid the task from colleagues at the counterparty')).toBeVisible();
  await page.reload();
  await expect(page.getByText('There is nothing here that you can see')).toBeVisible();
});

test('a profile is copied, changed for those who have it, given with a grant, and deleted', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/settings');
  await ada.getByRole('link', { name: 'Profiles' }).click();
  await ada.getByRole('button', { name: 'More about Open book' }).click();
  await ada.getByRole('menuitem', { name: 'Copy' }).click();
  await ada.getByRole('textbox', { name: 'Name' }).fill('Book club');
  await ada.getByRole('button', { name: 'Save' }).click();
  await expect(ada.getByText('Book club')).toBeVisible();

  const alisha = await idOf(ada, 'people', 'Alisha');
  await ada.goto(`/contacts/${alisha}`);
  await ada.getByRole('button', { name: 'Change what Alisha sees' }).click();
  await ada.getByRole('combobox', { name: 'Profile' }).click();
  await ada.getByRole('option', { name: 'Book club' }).click();
  await ada.getByRole('button', { name: 'Save' }).click();
  await expect(ada.getByRole('dialog')).toHaveCount(0);
  await expect(ada.getByRole('complementary', { name: 'Alisha' }).getByText('Book club')).toBeVisible();

  await ada.goto('/profiles');
  await ada.getByRole('button', { name: 'More about Book club' }).click();
  await ada.getByRole('menuitem', { name: 'Edit' }).click();
  await ada.getByRole('radiogroup', { name: 'History' }).getByText('None').click();
  await expect(ada.getByText('Changes what 1 of 1 sees:')).toBeVisible();
  await expect(ada.getByText(/^Closes \d+ comments to Alisha/)).toBeVisible();
  await fine(ada);
  await ada.getByRole('button', { name: 'Save' }).click();
  await ada.getByRole('button', { name: 'More about Book club' }).click();
  await ada.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(ada.getByText('Give those who have it another profile first.')).toBeVisible();
  await fine(ada);
});
