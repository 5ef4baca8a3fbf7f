import { expect, type Page } from '@playwright/test';
import { fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const first = async (page: Page, what: string, text: string) =>
  (await (await page.request.get(`/api/${what}?text=${encodeURIComponent(text)}`)).json()).items[0];

test('@team reaches colleagues: an employee reads and answers by keyboard', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = (await first(bela, 'projects', 'Chennai service desk')).id;
  const chidi = await first(bela, 'people', 'Chidi');
  await bela.request.post(`/api/projects/${project}/members`, { data: { personId: chidi.id, role: 'member' } });
  const { id } = await (await bela.request.post('/api/tasks', { data: { title: 'Order chairs', projectId: project } })).json();
  const chidis = await signedIn(browser, portico.url, 'Chidi');
  await chidis.goto('/inbox');
  await expect(chidis.getByText('Nothing was said to the team yet')).toBeVisible();
  await fine(chidis);
  await bela.request.post('/api/comments', { data: { taskId: id, text: '@team blue ones, or red ones?' } });
  await chidis.reload();
  const message = chidis.getByRole('article').filter({ hasText: '@team blue ones' });
  await message.getByRole('button', { name: 'Answer' }).focus();
  await chidis.keyboard.press('Enter');
  await expect(chidis.getByRole('textbox', { name: 'Answer Bela' })).toBeFocused();
  await chidis.keyboard.type('Red ones');
  await chidis.keyboard.press('Control+Enter');
  await expect(chidis.getByRole('textbox', { name: 'Answer Bela' })).toHaveCount(0);
  await fine(chidis);
  await bela.goto(`/tasks/${id}`);
  await expect(bela.getByRole('article').filter({ hasText: 'Red ones' }).last()).toContainText('In answer to Bela');
});

test('a client who is reached with the team is named before @team is sent, finds it in the inbox and by mail, and answers there', async ({
  browser,
}) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const project = (await first(bela, 'projects', 'Lyon showroom')).id;
  const john = await first(bela, 'people', 'John');
  await bela.request.post(`/api/projects/${project}/members`, { data: { personId: john.id, role: 'participant' } });
  const johns = await signedIn(browser, portico.url, 'John', { viewport: phone });

  await test.step('the form says what the tick opens', async () => {
    await bela.goto(`/projects/${project}/participants/${john.id}`);
    await bela.getByRole('radiogroup', { name: 'History' }).getByText('None').click();
    await bela.getByRole('checkbox', { name: 'Write notes' }).uncheck();
    await bela.getByRole('checkbox', { name: 'Be reached when the team is mentioned' }).check();
    await expect(bela.getByText('John is reached by @team: in the inbox, and by mail.')).toBeVisible();
    await expect(bela.getByText(/^John may answer what is said to @team and changes nothing else/)).toBeVisible();
    await expect(bela.getByText(/^John will not see comments that are not said to @team/)).toBeVisible();
    await fine(bela);
    await bela.getByRole('button', { name: 'Save and send invitation' }).click();
    await expect(bela.getByText('The invitation is on its way to John.')).toBeVisible();
  });

  const task = await first(bela, 'tasks', 'Floor plan, second version');
  await test.step('the composer names him, and only then', async () => {
    await bela.goto(`/projects/${project}/tasks/${task.id}`);
    const field = bela.getByRole('textbox', { name: 'Write a comment' });
    await field.fill('Who has the plan of the second floor?');
    await expect(bela.getByText(/reaches John/)).toHaveCount(0);
    await field.fill('@team who has the plan of the second floor?');
    await expect(bela.getByText(/^@team reaches John.* outside, too/)).toBeVisible();
    await bela.getByRole('radiogroup', { name: 'Who may read it' }).getByText('Private').click();
    await expect(bela.getByText('@team reaches nobody from a private comment: name its readers instead.')).toBeVisible();
    await bela.getByRole('radiogroup', { name: 'Who may read it' }).getByText('Standard').click();
    await expect(bela.getByText(/^@team reaches John/)).toBeVisible();
    await fine(bela);
    await field.press('Control+Enter');
    await expect(bela.getByRole('article').getByText('@team who has the plan of the second floor?')).toBeVisible();
    await expect(bela.getByRole('article').filter({ hasText: '@team who has' })).toContainText('John');
  });

  await test.step('he finds it, and answers where it stands', async () => {
    await johns.goto('/');
    const inbox = johns.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
    await expect(inbox).toHaveAccessibleName(/Something to be read/);
    await inbox.click();
    const message = johns.getByRole('article').filter({ hasText: '@team who has the plan' });
    await expect(message).toContainText('Lyon showroom');
    await expect(message).toContainText('New');
    await message.getByRole('button', { name: 'Answer' }).click();
    await johns.getByRole('textbox', { name: 'Answer Bela' }).fill('It is on my desk.');
    await johns.reload();
    await expect(inbox).not.toHaveAccessibleName(/Something to be read/);
    await message.getByRole('button', { name: 'Answer' }).click();
    await expect(johns.getByRole('textbox', { name: 'Answer Bela' })).toHaveValue('It is on my desk.');
    await fine(johns);
    await johns.getByRole('button', { name: 'Send' }).click();
    await expect(johns.getByRole('textbox', { name: 'Answer Bela' })).toHaveCount(0);
    await message.getByRole('link', { name: task.title }).click();
    await expect(johns.getByRole('article').filter({ hasText: 'It is on my desk.' })).toContainText('In answer to Bela');
    await expect(johns.getByRole('textbox', { name: 'Write a comment' })).toHaveCount(0);
    await fine(johns);
  });

  await test.step('the mail says the same; the answer stands below the question', async () => {
    const ada = await signedIn(browser, portico.url, 'Ada');
    await expect(async () => {
      const { items } = await (await ada.request.get('/api/mails?limit=50')).json();
      const mails = items.filter(({ kind }: { kind: string }) => kind === 'mention');
      expect(mails.map(({ to }: { to: string }) => to)).toContain(john.email);
    }).toPass();
    await bela.reload();
    await expect(bela.getByRole('article').filter({ hasText: 'It is on my desk.' })).toContainText('In answer to Bela');
  });
});
