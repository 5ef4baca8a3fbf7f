import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { asProblem } from '../api/problem.ts';
import type { Refusal } from '../api/queries.ts';
import { i18next } from '../language/index.ts';

/** What was not done, why, and the way to try again. */
export function tellRefusal({ error, undone, again }: Refusal): void {
  const unreachable = { title: i18next.t('problem.unreachable'), detail: i18next.t('problem.unreachableNext') };
  const { title, detail } = asProblem(error, unreachable);
  const id = notifications.show({
    title: undone ?? title,
    message: (
      <>
        {undone ? `${title}. ${detail ?? ''}` : detail}
        {again && (
          <Button
            mt={8}
            size="xs"
            display="block"
            onClick={() => {
              notifications.hide(id);
              again();
            }}
          >
            {i18next.t('frame.tryAgain')}
          </Button>
        )}
      </>
    ),
    color: 'red',
    autoClose: again ? 20_000 : 8_000,
  });
}
