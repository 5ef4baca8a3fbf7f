import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconEye, IconKey, IconKeyOff, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Grant, OpenProject } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useDays } from '../parts/day.ts';
import { Face } from '../parts/face.tsx';
import { useViewAs } from '../parts/view-as.ts';
import { AskToEnd } from './ask-to-end.tsx';
import { ClientsEffect } from './clients-effect.tsx';
import classes from './projects.module.css';
import type { Participant } from './taking-part.ts';

export function ParticipantRow({ participant, project }: { participant: Participant; project: OpenProject }) {
  const { t } = useTranslation();
  const { person, roles, client, because, noSignIn, inBin, grant } = participant;
  const asClient =
    client === undefined ? [] : [t(client === 0 && project.clients.length > 1 ? 'projects.isPrimaryClient' : 'projects.isClient')];
  const told = [...asClient, ...roles.map(({ role }) => t(`projects.roles.${role}`))];
  const mayGrant = project.may.grantAccess && person.side === 'outside' && roles.length > 0 && !inBin;
  const sentence = told.map((words, place) => (place === 0 ? words : words.toLowerCase())).join(', ');
  return (
    <li className={classes.member}>
      <Face person={inBin ? { ...person, accessState: 'none' } : person} size={30} />
      <div>
        <div className={classes.granted}>
          {person.name}
          {grant && !inBin && <GrantSign grant={grant} />}
        </div>
        <p className={classes.second}>{sentence || because}</p>
        {inBin && <InBin />}
        {!inBin && grant?.state === 'live' && grant.askedAt && (
          <p className={`${classes.second} ${classes.asks}`}>{t('projects.asksForMore')}</p>
        )}
        {noSignIn && !inBin && grant?.state !== 'live' && <p className={classes.second}>{t('projects.noSignIn')}</p>}
      </div>
      {(mayGrant || (project.may.change && told.length > 0)) && <RowMenu participant={participant} project={project} mayGrant={mayGrant} />}
    </li>
  );
}

/** The bin is there for those who may bring back what is in it. */
function InBin() {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <p className={classes.second}>{may.removeContact ? <Link to="/people-bin">{t('deletions.inBin')}</Link> : t('deletions.inBin')}</p>
  );
}

/** A key for an access that lives now; struck out when it has ended. */
function GrantSign({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const days = useDays();
  const live = grant.state === 'live';
  const Sign = live ? IconKey : IconKeyOff;
  const day = grant.endsOn && days.within.day(grant.endsOn);
  const words = live ? (day ? 'grantUntil' : 'grantLive') : grant.state === 'ended' ? 'grantEnded' : 'grantOff';
  const label = t(`projects.${words}`, { day });
  return (
    <span className={classes.grantSign} data-live={live} role="img" aria-label={label} title={label}>
      <Sign size={14} stroke={2} aria-hidden="true" />
    </span>
  );
}

/** Without an address the entry stays, says why, and leads to where one is added (D2). */
function GrantEntry({ participant: { person, roles, grant }, project }: { participant: Participant; project: OpenProject }) {
  const { t } = useTranslation();
  const noAddress = roles.some(({ hasEmail }) => hasEmail === false);
  if (noAddress && !grant) {
    return (
      <Menu.Item
        leftSection={<IconKey size={16} stroke={1.75} />}
        renderRoot={(props) => <Link {...props} to="/contacts/$personId" params={{ personId: person.id }} />}
      >
        {t('projects.grantAccess')}
        <span className={classes.why}>{t('projects.needsEmail')}</span>
      </Menu.Item>
    );
  }
  return (
    <Menu.Item
      leftSection={<IconKey size={16} stroke={1.75} />}
      renderRoot={(props) => (
        <Link {...props} to="/projects/$projectId/participants/$personId" params={{ projectId: project.id, personId: person.id }} />
      )}
    >
      {t(grant ? 'projects.editAccess' : 'projects.grantAccess')}
    </Menu.Item>
  );
}

type MenuProps = { participant: Participant; project: OpenProject; mayGrant: boolean };

function RowMenu({ participant, project, mayGrant }: MenuProps) {
  const { t } = useTranslation();
  const { person, roles, client, noSignIn } = participant;
  const remove = api.useMutation('delete', '/api/projects/{projectId}/members/{memberId}');
  const setClients = api.useMutation('put', '/api/projects/{projectId}/clients');
  const viewAs = useViewAs(person.id);
  const ids = project.clients.map(({ id }) => id);
  const [ending, setEnding] = useState<{ client: true } | { role: string } | null>(null);
  // Each of them was confirmed when it became a client.
  const order = (clientIds: string[]) =>
    setClients.mutate({ params: { path: { projectId: project.id } }, body: { clientIds, confirmOtherRoot: true, before: ids } });
  const put = (place: number) => order(ids.toSpliced(ids.indexOf(person.id), 1).toSpliced(place, 0, person.id));
  const others = project.clients.filter(({ id }) => id !== person.id);
  const endClient = () => order(others.map(({ id }) => id));
  const endRole = (memberId: string) => remove.mutate({ params: { path: { projectId: project.id, memberId } } });
  // Who plays no part in the project any more has no access granted to it either.
  const endsGrant = roles.length === 1 && participant.grant?.state === 'live';
  return (
    <>
      {ending && 'client' in ending && (
        <AskToEnd title={t('projects.endClientAsk', { name: person.name })} yes={endClient} close={() => setEnding(null)}>
          <ClientsEffect of={{ projectId: project.id }} clients={others} before={project.clients} />
        </AskToEnd>
      )}
      {ending && 'role' in ending && (
        <AskToEnd title={t('projects.endRoleAsk', { name: person.name })} yes={() => endRole(ending.role)} close={() => setEnding(null)}>
          <p>{t('projects.endsGrant')}</p>
        </AskToEnd>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon className={classes.menu} aria-label={t('projects.changeRoles', { name: person.name })}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayGrant && <GrantEntry participant={participant} project={project} />}
          {mayGrant && !noSignIn && (
            <Menu.Item leftSection={<IconEye size={16} stroke={1.75} />} onClick={() => viewAs({ projectId: project.id })}>
              {t('viewing.viewAs', { name: person.name })}
            </Menu.Item>
          )}
          {project.may.change && client !== undefined && (
            <>
              {client > 0 && (
                <Menu.Item
                  leftSection={<IconArrowUp size={16} stroke={1.75} />}
                  disabled={setClients.isPending}
                  onClick={() => put(client - 1)}
                >
                  {t(client === 1 ? 'projects.makePrimary' : 'projects.clientUp')}
                </Menu.Item>
              )}
              {client < ids.length - 1 && (
                <Menu.Item
                  leftSection={<IconArrowDown size={16} stroke={1.75} />}
                  disabled={setClients.isPending}
                  onClick={() => put(client + 1)}
                >
                  {t('projects.clientDown')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => setEnding({ client: true })}>
                {t('projects.endClient')}
              </Menu.Item>
            </>
          )}
          {(project.may.change ? roles : []).map(({ id, role }) => (
            <Menu.Item
              key={id}
              leftSection={<IconX size={16} stroke={1.75} />}
              onClick={() => (endsGrant ? setEnding({ role: id }) : endRole(id))}
            >
              {t('projects.endRole', { role: t(`projects.roles.${role}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
