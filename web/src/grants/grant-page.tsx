import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { grantsQuery, membersQuery, projectQuery } from '../api/asked.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { GrantForm } from './grant-form.tsx';

/** The temporary access of one participant from outside to one project: given, changed, ended. */
export function GrantPage() {
  const { t } = useTranslation();
  const { projectId, personId } = useParams({ from: '/frame/team/projects/$projectId/participants/$personId' });
  const project = useQuery(projectQuery(projectId));
  const grants = useQuery(grantsQuery(projectId));
  const members = useQuery(membersQuery(projectId));
  const error = project.error ?? grants.error ?? members.error;
  if (error) return <RefusedPage error={error} />;
  if (!project.data || !grants.data || !members.data) return <LoadingPage />;

  const member = members.data.items.find(({ person, side }) => person.id === personId && side === 'outside');
  const grant = grants.data.items.find(({ person }) => person.id === personId);
  if (!member && !grant) {
    return (
      <RefusedPage
        error={{ code: 'not-a-participant', status: 404, title: t('grants.noParticipant'), detail: t('grants.noParticipantNext') }}
      />
    );
  }
  const { name } = project.data;
  return (
    <Page
      title={t(grant ? 'grants.edit' : 'grants.give', { project: name })}
      crumbs={[
        <Link key="project" to="/projects/$projectId" params={{ projectId }}>
          {name}
        </Link>,
        <Link key="participants" to="/projects/$projectId/participants" params={{ projectId }}>
          {t('projects.participants')}
        </Link>,
      ]}
    >
      <GrantForm key={personId} project={project.data} person={member?.person ?? grant!.person} grant={grant} />
    </Page>
  );
}
