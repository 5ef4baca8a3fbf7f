import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Field } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';

export function RemoveField({ field, close }: { field: Field; close: () => void }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const remove = api.useMutation('delete', '/api/fields/{fieldId}', besideField);
  return (
    <Dialog close={close} title={t('fields.removeAsk', { name: field.name })} size={440}>
      <p>{t(`fields.removeSentence.${field.of}`)}</p>
      <ProblemNote problem={remove.error ? asProblem(remove.error, unreachable) : null} />
      <div className={layout.buttons} style={{ marginTop: 16 }}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { fieldId: field.id } } }, { onSuccess: close })}
        >
          {t('fields.removeYes')}
        </Button>
      </div>
    </Dialog>
  );
}
