import type { GrantRights } from '@portico/contract';
import { expect } from 'vitest';
import { emailOf, everybody, outside, team, whoseEyes } from './cast.ts';
import { doors } from './doors.ts';
import type { Answer, Portico } from './portico.ts';
import { openSignedIn } from './signedIn.ts';

/** Who can be expected to see something: a name, or `team` for all four of them. */
export type Readers = readonly string[];
export const spelled = (readers: Readers) => new Set(readers.flatMap((reader) => (reader === 'team' ? team : [reader])));

export type Kind =
  | 'projects'
  | 'tasks'
  | 'comments'
  | 'people'
  | 'documents'
  | 'fields'
  | 'deletions'
  | 'orders'
  | 'costs'
  | 'hours'
  | 'rates';
export type Thing = { kind: Kind; name: string; id: string; seenBy: Set<string>; task?: string };

type NewProject = { clients?: string[]; by?: string; seenBy: Readers } & Record<string, unknown>;
type NewTask = { project?: string | null; participants?: string[]; assignees?: string[]; by?: string; seenBy: Readers } & Record<
  string,
  unknown
>;
type NewComment = { task: string; class?: string; readers?: string[]; addressees?: string[]; by?: string; seenBy: Readers };
type NewDocument = { task?: string; project?: string; bytes?: string | Buffer; released?: true; by?: string; seenBy: Readers };

/**
 * The world of a file of stories. Whatever is put into it is told together with
 * who sees it; `askEveryDoor` then asks everybody at every door.
 */
export type World = Portico & {
  things: Thing[];
  ids: Record<string, string>;
  thing(kind: Kind, name: string): Thing;
  project(name: string, told: NewProject): Promise<string>;
  task(name: string, told: NewTask): Promise<string>;
  comment(text: string, told: NewComment): Promise<string>;
  document(name: string, told: NewDocument): Promise<string>;
  /** Bela lets a participant from outside into a project: with these ticks, and no others. Answers with the id. */
  grant(person: string, project: string, ticks: Partial<GrantRights>): Promise<string>;
  /** Something that came about otherwise. */
  tell(kind: Kind, name: string, id: string, seenBy: Readers, task?: string): void;
  /** From now on, seen by these. */
  seen(kind: Kind, name: string, by: Readers): void;
  /** From outside, without access of their own. */
  byGrantAlone: Set<string>;
  /** Those who look through somebody else's eyes, and are asked at the doors too. */
  viewings: Set<string>;
  /** From outside, and paused or deleted: whatever is open to them, they do not come in. */
  heldBack: Set<string>;
  /** How often everybody was asked at every door. */
  sweeps: number;
  /** What was answered in the present sweep. */
  answers: Map<string, Promise<Answer>>;
  /** Everybody, at every door: about these things one by one, and about everything in lists and counts. */
  askEveryDoor(...names: string[]): Promise<void>;
};

/** The cast, signed in; no project yet. Chidi looks after Pierre. */
export async function openWorld(): Promise<World> {
  const { portico, ids } = await openSignedIn();
  const { did } = portico;
  const things: Thing[] = [];

  // Contacts are there for those who administer, or may grant access; from outside one meets oneself (P19).
  const world = {
    ...portico,
    things,
    ids,
    byGrantAlone: new Set(),
    viewings: new Set(),
    heldBack: new Set(),
    sweeps: 0,
    answers: new Map(),
  } as World;
  world.tell = (kind, name, id, seenBy, task) => void things.push({ kind, name, id, seenBy: spelled(seenBy), task });
  world.thing = (kind, name) => {
    const found = things.find((thing) => thing.kind === kind && thing.name === name);
    if (!found) throw new Error(`Nobody has told of ${name}`);
    return found;
  };
  for (const name of team) world.tell('people', name, ids[name]!, ['team']);
  for (const name of outside) world.tell('people', name, ids[name]!, ['Ada', 'Bela', ...(['Mila', 'Rex'].includes(name) ? [] : [name])]);
  world.tell('people', 'Zed', ids.Zed!, ['Zed']);
  world.thing('people', 'Chidi').seenBy.add('Pierre');

  world.project = async (name, { clients, by = 'Bela', seenBy, ...rest }) => {
    const { id } = await did(by, 'POST', '/api/projects', {
      name,
      ...(clients && { clientIds: clients.map((client) => ids[client]) }),
      ...rest,
    });
    world.tell('projects', name, id, seenBy);
    return id;
  };
  world.task = async (name, { project, participants, assignees, by = 'Bela', seenBy, ...rest }) => {
    const { id } = await did(by, 'POST', '/api/tasks', {
      title: name,
      ...rest,
      ...(project !== undefined && { projectId: project && world.thing('projects', project).id }),
      ...(participants && { participantIds: participants.map((person) => ids[person]) }),
      ...(assignees && { assigneeIds: assignees.map((person) => ids[person]) }),
    });
    world.tell('tasks', name, id, seenBy);
    return id;
  };
  world.comment = async (text, { task, readers, addressees, by = 'Bela', seenBy, ...rest }) => {
    const taskId = world.thing('tasks', task).id;
    const { id } = await did(by, 'POST', '/api/comments', {
      taskId,
      text,
      ...rest,
      ...(readers && { readers: readers.map((person) => ids[person]) }),
      ...(addressees && { addressees: addressees.map((person) => ids[person]) }),
    });
    world.tell('comments', text, id, seenBy, taskId);
    return id;
  };
  world.document = async (name, { task, project, bytes = `The bytes of ${name}`, released, by = 'Bela', seenBy }) => {
    const place = task ? `task=${world.thing('tasks', task).id}` : `project=${world.thing('projects', project!).id}`;
    const url = `/api/documents?${place}&name=${encodeURIComponent(name)}`;
    const answer = await portico.ask(by, 'POST', url, { payload: bytes, headers: { 'content-type': 'application/octet-stream' } });
    if (answer.status !== 201) throw new Error(`${by} POST ${url}: ${answer.status} ${answer.text}`);
    if (released) await did('Bela', 'PUT', `/api/documents/${answer.body.id}/release`);
    world.tell('documents', name, answer.body.id, seenBy);
    return answer.body.id;
  };
  world.grant = async (person, project, ticks) => {
    const none: GrantRights = { history: 'none', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
    const url = `/api/projects/${world.thing('projects', project).id}/grants`;
    return (await did('Bela', 'POST', url, { personId: ids[person], ...none, ...ticks })).id;
  };
  world.seen = (kind, name, by) => {
    world.thing(kind, name).seenBy = spelled(by);
  };
  world.askEveryDoor = async (...names) => {
    const about = names.length === 0 ? things.filter(({ kind }) => kind !== 'people') : things.filter(({ name }) => names.includes(name));
    expect(names.filter((name) => !about.some((thing) => thing.name === name))).toEqual([]);
    expect(await faults(world, about)).toEqual([]);
  };

  // The other workspace is not empty: it holds a project of its own.
  await world.project('Zenith tower', { by: 'Zed', seenBy: ['Zed'] });
  await world.task('Dig', { by: 'Zed', project: 'Zenith tower', seenBy: ['Zed'] });
  await world.comment('Deeper', { by: 'Zed', task: 'Dig', seenBy: ['Zed'] });
  return world;
}

/** What anybody sees at any door that they should not, and what they miss. */
async function faults(world: World, about: Thing[]): Promise<string[]> {
  const faults: string[] = [];
  world.heard.clear();
  world.answers.clear();
  const first = world.sweeps++ === 0;
  for (const [operation, door] of Object.entries(doors)) {
    if (door.seldom && !first) continue;
    // People, and money, are many rows and seldom what a story is about.
    const beside = door.kind && ['people', 'costs', 'hours', 'rates', 'orders'].includes(door.kind);
    if (beside && !(first && door.kind !== 'people') && !about.some(({ kind }) => kind === door.kind)) continue;
    const things = door.whole
      ? world.things.filter(({ kind }) => kind === door.kind)
      : about.filter(({ kind }) => door.kinds.includes(kind));
    await Promise.all(
      [...everybody, ...(door.aboutThem ? [] : world.viewings)].map(async (person) => {
        const shown = await door.shown(world, person, things);
        const tooMuch = [...shown].filter((id) => !world.things.some((thing) => thing.id === id && thing.seenBy.has(person)));
        const tooLittle = things.filter((thing) => thing.seenBy.has(person) && !shown.has(thing.id) && !door.exempt?.(thing, person));
        for (const id of tooMuch)
          faults.push(`${person} is shown ${world.things.find((thing) => thing.id === id)?.name ?? id} by ${operation}`);
        for (const { name } of tooLittle) faults.push(`${person} is not shown ${name} by ${operation}`);
      }),
    );
  }
  return [...faults, ...whispers(world)];
}

/** Neither the id nor the words of something hidden, nor an address that is not theirs, stand anywhere in what somebody was answered. */
function whispers(world: World): string[] {
  return [...everybody, ...world.viewings].flatMap((person) => {
    const text = (world.heard.get(person) ?? []).join('\n');
    const hidden = world.things.filter(({ kind, id, seenBy }) => kind !== 'people' && !seenBy.has(person) && text.includes(id));
    const called = new Set(world.things.filter(({ seenBy }) => seenBy.has(person)).map(({ name }) => name));
    const named = world.things.filter(
      ({ kind, name, seenBy }) =>
        ['projects', 'tasks', 'comments', 'documents'].includes(kind) &&
        !seenBy.has(person) &&
        !called.has(name) &&
        text.includes(JSON.stringify(name)),
    );
    const addresses = team.includes(person)
      ? []
      : [...new Set(text.match(/[\w.]+@[\w.]+/g))].filter((address) => address !== emailOf(whoseEyes(person)));
    return [
      ...hidden.map(({ name }) => `${person} hears the id of ${name}`),
      ...named.map(({ name }) => `${person} hears ${name}`),
      ...addresses.map((address) => `${person} hears the address ${address}`),
    ];
  });
}
