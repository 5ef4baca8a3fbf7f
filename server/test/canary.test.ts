import { expect, test } from 'vitest';
import { openAviary } from './canary.ts';

test('a word that was planted is heard wherever it comes out: by nobody from outside, in no text and no header', () => {
  const aviary = openAviary();
  const said = (by: string, operation: string, body: object) => aviary.plant(by, operation, body) as Record<string, string>;
  const { text } = said('Bela', 'addComment', { taskId: '1', text: 'Among us', class: 'internal' });
  const { title } = said('Bela', 'addOrder', { kind: 'offer', title: 'Signs' });
  expect([text, title].map((one) => aviary.without(one!))).toEqual(['Among us', 'Signs']);
  const listen =
    (person: string, payload: string, headers = {}) =>
    () =>
      aviary.listen(person, 'GET /api/tasks', { payload, headers });
  for (const person of ['Pierre', 'Ravi', 'Pierre, seen by Bela', 'Zed', 'nobody']) {
    expect(listen(person, `{"title":"${title}"}`), person).toThrow(/hears canary/);
    expect(listen(person, '', { link: text }), person).toThrow(/hears canary/);
  }
  expect(listen('Dora', text!)).not.toThrow();
  expect(listen('Pierre', '{"title":"Signs"}')).not.toThrow();

  // What somebody outside may read is no secret; what another workspace keeps to itself is.
  expect(said('Bela', 'addComment', { text: 'For you', class: 'internal', readers: ['2'] })).toMatchObject({ text: 'For you' });
  expect(said('Bela', 'addComment', { text: 'In the open' })).toMatchObject({ text: 'In the open' });
  expect(listen('Bela', said('Zed', 'addCost', { words: 'Crane' }).words!)).toThrow(/hears canary/);

  aviary.note('addField', { id: 'f', kind: 'text', financial: true });
  const filled = aviary.plant('Bela', 'changeTask', { fields: [{ fieldId: 'f', value: { kind: 'text', text: 'Low' } }] });
  expect(listen('Pierre', JSON.stringify(filled))).toThrow(/hears canary/);
});
