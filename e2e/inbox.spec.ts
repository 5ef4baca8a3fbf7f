import { expect } from '@playwright/test';
import { fine, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

test('the administrator welcomes clients with a message and a video; each finds it in the inbox, marked until it was read', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/settings');
  const video = ada.getByRole('textbox', { name: 'Address of a video' });
  await ada.getByRole('textbox', { name: 'Welcome message' }).fill('Good to have you here.\nMore about us: https://meridian.example');
  await video.fill('meridian.example/welcome');
  const save = ada.locator('form').filter({ has: video }).getByRole('button', { name: 'Save' });
  await save.click();
  await expect(ada.getByText('Write an address that begins with https://')).toBeVisible();
  await video.fill('https://meridian.example/welcome');
  await save.click();
  await expect(ada.getByText('Saved', { exact: true }).first()).toBeVisible();
  await fine(ada);

  const pierre = await signedIn(browser, portico.url, 'Pierre');
  await pierre.goto('/');
  const inbox = pierre.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await expect(inbox).toHaveAccessibleName(/Something to be read/);
  await inbox.click();
  await expect(pierre.getByText('Good to have you here.')).toBeVisible();
  const watch = pierre.getByRole('link', { name: 'Watch the video' });
  await expect(watch).toHaveAttribute('href', 'https://meridian.example/welcome');
  await expect(watch).toHaveAttribute('target', '_blank');
  await expect(inbox).not.toHaveAccessibleName(/Something to be read/);
  await fine(pierre);
  await pierre.reload();
  await expect(pierre.getByText('Good to have you here.')).toBeVisible();
  await expect(inbox).toHaveAccessibleName('Inbox');
});
