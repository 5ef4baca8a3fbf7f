import { expect, type Page } from '@playwright/test';
import { fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

test('a task is edited where it stands, by keyboard, and its history tells of it', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await open(bela, 'Signs in French and English');
  const panel = bela.getByRole('complementary');

  await panel.getByRole('button', { name: 'Edit the title' }).focus();
  await bela.keyboard.press('Enter');
  await bela.keyboard.type(', and in Breton');
  await bela.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: 'Signs in French and English', exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Edit the title' })).toBeFocused();
  await bela.keyboard.press('Enter');
  await bela.keyboard.type(' only');
  await bela.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Signs in French and English only' })).toBeVisible();
  await expect(bela.getByRole('link', { name: 'Signs in French and English only' })).toBeVisible();
  await expect(panel.getByText('Bela renamed this from “Signs in French and English”')).toBeVisible();

  await panel.getByRole('button', { name: /description/ }).focus();
  await bela.keyboard.press('Enter');
  await bela.keyboard.press('ControlOrMeta+a');
  await bela.keyboard.type('Enamel, 60 × 20 cm.');
  await fine(bela);
  await bela.keyboard.press('Control+Enter');
  await expect(panel.getByText('Enamel, 60 × 20 cm.')).toBeVisible();
  await expect(panel.getByText('Bela changed the description')).toBeVisible();

  await panel.getByRole('radio', { name: 'Comments' }).focus();
  await bela.keyboard.press('ArrowRight');
  await expect(panel.getByText('Bela changed the description')).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(0);
});

test('a field shows its change at once, and takes it back with a word where it is refused or nothing answers', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await open(bela, 'Lighting concept for the entrance');
  const stage = bela.getByRole('complementary').getByRole('combobox', { name: 'Stage' });
  const put = async (name: string) => {
    await stage.click();
    await bela.getByRole('option', { name }).click();
  };
  const url = '**/api/tasks/*';

  let answer = () => {};
  await bela.route(url, async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    await new Promise<void>((done) => {
      answer = done;
    });
    return route.continue();
  });
  await put('Build');
  await expect(stage).toHaveValue('Build');
  answer();
  await expect(bela.getByText('Bela moved this from Design to Build')).toBeVisible();
  await bela.unroute(url);

  await bela.route(url, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await put('Preparation');
  await expect(bela.getByRole('alert')).toContainText('cannot be reached');
  await expect(stage).toHaveValue('Build');
  await bela.unroute(url);
});

test('what was typed stays where somebody else was faster', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const chidi = await signedIn(browser, portico.url, 'Chidi');
  await open(bela, 'Ship material samples to Lyon');
  const panel = bela.getByRole('complementary');
  await panel.getByRole('button', { name: 'Edit the title' }).click();
  await bela.keyboard.type(', twice');
  const { items } = await (await chidi.request.get('/api/tasks?text=Ship material')).json();
  await chidi.request.patch(`/api/tasks/${items[0].id}`, { data: { deadline: '2027-06-01' } });
  await bela.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Somebody changed this in the meantime');
  await expect(panel.getByRole('textbox', { name: 'Edit the title' })).toHaveValue('Ship material samples to Lyon, twice');
  await expect(panel.getByLabel('Due', { exact: true })).toHaveValue(/Jun/);
  await bela.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Ship material samples to Lyon, twice' })).toBeVisible();
});

test('a task moves to another project, and below another task', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  await open(bela, 'A place for prams');
  await bela.getByRole('button', { name: 'More', exact: true }).click();
  await bela.getByRole('menuitem', { name: 'Move …' }).click();
  const form = bela.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Project' }).fill('Office move');
  await bela.getByRole('option', { name: 'Office move' }).click();
  await fine(bela);
  await form.getByRole('button', { name: 'Move' }).click();
  await expect(form).toHaveCount(0);
  await expect(bela.getByText('Bela moved this from Lyon showroom to Office move')).toBeVisible();
});

test('one’s own comment is edited and deleted; outside, what it said is gone, and that it was there is not', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const pierre = await signedIn(browser, portico.url, 'Pierre', { viewport: phone });
  await open(bela, 'Floor plan, second version');
  await bela.getByText('Released', { exact: true }).last().click();
  const box = bela.getByPlaceholder(/^Write/);
  await box.fill('The rent is Zwetschge a month.');
  await bela.keyboard.press('Control+Enter');
  const article = bela.getByRole('article').filter({ hasText: 'The rent is' });
  await expect(article).toBeVisible();

  await article.getByRole('button', { name: 'More about this comment' }).click();
  await bela.getByRole('menuitem', { name: 'Edit' }).click();
  await bela.getByRole('textbox', { name: 'Edit your comment' }).fill('The rent is what we agreed on.');
  await bela.keyboard.press('Control+Enter');
  await expect(article.getByText('what we agreed on')).toBeVisible();
  await article.getByRole('button', { name: 'edited' }).click();
  await expect(bela.getByRole('dialog').getByText('The rent is Zwetschge a month.')).toBeVisible();
  await fine(bela);
  await bela.keyboard.press('Escape');

  await open(pierre, 'Floor plan, second version');
  const his = pierre.getByRole('article').filter({ hasText: 'what we agreed on' });
  await expect(his.getByText('edited')).toBeVisible();
  await expect(his.getByRole('button', { name: 'edited' })).toHaveCount(0);
  await expect(his.getByRole('button', { name: 'More about this comment' })).toHaveCount(0);
  expect(await pierre.content()).not.toContain('Zwetschge');

  await article.getByRole('button', { name: 'More about this comment' }).click();
  await bela.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(bela.getByRole('dialog')).toContainText('your team still finds how it was worded');
  await fine(bela);
  await bela.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(bela.getByText('Bela deleted a comment')).toBeVisible();
  await pierre.reload();
  await expect(pierre.getByText('Bela deleted a comment')).toBeVisible();
  expect(await pierre.content()).not.toContain('agreed on');
});

async function open(page: Page, title: string) {
  const { items } = await (await page.request.get(`/api/tasks?text=${encodeURIComponent(title)}`)).json();
  const [{ id, project }] = items;
  await page.goto(`/projects/${project.id}/tasks/${id}`);
  await expect(page.getByText('asked for this')).toBeVisible();
}
