import { ActionIcon } from '@mantine/core';
import { IconArrowUpRight, IconX } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { ProjectMember } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMarksOutside } from '../frame/me.tsx';
import { Panel, PanelHeading, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import { AddParticipant } from './add-participant.tsx';
import classes from './projects.module.css';

export function ParticipantsPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { projectId } = useParams({ from: '/frame/projects/$projectId/participants' });
  const params = { path: { projectId } };
  const { data: project } = api.useQuery('get', '/api/projects/{projectId}', { params });
  const { data, error, refetch } = api.useQuery('get', '/api/projects/{projectId}/members', { params });
  const members = data?.items ?? [];
  return (
    <Panel label={t('projects.participants')} onClose={() => navigate({ to: '/projects/$projectId', params: { projectId }, search: true })}>
      <PanelTitle>{t('projects.participants')}</PanelTitle>
      {error && <Refused error={error} retry={refetch} />}
      {!data && !error && <LoadingRows />}
      {data && !members.length && <p className={classes.second}>{t('projects.noParticipants')}</p>}
      <MemberGroup side="team" members={members} projectId={projectId} mayChange={project?.may.change ?? false} />
      <MemberGroup side="outside" members={members} projectId={projectId} mayChange={project?.may.change ?? false} />
      {project?.may.change && <AddParticipant projectId={projectId} />}
    </Panel>
  );
}

type GroupProps = { side: 'team' | 'outside'; members: ProjectMember[]; projectId: string; mayChange: boolean };

function MemberGroup({ side, members, projectId, mayChange }: GroupProps) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const remove = api.useMutation('delete', '/api/projects/{projectId}/members/{memberId}');
  const people = Map.groupBy(
    members.filter((member) => member.side === side),
    ({ person }) => person.id,
  );
  if (!people.size) return null;
  return (
    <section>
      <PanelHeading className={`${classes.group} ${side === 'outside' && marks ? classes.outside : ''}`}>
        {side === 'outside' && marks && <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />}
        {t(`projects.sides.${side}`)}
        <span className={classes.count}>{people.size}</span>
      </PanelHeading>
      <ul>
        {[...people.values()].map((roles) => {
          const person = { ...roles[0]!.person, side };
          return (
            <li key={person.id} className={classes.member}>
              <Face person={person} size={28} />
              <div>
                <div>{person.name}</div>
                {roles.map((member) => (
                  <div key={member.id} className={classes.role}>
                    {t(`projects.roles.${member.role}`)}
                    {mayChange && (
                      <ActionIcon
                        size={24}
                        aria-label={t('projects.takeRole', { name: person.name, role: t(`projects.roles.${member.role}`) })}
                        onClick={() => remove.mutate({ params: { path: { projectId, memberId: member.id } } })}
                      >
                        <IconX size={14} stroke={2} />
                      </ActionIcon>
                    )}
                  </div>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
