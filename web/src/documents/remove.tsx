import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './documents.module.css';

type Props = { documentId: string; name: string; close: () => void };

/** There is no bin for them: it asks first. */
export function RemoveDocument({ documentId, name, close }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const remove = api.useMutation('delete', '/api/documents/{documentId}', besideField);
  return (
    <Dialog close={close} title={t('documents.removeThis')} size={440}>
      <p className={classes.asked}>{t('documents.removeNote', { name })}</p>
      {remove.error !== null && <ProblemNote problem={asProblem(remove.error, unreachable)} />}
      <div className={layout.buttons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { documentId } } }, { onSuccess: close })}
        >
          {t('documents.removeYes')}
        </Button>
      </div>
    </Dialog>
  );
}
