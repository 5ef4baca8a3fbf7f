import { contacts, employees, passwordOf, workspaceNames } from '../cast.ts';
import { type Api, type Call, enter } from './call.ts';
import { comeIn } from './invited.ts';

/** The loaded cast, by name. */
export type Crew = {
  /** @throws Error where there is nobody of this name */
  idOf(name: string): string;
  /** @throws Error where this person never came in */
  as(name: string): Call;
};

type Contact = Omit<(typeof contacts)[number], 'name'> & {
  name: string;
  parent?: string;
  profile?: string;
  phone?: string;
  access?: string;
};

/** Ada founds the workspace and adds her colleagues; Bela adds the contacts and lets them in. */
export async function loadPeople(api: Api): Promise<Crew> {
  const ids = new Map<string, string>();
  const calls = new Map<string, Call>();
  const found = (map: Map<string, unknown>, name: string) => {
    if (!map.has(name)) throw new Error(`The sample company: ${name} is not there.`);
    return map.get(name);
  };
  const crew: Crew = { idOf: (name) => found(ids, name) as string, as: (name) => found(calls, name) as Call };
  const welcome = (people: { name: string; id: string; call: Call }[]) => {
    for (const { name, id, call } of people) {
      ids.set(name, id);
      calls.set(name, call);
    }
  };

  const [{ name, email }, ...colleagues] = employees;
  const ada = await enter(api, name, '/api/workspaces', { workspaceName: workspaceNames.agency, name, email, password: passwordOf(name) });
  welcome([{ name, ...ada }]);
  await Promise.all(colleagues.map((colleague) => ada.call('POST', '/api/people', colleague)));
  welcome(await comeIn(api, ada.call, colleagues));

  const bela = crew.as('Bela');
  const profiles = await bela<{ items: { id: string; key: string }[] }>('GET', '/api/profiles');
  for (const generation of generations(contacts)) {
    await Promise.all(
      generation.map(async ({ parent, supervisor, profile, access, ...contact }) => {
        const { id } = await bela('POST', '/api/people', {
          ...contact,
          supervisorId: crew.idOf(supervisor),
          ...(parent && { parentId: crew.idOf(parent) }),
          ...(profile && { profileId: profiles.items.find(({ key }) => key === profile)!.id }),
        });
        ids.set(contact.name, id);
        if (access !== 'never') await bela('PUT', `/api/people/${id}/access`, { level: 'advanced' });
      }),
    );
  }
  welcome(
    await comeIn(
      api,
      ada.call,
      contacts.filter((contact) => !('access' in contact && contact.access === 'never')),
    ),
  );
  return crew;
}

/** First those at the roots, then their children, then theirs. */
function generations(all: readonly Contact[]): Contact[][] {
  const below = (parents: Contact[]): Contact[][] => {
    const children = all.filter(({ parent }) => parents.some(({ name }) => name === parent));
    return children.length > 0 ? [children, ...below(children)] : [];
  };
  const roots = all.filter(({ parent }) => parent === undefined);
  return [roots, ...below(roots)];
}
