import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { arrive, fine, legible, phone, signedIn, somebody, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const idOf = async (page: Page, name: string): Promise<string> =>
  (await (await page.request.get(`/api/people?text=${encodeURIComponent(name)}`)).json()).items[0].id;

/** What the app would show; the next one where this one was used already. */
const codeOf = (secret: string, later = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * later });

async function fillSignIn(page: Page, login: string, password: string) {
  await arrive(page, '/sign-in');
  await page.getByRole('textbox', { name: 'E-mail address or login name' }).fill(login);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** From the button to the recovery codes. @returns the secret the app was shown */
async function enrol(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Set up two-factor sign-in' }).click();
  await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  const secret = (await page.locator('code').first().textContent())!.replaceAll(' ', '');
  await fine(page);
  const field = page.getByRole('textbox', { name: 'The code the app shows now' });
  await field.fill('000000');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription('Type the one that is shown now.');
  await expect(page.getByText(/Each code counts once|Type the one/)).toHaveCount(2);
  await expect(page.getByText('recovery code')).toHaveCount(0);
  await field.fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list').filter({ hasText: '-' }).getByRole('listitem')).toHaveCount(10);
  return secret;
}

test('Rex is handed a login, replaces its password, switches two-factor on, and signs in with a code', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await arrive(bela, `/contacts/${await idOf(bela, 'Rex')}`);
  await bela.getByRole('button', { name: 'Give a login' }).click();
  const dialog = bela.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'User name' }).fill('Pierre is not one');
  await dialog.getByRole('button', { name: 'Give a login' }).click();
  await expect(dialog.getByText('This has a form that cannot be used')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'User name' }).fill('Rex.R');
  const initial = await dialog.getByRole('textbox', { name: 'Initial password' }).inputValue();
  await dialog.getByRole('button', { name: 'Give a login' }).click();
  await expect(dialog.getByText('You will not see the password again.')).toBeVisible();
  await expect(dialog.getByText(initial)).toBeVisible();
  await expect(dialog.getByText(`${portico.url}/sign-in`)).toBeVisible();
  await fine(bela);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(bela.getByText('User name rex.r')).toBeVisible();
  await expect(bela.getByText('The initial password has not been replaced yet.')).toBeVisible();
  await expect(bela.getByText(/^Can sign in since today, with the password that was handed over/)).toBeVisible();

  const rex = await somebody(browser, portico.url, { viewport: phone, colorScheme: 'dark' });
  await fillSignIn(rex, 'rex.r', initial);
  await expect(rex.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  const choice = rex.getByRole('textbox', { name: 'Choose a password' });
  await choice.fill(initial);
  await rex.keyboard.press('Enter');
  await expect(rex.getByText(/somebody else knows that one/)).toBeVisible();
  await legible(rex);
  await choice.fill('meadow lantern fossil 4');
  await rex.keyboard.press('Enter');
  await expect(rex.getByRole('heading', { name: /Rex/ })).toBeVisible();
  await bela.reload();
  await expect(bela.getByText(/^Signs in since today\./)).toBeVisible();

  await arrive(rex, '/settings');
  const secret = await enrol(rex);
  await rex.getByRole('button', { name: 'I have kept them' }).click();
  await expect(rex.getByText('10 are left.')).toBeVisible();
  await rex.context().clearCookies();

  await fillSignIn(rex, 'REX.R', 'meadow lantern fossil 4');
  await expect(rex.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await rex.getByRole('textbox', { name: 'Code' }).fill('000000');
  await rex.keyboard.press('Enter');
  await expect(rex.getByRole('alert').getByText(/Each code counts once/)).toBeVisible();
  await legible(rex);
  await rex.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret, 1));
  await rex.keyboard.press('Enter');
  await expect(rex.getByRole('heading', { name: /Rex/ })).toBeVisible();
});

test('all clients must: Pierre, signed in, is led to it at once, and goes on where he was', async ({ browser }) => {
  const pierre = await signedIn(browser, portico.url, 'Pierre');
  await arrive(pierre, '/my-tasks');
  const ada = await signedIn(browser, portico.url, 'Ada');
  await arrive(ada, '/settings');
  const policy = ada.getByRole('combobox', { name: 'Two-factor sign-in of clients' });
  await policy.click();
  await ada.getByRole('option', { name: 'All clients must' }).click();
  await ada.locator('form').filter({ has: policy }).getByRole('button', { name: 'Save' }).click();
  await expect(ada.getByText('Saved')).toBeVisible();

  await pierre.reload();
  await expect(pierre.getByText('Your workspace asks for it', { exact: false })).toBeVisible();
  await enrol(pierre);
  await pierre.getByRole('button', { name: 'I have kept them' }).click();
  await expect(pierre).toHaveURL(/\/my-tasks/);
  await expect(pierre.getByRole('heading', { level: 1 })).toBeVisible();
  await ada.request.patch('/api/workspace', { data: { secondFactor: 'none' } });
});

test('contacts are added one after another, one with a login; and days are written as one prefers', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await arrive(ada, '/contacts');
  await ada.getByRole('button', { name: 'Add contact' }).click();
  const dialog = ada.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Tilda');
  await dialog.getByRole('switch', { name: 'Give a user name and password now' }).click();
  await dialog.getByRole('textbox', { name: 'User name' }).fill('tilda.t');
  await dialog.getByRole('button', { name: 'Preferences' }).click();
  await dialog.getByRole('combobox', { name: 'Language of mails' }).click();
  await ada.getByRole('option', { name: 'Deutsch' }).click();
  await dialog.getByRole('checkbox', { name: 'Add another afterwards' }).click();
  await fine(ada);
  await dialog.getByRole('button', { name: 'Add contact' }).click();
  await expect(dialog.getByText('Tilda can sign in now.', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('');
  await expect(dialog.getByRole('checkbox', { name: 'Add another afterwards' })).toBeChecked();
  const [tilda] = (await (await ada.request.get('/api/people?text=Tilda')).json()).items;
  expect(tilda).toMatchObject({ loginName: 'tilda.t', accessState: 'given', preferences: { language: 'de' } });

  const bela = await signedIn(browser, portico.url, 'Bela');
  await arrive(bela, '/settings');
  const dates = bela.getByRole('combobox', { name: 'Dates' });
  await dates.click();
  await bela.getByRole('option', { name: '2026-11-30' }).click();
  await bela.locator('form').filter({ has: dates }).getByRole('button', { name: 'Save' }).click();
  await expect(bela.getByText('Saved')).toBeVisible();
  await arrive(bela, '/my-tasks');
  await expect(bela.getByText(/^\d{4}-\d{2}-\d{2}$/).first()).toBeVisible();
});
