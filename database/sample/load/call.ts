/** How the API is reached: over HTTP, or straight into the server. `secret` is that of a session; bytes are sent as they are, as a file. */
export type Api = (request: Request) => Promise<{ status: number; body: unknown; secret?: string }>;
type Request = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; body?: object | Uint8Array; secret?: string };

/** One person at the API. @throws Error with the refusal, where there is one */
export type Call = <Answer = { id: string }>(method: Request['method'], url: string, body?: object) => Promise<Answer>;

export const callAs =
  (api: Api, name: string, secret?: string): Call =>
  async <Answer>(method: Request['method'], url: string, body?: object) => {
    const answer = await send(api, name, { method, url, body, secret });
    return answer.body as Answer;
  };

/** For what begins a session. */
export async function enter(api: Api, name: string, url: string, body: object): Promise<{ id: string; call: Call }> {
  const { body: me, secret } = await send(api, name, { method: 'POST', url, body });
  return { id: (me as { person: { id: string } }).person.id, call: callAs(api, name, secret) };
}

async function send(api: Api, name: string, request: Request) {
  const answer = await api(request);
  if (answer.status < 400) return answer;
  throw new Error(
    `The sample company: ${name} may not ${request.method} ${request.url} ${JSON.stringify(request.body ?? {})}: ` +
      `${answer.status} ${JSON.stringify(answer.body)}`,
  );
}
