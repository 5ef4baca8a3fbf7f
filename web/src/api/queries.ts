import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.ts';

type Listeners = { signedOut: () => void; refused: (error: unknown) => void };

/**
 * One change can alter what any list shows (closing a task, moving a contact), so after a change everything that is
 * on the screen is asked for again.
 */
export function makeQueryClient({ signedOut, refused }: Listeners): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error) && error.code === 'sign-in-needed') signedOut();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        onError(error);
        if (!mutation.meta?.['besideField']) refused(error);
      },
      // Waited for: a box that was ticked stays so until the list itself says it.
      onSuccess: () => client.invalidateQueries({ predicate: notOnce }),
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !isProblem(error) && failures < 2,
      },
    },
  });
  return client;
}

/** For what is asked once: a link that has just been used up would now be told to be void. */
export const once = { meta: { once: true } };

export const notOnce = ({ meta }: Pick<Query, 'meta'>) => !meta?.['once'];

/** For a mutation whose refusal the form itself shows. */
export const besideField = { meta: { besideField: true } };
