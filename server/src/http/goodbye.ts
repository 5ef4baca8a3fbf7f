import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const patience = 10_000; // ms

/**
 * How to close `app`: what is being answered is answered to its end, for ten
 * seconds at most, and then every connection is closed. A browser opens some
 * before it asks anything, and Node would wait a minute for the first word.
 */
export function goodbyeOf(app: FastifyInstance): () => Promise<void> {
  let answering = 0;
  app.server.on('request', (_request, answer) => {
    answering += 1;
    answer.once('close', () => {
      answering -= 1;
    });
  });
  return async () => {
    const closed = app.close();
    for (const until = Date.now() + patience; answering > 0 && Date.now() < until; ) await pause(20);
    app.server.closeAllConnections();
    await closed;
  };
}
