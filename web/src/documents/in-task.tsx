import { useTranslation } from 'react-i18next';
import type { OpenTask } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import { itemsOf } from '../parts/pages.ts';
import { useDocuments } from './asked.ts';
import { DocumentList, type WhoCanSee } from './list.tsx';

/** A task to which one may upload nothing, and on which one sees no document, does not speak of them. */
export function DocumentsInTask({ task, whoCanSee }: { task: OpenTask; whoCanSee?: WhoCanSee | undefined }) {
  const { t } = useTranslation();
  const { data, error } = useDocuments({ task: task.id });
  if (!task.may.upload && !error && !itemsOf(data).length) return null;
  return (
    <Section title={t('documents.documents')}>
      <DocumentList of={{ task: task.id }} mayUpload={task.may.upload} whoCanSee={whoCanSee} />
    </Section>
  );
}
