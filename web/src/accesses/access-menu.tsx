import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconKeyOff, IconPencil, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientAccess } from '../api/shapes.ts';
import { usePausing } from '../parts/pausing.ts';

export function AccessMenu({ access, deactivate }: { access: ClientAccess; deactivate: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pause, resume } = usePausing();
  const { person, way, projects, pause: held } = access;
  const project = projects[0];
  const edit = () =>
    way === 'grant' && project
      ? void navigate({ to: '/projects/$projectId/participants/$personId', params: { projectId: project.id, personId: person.id } })
      : void navigate({ to: '/contacts/$personId', params: { personId: person.id } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('accesses.more', { name: person.name })}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit}>
          {t('accesses.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyOff size={16} stroke={1.75} />} onClick={deactivate}>
          {t('accesses.deactivate')}
        </Menu.Item>
        {held ? (
          <Menu.Item leftSection={<IconPlayerPlay size={16} stroke={1.75} />} onClick={() => resume(held.of)}>
            {t('accesses.resume', { name: held.of.name })}
          </Menu.Item>
        ) : (
          [person, ...(person.company ? [person.company] : [])].map((whom) => (
            <Menu.Item key={whom.id} leftSection={<IconPlayerPause size={16} stroke={1.75} />} onClick={() => pause(whom)}>
              {t('accesses.pause', { name: whom.name })}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
