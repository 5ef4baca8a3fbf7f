import { expect, type Locator, type Page } from '@playwright/test';
import { arrive, fine, phone, signedIn, test } from './people.ts';
import { type Portico, startSample } from './portico.ts';

let portico: Portico;
test.beforeAll(async () => {
  portico = await startSample();
});
test.afterAll(() => portico.stop());

const first = async (page: Page, url: string) => (await (await page.request.get(url)).json()).items[0];
const profileOf = async (page: Page, key: string) =>
  (await (await page.request.get('/api/profiles')).json()).items.find((it: { key: string }) => it.key === key).id;

test('where nobody from outside reads what is released, the question does not say that somebody does', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const post = async (path: string, data: object) => (await ada.request.post(path, { data })).json();
  const project = await post('/api/projects', { name: 'Reading room' });
  const task = await post('/api/tasks', { title: 'Shelves', projectId: project.id });
  await post('/api/comments', { taskId: task.id, text: 'Oak, and none above two metres.' });
  await arrive(ada, `/tasks/${task.id}`);
  const comment = ada.getByRole('article').filter({ hasText: 'Oak, and none' });
  await comment.hover();
  await comment.getByRole('button', { name: 'More about this comment' }).click();
  await ada.getByRole('menuitem', { name: 'Release' }).click();
  const ask = ada.getByRole('dialog', { name: 'Release this comment?' });
  await expect(ask.getByText(/^Opens it to nobody at present: whoever reads what is released here, if anybody does/)).toBeVisible();
});

test('a comment is released from the history of its project, which says first to whom; its reader finds it in theirs', async ({
  browser,
}) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const lyon = await first(ada, '/api/projects?text=Lyon');
  const chloe = await first(ada, '/api/people?text=Chloe');
  await ada.request.patch(`/api/people/${chloe.id}`, { data: { profileId: await profileOf(ada, 'released_only') } });
  const made = await ada.request.post('/api/tasks', { data: { title: 'Paint the railing', projectId: lyon.id } });
  const { id: taskId } = await made.json();
  await ada.request.post('/api/comments', { data: { taskId, text: 'The railing becomes green.' } });

  const bela = await signedIn(browser, portico.url, 'Bela');
  await arrive(bela, `/projects/${lyon.id}`);
  await bela.getByRole('link', { name: 'History' }).click();
  await expect(bela.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
  await expect(bela.getByRole('link', { name: 'Offer 1' }).first()).toBeVisible();
  const comment = bela.getByRole('article').filter({ hasText: 'The railing becomes green.' });
  await expect(comment.getByText('Standard')).toBeVisible();
  await comment.hover();
  await comment.getByRole('button', { name: 'More about this comment' }).click();
  await bela.getByRole('menuitem', { name: 'Release' }).click();
  const ask = bela.getByRole('dialog', { name: 'Release this comment?' });
  await expect(ask.getByText('Opens it to Chloe.')).toBeVisible();
  await fine(bela);
  await ask.getByRole('button', { name: 'Release' }).click();
  await expect(comment.getByText('Released')).toBeVisible();

  const she = await signedIn(browser, portico.url, 'Chloe', { viewport: phone, colorScheme: 'dark' });
  await arrive(she, `/projects/${lyon.id}`);
  await she.getByRole('link', { name: 'History' }).click();
  await expect(she.getByText('The railing becomes green.')).toBeVisible();
  await expect(she.getByRole('button', { name: 'More about this entry' })).toHaveCount(0);
  await she.getByRole('link', { name: 'Paint the railing' }).first().click();
  await expect(she.getByRole('heading', { name: 'Paint the railing' })).toBeVisible();

  await comment.getByRole('button', { name: 'More about this comment' }).click();
  await bela.getByRole('menuitem', { name: 'Take the release back' }).click();
  const end = bela.getByRole('dialog', { name: 'Take the release of this comment back?' });
  await expect(end.getByText('Closes it to Chloe.')).toBeVisible();
  await end.getByRole('button', { name: 'Take it back' }).click();
  await expect(comment.getByText('Standard')).toBeVisible();
  await she.goto(`/projects/${lyon.id}/history`);
  await expect(she.getByRole('heading', { name: 'History' })).toBeVisible();
  await expect(she.getByText('The railing becomes green.')).toHaveCount(0);
});

test('whoever reads the whole history finds “Private” where orders stand, and nothing else of them', async ({ browser }) => {
  const ada = await signedIn(browser, portico.url, 'Ada');
  const lyon = await first(ada, '/api/projects?text=Lyon');
  const chloe = await first(ada, '/api/people?text=Chloe');
  await ada.request.patch(`/api/people/${chloe.id}`, { data: { profileId: await profileOf(ada, 'open_book') } });
  const she = await signedIn(browser, portico.url, 'Chloe');
  await arrive(she, `/projects/${lyon.id}/history`);
  await expect(she.getByText('Private', { exact: true }).first()).toBeVisible();
  await expect(she.getByText(/Offer|Invoice/)).toHaveCount(0);
  await fine(she);
});

test('the form of a project says for whom other clients open and close it, before they are saved', async ({ browser }) => {
  const bela = await signedIn(browser, portico.url, 'Bela');
  const addPeter = async (form: Locator) => {
    await form.getByRole('combobox', { name: 'Add a client' }).fill('Peter Parker');
    await bela
      .getByRole('option', { name: /^Peter Parker/ })
      .first()
      .click();
  };
  const lyon = await first(bela, '/api/projects?text=Lyon');
  await arrive(bela, `/projects/${lyon.id}`);
  await bela.getByRole('button', { name: 'Edit' }).click();
  const form = bela.getByRole('dialog', { name: /Edit/ });
  await form
    .getByRole('button', { name: /^Take .*Acme/ })
    .first()
    .click();
  await expect(form.getByText(/^Closes this project to Acme \(France\)/)).toBeVisible();
  await addPeter(form);
  await expect(form.getByText('Opens this project to Peter Parker.')).toBeVisible();
  await fine(bela);

  await arrive(bela, '/projects');
  await bela.getByRole('button', { name: 'Add project' }).click();
  const adding = bela.getByRole('dialog', { name: 'Add project' });
  await addPeter(adding);
  await expect(adding.getByText('Opens this project to Peter Parker.')).toBeVisible();
  await adding.getByRole('checkbox', { name: /^Hidden from contacts/ }).click();
  await expect(adding.getByText(/^None of them sees the project/)).toBeVisible();
});
