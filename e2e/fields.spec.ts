import { expect } from '@playwright/test';
import { fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

test('an administrator adds a field, hides it and shows it; it is filled in, found by, and read outside only while it is shown', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/settings');
  await ada.getByRole('link', { name: 'Open custom fields' }).click();
  await ada.getByRole('button', { name: 'Add a field to tasks' }).click();
  await ada.getByRole('textbox', { name: 'Name' }).fill('Fabric');
  await ada.getByRole('combobox', { name: 'Kind' }).click();
  await ada.getByRole('option', { name: 'Choice' }).click();
  await ada.getByRole('textbox', { name: 'Choice 1' }).fill('Linen');
  await ada.getByRole('textbox', { name: 'Choice 2' }).fill('Wool');
  await expect(ada.getByText('Seen by the team wherever they see the task; by nobody outside.').last()).toBeVisible();
  await ada.getByRole('switch', { name: /^Visible outside/ }).check({ force: true });
  await ada.getByRole('switch', { name: /^Shown in lists/ }).check({ force: true });
  await expect(ada.getByText('Seen by everybody who sees the task, clients and guests too.').last()).toBeVisible();
  await fine(ada);
  await ada.getByRole('button', { name: 'Add field', exact: true }).last().click();
  await expect(ada.getByRole('button', { name: 'Fabric: change' })).toBeVisible();

  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = (await (await bela.request.get('/api/projects?text=Lyon')).json()).items[0].id;
  await bela.goto(`/projects/${project}`);
  await bela.getByRole('link', { name: 'Floor plan, second version' }).click();
  const panel = bela.getByRole('complementary', { name: 'Floor plan, second version' });
  await panel.getByRole('combobox', { name: 'Fabric' }).click();
  await bela.getByRole('option', { name: 'Wool' }).click();
  await expect(panel.getByText('set Fabric to')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Room' }).fill('Hall 3');
  await panel.getByRole('textbox', { name: 'Room' }).press('Enter');
  await expect(panel.getByText('changed Room from')).toBeVisible();
  await bela.keyboard.press('Escape');
  await bela.getByRole('button', { name: 'Filter' }).click();
  await bela.getByRole('combobox', { name: 'Fabric' }).click();
  await bela.getByRole('option', { name: 'Wool' }).click();
  await expect(bela.getByRole('link', { name: 'Signs in French and English' })).toBeHidden();
  await expect(bela.getByRole('link', { name: 'Floor plan, second version' })).toBeVisible();

  const task = (await (await bela.request.get('/api/tasks?text=Floor%20plan,%20second')).json()).items[0].id;
  const pierre = await signedIn(browser, portico.url, 'Pierre', { viewport: phone, colorScheme: 'dark' });
  await pierre.goto(`/tasks/${task}`);
  await expect(pierre.getByText('Hall 3').first()).toBeVisible();
  await expect(pierre.getByText('Wool').first()).toBeVisible();
  await expect(pierre.getByText('Effort')).toHaveCount(0);
  await fine(pierre);

  await ada.getByRole('button', { name: 'Fabric: change' }).click();
  await ada.getByRole('menuitem', { name: 'Edit' }).click();
  await ada.getByRole('switch', { name: /^Visible outside/ }).uncheck({ force: true });
  await ada.getByRole('button', { name: 'Save' }).click();
  await expect(ada.getByRole('dialog')).toBeHidden();
  await pierre.reload();
  await expect(pierre.getByText('Hall 3').first()).toBeVisible();
  await expect(pierre.getByText('Wool')).toHaveCount(0);
});

test('the card of a contact takes what the company writes down, and the list is narrowed by it', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/contacts?as=list');
  await ada.getByRole('link', { name: 'Peter Parker' }).click();
  const card = ada.getByRole('complementary', { name: 'Peter Parker' });
  await card.getByRole('button', { name: 'Edit' }).click();
  await card.getByRole('textbox', { name: 'VAT number' }).fill('GB 123456789');
  await card.getByRole('combobox', { name: 'Segment' }).click();
  await ada.getByRole('option', { name: 'Regular' }).click();
  await card.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('GB 123456789')).toBeVisible();
  await fine(ada);
  await card.getByRole('button', { name: 'Close' }).click();
  await ada.getByRole('button', { name: 'Fields' }).click();
  await ada.getByRole('textbox', { name: 'VAT number' }).fill('gb');
  await expect(ada.getByRole('link', { name: 'IBM', exact: true })).toBeHidden();
  await expect(ada.getByRole('link', { name: 'Peter Parker' })).toBeVisible();
});

test('projects are found by what they measure and what they are worth; an amount in another currency is another amount', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  await ada.goto('/settings');
  await expect(ada.getByRole('combobox', { name: 'Usual currency' })).toHaveValue('EUR');

  const [lyon] = (await (await ada.request.get('/api/projects?text=Lyon')).json()).items;
  await ada.goto(`/projects/${lyon.id}`);
  await ada.getByRole('button', { name: 'Edit' }).click();
  const form = ada.getByRole('dialog', { name: /Edit/ });
  await form.getByRole('textbox', { name: 'Floor area (m²)' }).fill('412.5');
  await form.getByRole('textbox', { name: 'Contract value' }).fill('1,250.50');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();

  await ada.goto('/projects');
  const main = ada.getByRole('main');
  const [found, other] = ['Lyon showroom', 'Acme website'].map((name) => main.getByRole('link', { name, exact: true }));
  await ada.getByRole('button', { name: 'Fields' }).click();
  await ada.getByRole('textbox', { name: 'Floor area (m²) from' }).fill('400');
  await expect(other!).toBeHidden();
  await expect(found!).toBeVisible();
  await ada.getByRole('textbox', { name: 'Floor area (m²) from' }).fill('much');
  await expect(ada.getByText('A number, like 12.5')).toBeVisible();
  await fine(ada);
  await ada.getByRole('textbox', { name: 'Floor area (m²) from' }).fill('413');
  await expect(found!).toBeHidden();
  await ada.getByRole('dialog').getByRole('button', { name: 'Show all' }).click();
  await expect(other!).toBeVisible();
  await ada.getByRole('button', { name: 'Fields' }).click();
  await expect(ada.getByRole('textbox', { name: 'Floor area (m²) from' })).toHaveValue('');

  await ada.getByRole('textbox', { name: 'Contract value from' }).fill('1,250.50');
  await expect(other!).toBeHidden();
  await expect(found!).toBeVisible();
  await ada.getByRole('combobox', { name: 'Currency' }).fill('USD');
  await ada.getByRole('option', { name: 'USD' }).click();
  await expect(found!).toBeHidden();

  // Who sees no money is offered no field of it.
  const dora = await signedIn(browser, portico.url, 'Dora');
  await dora.goto('/projects');
  await dora.getByRole('button', { name: 'Fields' }).click();
  await expect(dora.getByRole('textbox', { name: 'Floor area (m²) from' })).toBeVisible();
  await expect(dora.getByRole('textbox', { name: 'Contract value from' })).toHaveCount(0);
});
