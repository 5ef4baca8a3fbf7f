import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEyeOff, IconLock, IconPlus, IconSearch, IconStack2 } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Project } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { useDays } from '../parts/day.ts';
import { FieldText } from '../parts/field-text.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { PersonName } from '../parts/person-name.tsx';
import { SelectBox } from '../parts/select-box.tsx';
import { SelectionProvider, useSelection, useTell } from '../parts/selection.tsx';
import { AddProject } from './add-project.tsx';
import { ClientBar } from './client-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { projectFilters } from './filters.ts';
import classes from './projects.module.css';
import { StatusText } from './status.tsx';

export function ProjectsPage() {
  const { t } = useTranslation();
  const { may, person } = useMe();
  const [adding, { open, close }] = useDisclosure();
  const filters = useSearch({ from: '/frame/projects' });
  const navigate = useNavigate({ from: '/projects' });
  const change = (to: Partial<Record<keyof typeof filters, unknown>>) =>
    void navigate({ search: (was) => projectFilters({ ...was, ...to }), replace: true });
  const pages = api.useInfiniteQuery(
    'get',
    '/api/projects',
    { params: { query: filters } },
    { ...keyset, placeholderData: keepPreviousData },
  );
  const projects = itemsOf(pages.data);
  const team = person.side === 'team';
  return (
    <Page
      title={t(team ? 'projects.projects' : 'projects.yourProjects')}
      actions={
        may.addProject && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
            {t('projects.add')}
          </Button>
        )
      }
    >
      <SelectionProvider enabled={team && may.addProject && may.seeContacts} view={JSON.stringify(filters)} escapes>
        <FilterBar filters={filters} change={change} />
        {pages.isPending && <LoadingRows />}
        {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
        {pages.data &&
          projects.length === 0 &&
          (Object.keys(filters).length > 0 ? (
            <Empty icon={IconSearch} title={t('projects.noneFound')} next={t('projects.noneFoundNext')} />
          ) : (
            <Empty icon={IconStack2} title={t('projects.none')} next={t(may.addProject ? 'projects.noneNext' : 'projects.noneNextOutside')}>
              {may.addProject && <Button onClick={open}>{t('projects.add')}</Button>}
            </Empty>
          ))}
        {projects.length > 0 && <ProjectRows projects={projects} />}
        <LoadMore pages={pages} />
        <ClientBar />
      </SelectionProvider>
      <AddProject opened={adding} close={close} />
    </Page>
  );
}

function ProjectRows({ projects }: { projects: Project[] }) {
  useTell(0, projects);
  return (
    <ul className={classes.list}>
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} />
      ))}
    </ul>
  );
}

function ProjectRow({ project }: { project: Project }) {
  const { t } = useTranslation();
  const days = useDays();
  const team = useMe().person.side === 'team';
  const [primary, ...more] = project.clients;
  const selection = useSelection<Project>();
  const reach = (event: MouseEvent) => {
    if (!event.shiftKey || !selection) return;
    event.preventDefault();
    if (event.type === 'click') selection.reach(project);
  };
  return (
    <li
      className={classes.row}
      data-item={project.id}
      data-selected={selection?.items.has(project.id) || undefined}
      data-choosing={(selection && (selection.choosing || selection.items.size > 0)) || undefined}
    >
      <SelectBox item={project} label={t('projects.select', { name: project.name })} className={classes.box} />
      <span className={classes.name}>
        {/* With Shift the browser would mark text, and then open a window. */}
        <Link to="/projects/$projectId" params={{ projectId: project.id }} data-row onMouseDown={reach} onClick={reach}>
          {project.name}
        </Link>
        {team && project.private && <IconLock size={14} stroke={2} color="var(--private)" aria-label={t('projects.private')} />}
        {team && project.hiddenFromContacts && <IconEyeOff size={14} stroke={2} aria-label={t('projects.hidden')} />}
        {project.fields.length > 0 && (
          <span className={classes.owns}>
            {project.fields.map(
              ({ id, name, value }) =>
                value && (
                  <span key={id} className={classes.own}>
                    <span className={classes.ownName}>{name}</span>{' '}
                    <span className={classes.ownValue}>
                      <FieldText value={value} />
                    </span>
                  </span>
                ),
            )}
          </span>
        )}
      </span>
      <span className={`${classes.cell} ${classes.client}`}>
        {primary && <PersonName person={{ ...primary, side: 'outside' }} />}
        {more.length > 0 && <span title={more.map(({ name }) => name).join(', ')}>{t('people.andMore', { count: more.length })}</span>}
      </span>
      <span className={`${classes.cell} ${classes.state}`}>
        <StatusText status={project.status} />
      </span>
      <span className={`${classes.cell} ${classes.dates}`}>{days.range(project.startsOn, project.endsOn)}</span>
      <span className={classes.end}>
        {(team || project.taskCount > 0) && t('projects.done', { closed: project.closedCount, count: project.taskCount })}
      </span>
    </li>
  );
}
