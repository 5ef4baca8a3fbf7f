import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { NewTask } from '../api/shapes.ts';
import type { Kept } from '../parts/kept-form.ts';
import { type Place, taskAddress } from './place.ts';

type Given = { kept: Kept; sending: { start: () => void; refused: (error: unknown) => void }; close: () => void; place: Place };

/** Adds the task of a form, and leads to it; refused, the form stays as it is and says so. */
export function useAddTask({ kept, sending, close, place }: Given) {
  const navigate = useNavigate();
  const add = api.useMutation('post', '/api/tasks', besideField);
  return {
    pending: add.isPending,
    send: (body: NewTask) => {
      sending.start();
      add.mutate(
        { body },
        {
          onSuccess: (task) => {
            kept.sent();
            close();
            navigate(taskAddress(task, place));
          },
          onError: sending.refused,
        },
      );
    },
  };
}
