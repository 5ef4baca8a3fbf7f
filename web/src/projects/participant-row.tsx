import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenProject } from '../api/shapes.ts';
import { Face } from '../parts/face.tsx';
import classes from './projects.module.css';
import type { Participant } from './taking-part.ts';

export function ParticipantRow({ participant, project }: { participant: Participant; project: OpenProject }) {
  const { t } = useTranslation();
  const { person, roles, client, because, noSignIn } = participant;
  const asClient =
    client === undefined ? [] : [t(client === 0 && project.clients.length > 1 ? 'projects.isPrimaryClient' : 'projects.isClient')];
  const told = [...asClient, ...roles.map(({ role }) => t(`projects.roles.${role}`))];
  const sentence = told.map((words, place) => (place === 0 ? words : words.toLowerCase())).join(', ');
  return (
    <li className={classes.member}>
      <Face person={person} size={30} />
      <div>
        <div>{person.name}</div>
        <p className={classes.second}>{sentence || because}</p>
        {noSignIn && <p className={classes.second}>{t('projects.noSignIn')}</p>}
      </div>
      {project.may.change && told.length > 0 && <RowMenu participant={participant} project={project} />}
    </li>
  );
}

function RowMenu({ participant: { person, roles, client }, project }: { participant: Participant; project: OpenProject }) {
  const { t } = useTranslation();
  const remove = api.useMutation('delete', '/api/projects/{projectId}/members/{memberId}');
  const setClients = api.useMutation('put', '/api/projects/{projectId}/clients');
  const ids = project.clients.map(({ id }) => id);
  // Each of them was confirmed when it became a client.
  const order = (clientIds: string[]) =>
    setClients.mutate({ params: { path: { projectId: project.id } }, body: { clientIds, confirmOtherRoot: true } });
  const put = (place: number) => order(ids.toSpliced(ids.indexOf(person.id), 1).toSpliced(place, 0, person.id));
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={classes.menu} aria-label={t('projects.changeRoles', { name: person.name })}>
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {client !== undefined && (
          <>
            {client > 0 && (
              <Menu.Item leftSection={<IconArrowUp size={16} stroke={1.75} />} onClick={() => put(client - 1)}>
                {t(client === 1 ? 'projects.makePrimary' : 'projects.clientUp')}
              </Menu.Item>
            )}
            {client < ids.length - 1 && (
              <Menu.Item leftSection={<IconArrowDown size={16} stroke={1.75} />} onClick={() => put(client + 1)}>
                {t('projects.clientDown')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => order(ids.filter((id) => id !== person.id))}>
              {t('projects.endClient')}
            </Menu.Item>
          </>
        )}
        {roles.map(({ id, role }) => (
          <Menu.Item
            key={id}
            leftSection={<IconX size={16} stroke={1.75} />}
            onClick={() => remove.mutate({ params: { path: { projectId: project.id, memberId: id } } })}
          >
            {t('projects.endRole', { role: t(`projects.roles.${role}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
