import { Button } from '@mantine/core';
import { IconEyeOff, IconKey, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name, OpenProject } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useDays } from '../parts/day.ts';
import { FieldName, FieldText } from '../parts/field-text.tsx';
import { PersonName } from '../parts/person-name.tsx';
import classes from './projects.module.css';
import { StatusText } from './status.tsx';
import { Steps } from './steps.tsx';
import { WholeCircle } from './whole-circle.tsx';

/** What stands below a project's name. */
export function ProjectFacts({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const days = useDays();
  const team = useMe().person.side === 'team';
  const dates = days.range(project.startsOn, project.endsOn);
  return (
    <>
      <div className={classes.facts}>
        {team && project.clients.map((client) => <Client key={client.id} client={client} />)}
        <StatusText status={project.status} />
        {!team && project.manager && (
          <PersonName person={project.manager}>{t('projects.managesIt', { name: project.manager.name })}</PersonName>
        )}
        {dates && <span>{dates}</span>}
        {project.taskCount > 0 && (
          <span className="numbers">{t('projects.done', { closed: project.closedCount, count: project.taskCount })}</span>
        )}
        {!team && project.clients.length > 0 && (
          <span>{t('projects.forClients', { names: project.clients.map(({ name }) => name).join(', ') })}</span>
        )}
        {!team && <WholeCircle project={project} />}
        {team && project.private && (
          <span className={classes.status} style={{ color: 'var(--private)' }}>
            <IconLock size={14} stroke={2} aria-hidden="true" />
            {t('projects.private')}
          </span>
        )}
        {team && project.hiddenFromContacts && (
          <span className={classes.status}>
            <IconEyeOff size={14} stroke={2} aria-hidden="true" />
            {t('projects.hidden')}
          </span>
        )}
      </div>
      <OwnFields project={project} />
      {project.description && <p className={classes.description}>{project.description}</p>}
      {project.ownGrant && <OwnGrant project={project} grant={project.ownGrant} />}
      {!team && <Steps project={project} />}
    </>
  );
}

/** What the company says of each of its projects, as far as something stands there. */
function OwnFields({ project }: { project: OpenProject }) {
  const filled = project.fields.filter(({ value }) => value !== null);
  if (filled.length === 0) return null;
  return (
    <dl className={classes.ownFields}>
      {filled.map((field) => (
        <div key={field.id}>
          <dt>
            <FieldName field={field} />
          </dt>
          <dd>{field.value && <FieldText value={field.value} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who is here for a time knows until when, and can ask for more of it. */
function OwnGrant({ project, grant }: { project: OpenProject; grant: NonNullable<OpenProject['ownGrant']> }) {
  const { t } = useTranslation();
  const days = useDays();
  const ask = api.useMutation('post', '/api/projects/{projectId}/time-requests');
  return (
    <p className={classes.ownGrant}>
      <IconKey size={16} stroke={1.75} aria-hidden="true" />
      <span title={days.exactDay(grant.endsOn)}>{t('projects.openUntil', { day: days.within.day(grant.endsOn) })}</span>
      {grant.askedForMore ? (
        <span>{t('projects.askedForMore')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={ask.isPending}
          onClick={() => ask.mutate({ params: { path: { projectId: project.id } } })}
        >
          {t('projects.askForMore')}
        </Button>
      )}
    </p>
  );
}

function Client({ client }: { client: Name }) {
  const { may } = useMe();
  const name = <PersonName person={{ ...client, side: 'outside' }} company="" />;
  if (!may.seeContacts) return name;
  return (
    <Link to="/contacts/$personId" params={{ personId: client.id }}>
      {name}
    </Link>
  );
}
