import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoButton } from '../access/who-button.tsx';
import { projectQuery } from '../api/asked.ts';
import { DocumentList } from '../documents/list.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Panel, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';

/** The files of a project and of its tasks. */
export function ProjectDocumentsPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const team = useMe().person.side === 'team';
  const { projectId } = useParams({ from: '/frame/projects/$projectId/documents' });
  const { data: project, error, refetch } = useQuery(projectQuery(projectId));
  const whoCanSee = team ? ({ id }: { id: string }) => <WhoButton thing={{ document: id }} of="document" compact /> : undefined;
  return (
    <Panel
      label={t('documents.documents')}
      left={<PanelTitle>{t('documents.documents')}</PanelTitle>}
      onClose={() => navigate({ to: '/projects/$projectId', params: { projectId }, search: true })}
    >
      {error && !project && <Refused error={error} retry={refetch} />}
      {!project && !error && <LoadingRows />}
      {project && <DocumentList key={projectId} of={{ project: projectId }} mayUpload={project.may.upload} whoCanSee={whoCanSee} />}
    </Panel>
  );
}
