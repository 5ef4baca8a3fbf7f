import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { coverAll, takeBack, uncover } from './at-once.ts';
import { isProblem } from './problem.ts';

/** A change that was refused: why, what was not done where that is known, and a way to send it again where that can help. */
export type Refusal = { error: unknown; undone?: string; again?: () => void };

type Listeners = { signedOut: () => void; secondFactorNeeded: () => void; refused: (refusal: Refusal) => void };

/**
 * One change can alter what any list shows (closing a task, moving a contact), so after a change everything that is
 * on the screen is asked for again.
 */
export function makeQueryClient({ signedOut, secondFactorNeeded, refused }: Listeners): QueryClient {
  const leave = (error: unknown) => {
    if (!isProblem(error)) return;
    if (error.code === 'sign-in-needed') signedOut();
    // The policy was switched on while one was here.
    if (error.code === 'two-factor-needed') secondFactorNeeded();
  };
  const askAgain = async () => {
    // What is being asked for the first time was asked before the change, and `invalidateQueries` would let that answer stand.
    await client.cancelQueries({ fetchStatus: 'fetching', predicate: (query) => notOnce(query) && isFirst(query) });
    return client.invalidateQueries({ predicate: notOnce });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: leave, onSuccess: (_data, query) => coverAll(client, query) }),
    mutationCache: new MutationCache({
      onError: async (error, variables, shown, mutation) => {
        leave(error);
        const undone = takeBack(client, shown);
        if (undone) void askAgain();
        if (!mutation.meta?.['besideField']) {
          const again = () => void client.getMutationCache().build(client, mutation.options).execute(variables);
          refused({ error, ...(undone && { undone }), ...(undone && mayPass(error) && { again }) });
        }
        // Waited for: whoever was overtaken hears of it when what is there now is on the screen.
        if (isProblem(error) && error.code === 'edited-meanwhile') await askAgain();
      },
      // Waited for: a box that was ticked stays so until the list itself says it.
      onSuccess: (_data, _variables, shown) => {
        uncover(shown);
        return askAgain();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !isProblem(error) && failures < 2,
        // Without a connection a page says so instead of waiting, and asks again when there is one.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

/** No answer, or one about us and not about what was asked: the same may be done the next time. */
const mayPass = (error: unknown) => !isProblem(error) || error.status >= 500 || error.status === 429;

/** For what is asked once: a link that has just been used up would now be told to be void. */
export const once = { meta: { once: true } };

const isFirst = ({ state }: Pick<Query, 'state'>) => state.data === undefined;

export const notOnce = ({ meta }: Pick<Query, 'meta'>) => !meta?.['once'];

/** For a mutation whose refusal the form itself shows. */
export const besideField = { meta: { besideField: true } };
