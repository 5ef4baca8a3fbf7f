import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory, IconPaperclip, IconPencil, IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useChildMatches, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoButton } from '../access/who-button.tsx';
import { projectQuery } from '../api/asked.ts';
import type { OpenProject } from '../api/shapes.ts';
import { useKey } from '../finder/keys.ts';
import { LoadingPage } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { RefusedPage } from '../frame/refused.tsx';
import { OutsidersProvider } from '../parts/outsiders.tsx';
import { useReaders } from '../parts/readers.ts';
import { ToolButton } from '../parts/tool-button.tsx';
import { EditProject } from '../projects/edit-project.tsx';
import { ProjectFacts } from '../projects/head.tsx';
import { ProjectTasks } from '../tasks/project-tasks.tsx';

// A client never fetches its script.
const MoneyButton = lazy(() => import('./money-button.tsx').then((it) => ({ default: it.MoneyButton })));

export function ProjectPage() {
  const { projectId } = useParams({ from: '/frame/projects/$projectId' });
  const { data, error } = useQuery(projectQuery(projectId));
  if (error && !data) return <RefusedPage error={error} />;
  if (!data) return <LoadingPage />;
  return <Project key={projectId} project={data} />;
}

function Project({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const { person, may } = useMe();
  const team = person.side === 'team';
  const { taskId } = useParams({ strict: false });
  const beside = useChildMatches({ select: (matches) => matches.length > 0 });
  const [adding, add] = useDisclosure();
  const [editing, edit] = useDisclosure();
  useKey('c', add.open, { enabled: project.may.addTask });
  const readers = useReaders({ project: project.id }, team);
  const crumbs = [
    <Link key="all" to="/projects">
      {t(team ? 'projects.projects' : 'projects.yourProjects')}
    </Link>,
    ...(project.parent
      ? [
          <Link key="parent" to="/projects/$projectId" params={{ projectId: project.parent.id }}>
            {project.parent.name}
          </Link>,
        ]
      : []),
  ];
  return (
    <OutsidersProvider readers={readers}>
      <Page
        title={project.name}
        crumbs={crumbs}
        tools={
          <>
            <Button
              size="xs"
              variant="subtle"
              className="icon-on-phone"
              leftSection={<IconUsersPlus size={16} stroke={1.75} />}
              renderRoot={(props) => <Link {...props} to="/projects/$projectId/participants" params={{ projectId: project.id }} search />}
            >
              <span className="words">{t('projects.participants')}</span>
            </Button>
            {(project.may.readDocuments || project.may.upload) && (
              <Button
                size="xs"
                variant="subtle"
                className="icon-on-phone"
                leftSection={<IconPaperclip size={16} stroke={1.75} />}
                renderRoot={(props) => <Link {...props} to="/projects/$projectId/documents" params={{ projectId: project.id }} search />}
              >
                <span className="words">{t('documents.documents')}</span>
              </Button>
            )}
            {project.may.readHistory && (
              <Button
                size="xs"
                variant="subtle"
                className="icon-on-phone"
                leftSection={<IconHistory size={16} stroke={1.75} />}
                renderRoot={(props) => <Link {...props} to="/projects/$projectId/history" params={{ projectId: project.id }} />}
              >
                <span className="words">{t('comments.history')}</span>
              </Button>
            )}
            {may.seeMoney && (
              <Suspense>
                <MoneyButton projectId={project.id} />
              </Suspense>
            )}
            {project.may.change && (
              <ToolButton icon={<IconPencil size={16} stroke={1.75} />} onClick={edit.open}>
                {t('projects.editShort')}
              </ToolButton>
            )}
          </>
        }
        actions={team && <WhoButton thing={{ project: project.id }} of="project" />}
        below={<ProjectFacts project={project} />}
        beside={beside && <Outlet />}
      >
        <ProjectTasks project={project} chosen={taskId} beside={beside} adding={adding} add={add.open} added={add.close} />
        <EditProject project={project} opened={editing} close={edit.close} />
      </Page>
    </OutsidersProvider>
  );
}
