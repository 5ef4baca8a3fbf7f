import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Door } from '../frame/door.tsx';

type Props = { workspaces: { id: string; name: string }[]; pending: boolean; choose: (id: string) => void; back: () => void };

export function ChooseWorkspace({ workspaces, pending, choose, back }: Props) {
  const { t } = useTranslation();
  return (
    <Door title={t('sessions.chooseWorkspace')} sentence={t('sessions.chooseWorkspaceWhy')}>
      <Stack gap={8}>
        {workspaces.map(({ id, name }) => (
          <Button key={id} fullWidth justify="flex-start" disabled={pending} onClick={() => choose(id)}>
            {name}
          </Button>
        ))}
        <Button variant="subtle" onClick={back}>
          {t('sessions.otherLogin')}
        </Button>
      </Stack>
    </Door>
  );
}
