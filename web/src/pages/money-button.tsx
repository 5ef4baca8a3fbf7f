import { Button } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { moneyQuery } from '../api/money.ts';

/** Who sees money somewhere need not see that of this project. */
export function MoneyButton({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(moneyQuery(projectId));
  if (!data) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      className="icon-on-phone"
      leftSection={<IconCoins size={16} stroke={1.75} />}
      renderRoot={(props) => <Link {...props} to="/projects/$projectId/money" params={{ projectId }} />}
    >
      <span className="words">{t('money.money')}</span>
    </Button>
  );
}
