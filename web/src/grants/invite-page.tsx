import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../api/asked.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { InviteForm } from './invite-form.tsx';

/** Many people from outside brought into one project, by their addresses (B17). */
export function InvitePage() {
  const { t } = useTranslation();
  const team = useMe().person.side === 'team';
  const { projectId } = useParams({ from: '/frame/team/projects/$projectId/invite' });
  const { data: project, error } = useQuery(projectQuery(projectId));
  if (error) return <RefusedPage error={error} />;
  if (!project) return <LoadingPage />;
  if (!team || !project.may.change) {
    return <RefusedPage error={{ code: 'forbidden', status: 403, title: t('grants.notToInvite'), detail: t('grants.notToInviteNext') }} />;
  }
  return (
    <Page
      narrow
      title={t('grants.inviteTo', { project: project.name })}
      crumbs={[
        <Link key="project" to="/projects/$projectId" params={{ projectId }}>
          {project.name}
        </Link>,
        <Link key="participants" to="/projects/$projectId/participants" params={{ projectId }}>
          {t('projects.participants')}
        </Link>,
      ]}
    >
      <InviteForm project={project} />
    </Page>
  );
}
