import type { Middleware } from 'openapi-fetch';

const place = 'portico-viewing';

/** A tab in which somebody looks through the eyes of a contact asks with the secret that came behind the `#`, and shows it no longer. */
export function takeViewing(): void {
  const secret = /^#view=(c_[\w-]+)$/.exec(location.hash)?.[1];
  if (!secret) return;
  sessionStorage.setItem(place, secret);
  history.replaceState(null, '', location.pathname + location.search);
}

export const isViewing = () => sessionStorage.getItem(place) !== null;

/** The tab shuts; where a browser keeps it open, it goes on as oneself. */
export function endViewing(): void {
  sessionStorage.removeItem(place);
  window.close();
  location.assign('/');
}

/** Who asks, where it is not the session that says so. */
export function viewingHeaders(): Record<string, string> {
  const secret = sessionStorage.getItem(place);
  return secret ? { Authorization: `Bearer ${secret}` } : {};
}

/** Asks as the contact, and not with the session of whoever looks: neither its cookie nor what was fetched ahead with it. */
export const throughTheirEyes: Middleware = {
  onRequest({ request }) {
    if (!isViewing()) return;
    for (const [name, value] of Object.entries(viewingHeaders())) request.headers.set(name, value);
    return new Request(request, { credentials: 'omit' });
  },
};
