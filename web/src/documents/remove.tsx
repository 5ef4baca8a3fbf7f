import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Question } from '../parts/question.tsx';
import classes from './documents.module.css';

type Props = { documentId: string; name: string; close: () => void };

/** There is no bin for them: it asks first. */
export function RemoveDocument({ documentId, name, close }: Props) {
  const { t } = useTranslation();
  const remove = api.useMutation('delete', '/api/documents/{documentId}', besideField);
  return (
    <Question
      close={close}
      title={t('documents.removeThis')}
      size={440}
      error={remove.error}
      pending={remove.isPending}
      words={t('documents.removeYes')}
      yes={() => remove.mutate({ params: { path: { documentId } } }, { onSuccess: close })}
    >
      <p className={classes.asked}>{t('documents.removeNote', { name })}</p>
    </Question>
  );
}
