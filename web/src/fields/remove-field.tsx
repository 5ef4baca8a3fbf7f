import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Field } from '../api/shapes.ts';
import { Question } from '../parts/question.tsx';

export function RemoveField({ field, close }: { field: Field; close: () => void }) {
  const { t } = useTranslation();
  const remove = api.useMutation('delete', '/api/fields/{fieldId}', besideField);
  return (
    <Question
      close={close}
      title={t('fields.removeAsk', { name: field.name })}
      size={440}
      error={remove.error}
      pending={remove.isPending}
      words={t('fields.removeYes')}
      yes={() => remove.mutate({ params: { path: { fieldId: field.id } } }, { onSuccess: close })}
    >
      <p style={{ marginBottom: 12 }}>{t(`fields.removeSentence.${field.of}`)}</p>
    </Question>
  );
}
