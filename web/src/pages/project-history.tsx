import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhoButton } from '../access/who-button.tsx';
import { projectQuery } from '../api/asked.ts';
import type { OpenProject } from '../api/shapes.ts';
import { HistoryList } from '../comments/history-list.tsx';
import { LoadingPage } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { OutsidersProvider } from '../parts/outsiders.tsx';
import { useReaders } from '../parts/readers.ts';

export function ProjectHistoryPage() {
  const { projectId } = useParams({ from: '/frame/projects/$projectId/history' });
  const { data, error } = useQuery(projectQuery(projectId));
  if (error && !data) return <RefusedPage error={error} />;
  if (!data) return <LoadingPage />;
  return <HistoryOf project={data} />;
}

function HistoryOf({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const team = useMe().person.side === 'team';
  const navigate = useNavigate();
  const { show = 'all' } = useSearch({ from: '/frame/projects/$projectId/history' });
  const readers = useReaders({ project: project.id }, team);
  return (
    <OutsidersProvider readers={readers}>
      <Page
        title={t('comments.history')}
        crumbs={[
          <Link key="all" to="/projects">
            {t(team ? 'projects.projects' : 'projects.yourProjects')}
          </Link>,
          <Link key="project" to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.name}
          </Link>,
        ]}
        below={<p style={{ color: 'var(--ink-2)' }}>{t(team ? 'comments.ofProject' : 'comments.ofProjectOutside')}</p>}
      >
        <HistoryList
          of={{ project: project.id }}
          kind={show}
          choose={(kind) =>
            navigate({
              to: '/projects/$projectId/history',
              params: { projectId: project.id },
              search: kind === 'all' ? {} : { show: kind },
              replace: true,
            })
          }
          whoCanSee={(comment) => team && <WhoButton thing={{ comment: comment.id }} of="comment" compact />}
        />
      </Page>
    </OutsidersProvider>
  );
}
