import type { TObject, TSchema } from 'typebox';
import type { ProblemCode } from './problems.ts';

/** What one address of the API takes, answers and may refuse. */
export type Operation = {
  /** The verb and noun, as the code calls it: `closeTask`. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form of the path: `/api/tasks/:taskId`. */
  url: string;
  summary: string;
  description?: string;
  /** Who may call it at all: a signed-in person, or anybody who has the address. */
  caller: 'person' | 'anybody';
  params?: TObject;
  query?: TObject;
  body?: TSchema;
  response: Record<number, TSchema>;
  problems: readonly ProblemCode[];
  /** About one's own second factor: takes a session and no API key, and answers also to whoever has to set one up first. */
  own?: true;
  /** Its body is read as it comes, and never held as a whole. */
  streamed?: true;
  /**
   * The kinds of row that leave through this door. Every operation with a
   * `shows` needs a story in `server/test/doors.ts`; a test counts them.
   */
  shows?: readonly Shown[];
};

export type Shown =
  | 'people'
  | 'projects'
  | 'tasks'
  | 'comments'
  | 'events'
  | 'members'
  | 'clients'
  | 'checklist'
  | 'readers'
  | 'fields'
  | 'deletions'
  | 'accesses'
  | 'costs'
  | 'hours'
  | 'rates'
  | 'orders'
  | 'documents';

export function operation<const O extends Operation>(it: O): O {
  return it;
}

/** What may have to be done before anything else: a password of one's own, a second factor. */
export const owed = ['password-change-needed', 'two-factor-needed'] as const satisfies ProblemCode[];

/** Everything an operation may refuse, with what each of its kind may. */
export const problemsOf = ({ caller, own, problems }: Operation): readonly ProblemCode[] =>
  caller === 'person' && !own ? [...problems, ...owed] : problems;
