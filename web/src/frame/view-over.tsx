import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endViewing } from '../api/viewing.ts';
import { Door } from './door.tsx';

export function ViewOverPage() {
  const { t } = useTranslation();
  return (
    <Door title={t('viewing.over')} sentence={t('viewing.overNext')}>
      <Button variant="filled" fullWidth onClick={endViewing}>
        {t('viewing.close')}
      </Button>
    </Door>
  );
}
