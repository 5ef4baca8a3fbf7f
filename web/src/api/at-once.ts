import type { MutationFunctionContext, Query, QueryClient } from '@tanstack/react-query';
import type { Comment, OpenProject, OpenTask, Person, Project, Task } from './shapes.ts';

/** Each noun as lists show it, with what more is known of it where it is open. */
type Shown = {
  tasks: Task & Partial<OpenTask>;
  projects: Project & Partial<OpenProject>;
  people: Person;
  comments: Comment;
};

const addresses: Record<keyof Shown, string[]> = {
  tasks: ['/api/tasks', '/api/tasks/{taskId}'],
  projects: ['/api/projects', '/api/projects/{projectId}'],
  people: ['/api/people', '/api/people/{personId}'],
  comments: ['/api/comments', '/api/comments/{commentId}'],
};

type Change<Noun extends keyof Shown> = {
  id: string;
  /** Called for every place that shows the thing, and again when one of them is read anew meanwhile: give the same each time. */
  to: (shown: Shown[Noun]) => Partial<Shown[Noun]> | undefined;
  /** What was not done, for when it is taken back: “Floor plan” was not closed. The reason is added. */
  undone: string;
};

// biome-ignore lint/suspicious/noExplicitAny: of whatever the query fails with
type AnyQuery = Query<any, any, any, any>;
type Fields = Record<string, unknown>;

/** One change on the screen that has not been answered yet, with what it covers in each query. */
type Showing = { of: keyof Shown; id: string; to: (shown: never) => object | undefined; undone: string; covers: Map<string, Fields> };

const showings = new Set<Showing>();

/**
 * Options for a mutation that shows its change at once, everywhere the thing stands, and takes it back with a word
 * when it is refused or the answer does not come:
 *
 *     const move = api.useMutation('patch', '/api/tasks/{taskId}', atOnce('tasks', ({ params, body }: Sent<'changeTask'>) => ({
 *       id: params.path.taskId,
 *       to: () => ({ stage: stages.find(({ id }) => id === body.stageId) }),
 *       undone: t('tasks.notMoved', { title }),
 *     })));
 *
 * The notification says what was not done, why, and, where it can help, offers to try again. With `...besideField`
 * added, the change is taken back just so and the word is left to the form.
 */
export function atOnce<Noun extends keyof Shown, Init>(of: Noun, describe: (init: Init) => Change<Noun>) {
  return {
    async onMutate(init: Init, { client }: MutationFunctionContext): Promise<unknown> {
      const showing: Showing = { of, ...describe(init), covers: new Map() };
      // What was asked before the change would put it back the way it was.
      await client.cancelQueries({ predicate: (query) => query.state.data !== undefined && holds(query, showing) });
      showings.add(showing);
      for (const query of client.getQueryCache().getAll()) cover(client, query, showing);
      return showing;
    },
  };
}

/** What has just been read does not know yet of the changes that are under way. */
export function coverAll(client: QueryClient, query: AnyQuery): void {
  for (const showing of showings) cover(client, query, showing);
}

/** The answer has come: from now on what is read is true. */
export function uncover(shown: unknown): void {
  showings.delete(shown as Showing);
}

/**
 * It was not done: every place shows again what it showed before.
 * @returns what was not done, or undefined for a mutation that showed nothing at once
 */
export function takeBack(client: QueryClient, shown: unknown): string | undefined {
  const showing = shown as Showing;
  if (!showings.delete(showing)) return undefined;
  for (const query of client.getQueryCache().getAll()) {
    const before = showing.covers.get(query.queryHash);
    if (before) rewrite(client, query, showing.id, () => before);
    coverAll(client, query);
  }
  return showing.undone;
}

function cover(client: QueryClient, query: AnyQuery, { of, id, to, covers }: Showing) {
  if (!holds(query, { of })) return;
  rewrite(client, query, id, (thing) => {
    const next = (to(thing as never) ?? {}) as Fields;
    const changed = Object.keys(next).filter((field) => next[field] !== thing[field]);
    if (changed.length) covers.set(query.queryHash, Object.fromEntries(changed.map((field) => [field, thing[field]])));
    return next;
  });
}

const holds = (query: AnyQuery, { of }: Pick<Showing, 'of'>) => addresses[of].includes(String(query.queryKey[1]));

function rewrite(client: QueryClient, query: AnyQuery, id: string, to: (thing: Fields) => Fields) {
  const one = (thing: Fields): Fields => (thing['id'] === id ? { ...thing, ...to(thing) } : thing);
  const many = (list: Fields): Fields => ({ ...list, items: (list['items'] as Fields[]).map(one) });
  client.setQueryData<Fields>(
    query.queryKey,
    (data) => {
      if (!data) return data;
      if ('pages' in data) return { ...data, pages: (data['pages'] as Fields[]).map(many) };
      return 'items' in data ? many(data) : one(data);
    },
    { updatedAt: query.state.dataUpdatedAt },
  );
}
