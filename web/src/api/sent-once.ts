import type { Middleware } from 'openapi-fetch';

/** The keys of what was sent and has not been answered yet, by what it says. */
const unanswered = new Map<string, string>();

/**
 * What adds something carries a key, and the same one until an answer comes: pressed twice, or sent again because the
 * answer got lost, it is done once. Other changes may be repeated as they are.
 */
export const sentOnce: Middleware = {
  async onRequest({ request }) {
    if (request.method !== 'POST') return;
    const said = `${request.url} ${await request.clone().text()}`;
    const key = unanswered.get(said) ?? newKey();
    unanswered.set(said, key);
    request.headers.set('Idempotency-Key', key);
  },
  onResponse({ request }) {
    const answered = request.headers.get('Idempotency-Key');
    for (const [said, key] of unanswered) if (key === answered) unanswered.delete(said);
  },
};

// Not `randomUUID`, which browsers keep from a page that came without encryption, as in a house's own network.
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
