import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { goodbyeOf } from './goodbye.ts';

test('what is being answered is answered to its end; a connection on which nothing was asked holds nobody up', async () => {
  const app = Fastify();
  let answer = (_words: string) => {};
  const asked = new Promise<void>((heard) => {
    app.get('/', () => {
      heard();
      return new Promise<string>((done) => {
        answer = done;
      });
    });
  });
  const sayGoodbye = goodbyeOf(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const unused = connect(Number(new URL(url).port), '127.0.0.1');
  await once(unused.resume(), 'connect');
  const answered = fetch(url).then((it) => it.text());
  await asked;

  const gone = Promise.all([sayGoodbye(), once(unused, 'close')]);
  answer('to the end');
  expect(await answered).toBe('to the end');
  await gone;
});
