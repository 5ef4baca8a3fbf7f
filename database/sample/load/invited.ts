import { passwordOf } from '../cast.ts';
import { type Api, type Call, enter } from './call.ts';

type Mail = { id: string; to: string; kind: string };
type Invited = { name: string; email: string };

/** Everybody opens their invitation and sets a password. `administrator` shows what was mailed. */
export async function comeIn(api: Api, administrator: Call, invited: readonly Invited[]) {
  const mails = await invitations(administrator, invited);
  return Promise.all(
    invited.map(async ({ name }, position) => {
      const { text } = await administrator<{ text: string }>('GET', `/api/mails/${mails[position]!.id}`);
      const secret = /\/activate\/(\S+)/.exec(text)?.[1];
      return { name, ...(await activate(api, name, secret!)) };
    }),
  );
}

export const activate = (api: Api, name: string, secret: string) =>
  enter(api, name, '/api/activations', { secret, password: passwordOf(name) });

/** Mails are written in their own time. */
async function invitations(administrator: Call, invited: readonly Invited[]): Promise<Mail[]> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const { items } = await administrator<{ items: Mail[] }>('GET', '/api/mails?limit=200');
    const found = invited.flatMap(({ email }) => items.find(({ kind, to }) => kind === 'invitation' && to === email) ?? []);
    if (found.length === invited.length) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The sample company: no invitation was mailed within a minute.');
}
