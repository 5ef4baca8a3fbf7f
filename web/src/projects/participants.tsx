import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowUpRight, IconPlus, IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { grantsQuery, membersQuery, projectQuery } from '../api/asked.ts';
import type { OpenProject, Side } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMarksOutside, useMe } from '../frame/me.tsx';
import { Panel, PanelHeading, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { useReaders } from '../parts/readers.ts';
import { AddParticipant } from './add-participant.tsx';
import { ParticipantRow } from './participant-row.tsx';
import classes from './projects.module.css';
import { type Participant, takingPart } from './taking-part.ts';

/** Everybody who has to do with the project, the team and people from outside apart. */
export function ParticipantsPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person, may } = useMe();
  const team = person.side === 'team';
  const { projectId } = useParams({ from: '/frame/projects/$projectId/participants' });
  const { data: project } = useQuery(projectQuery(projectId));
  const { data, error, refetch } = useQuery(membersQuery(projectId));
  const { data: grants } = useQuery({ ...grantsQuery(projectId), enabled: team });
  const readers = useReaders({ project: projectId }, team);
  const [adding, add] = useDisclosure();
  const all = project && data && takingPart(project, data.items, readers, grants?.items);
  return (
    <Panel
      slim
      label={t('projects.participants')}
      left={<PanelTitle>{t('projects.participants')}</PanelTitle>}
      right={
        project?.may.change && (
          <>
            {may.seeContacts && (
              <ActionIcon
                component={Link}
                to={`/projects/${projectId}/invite`}
                aria-label={t('projects.inviteSeveral')}
                title={t('projects.inviteSeveral')}
              >
                <IconUsersPlus size={18} stroke={1.75} />
              </ActionIcon>
            )}
            <ActionIcon aria-label={t('projects.addParticipant')} aria-expanded={adding} onClick={add.toggle}>
              <IconPlus size={18} stroke={1.75} />
            </ActionIcon>
          </>
        )
      }
      onClose={() => navigate({ to: '/projects/$projectId', params: { projectId }, search: true })}
    >
      {error && <Refused error={error} retry={refetch} />}
      {!all && !error && <LoadingRows />}
      {adding && project && <AddParticipant project={project} close={add.close} />}
      {all && !all.length && <p className={classes.second}>{t('projects.noParticipants')}</p>}
      {all && project && (
        <>
          <Group side="team" all={all} project={project} />
          <Group side="outside" all={all} project={project} />
        </>
      )}
    </Panel>
  );
}

function Group({ side, all, project }: { side: Side; all: Participant[]; project: OpenProject }) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const { workspace } = useMe();
  const people = all.filter(({ person }) => person.side === side);
  if (!people.length) return null;
  const outside = side === 'outside' && marks;
  return (
    <section>
      <PanelHeading className={`${classes.group} ${outside ? classes.outside : ''}`}>
        {outside && <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />}
        {marks ? t(`projects.sides.${side}`) : t(`projects.sidesOfClient.${side}`, { workspace: workspace.name })}
        <span className={classes.count}>{people.filter(({ inBin }) => !inBin).length}</span>
      </PanelHeading>
      <ul>
        {people.map((one) => (
          <ParticipantRow key={one.person.id} participant={one} project={project} />
        ))}
      </ul>
    </section>
  );
}
