import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { SettingRow } from '../parts/field-row.tsx';

/** For a lost phone: whoever may, takes the second factor away. */
export function ResetSecondFactor({ person }: { person: Person }) {
  const { t } = useTranslation();
  const reset = api.useMutation('delete', '/api/people/{personId}/second-factor');
  if (!person.secondFactor.on || !person.may.resetSecondFactor) return null;
  return (
    <SettingRow title={t('people.twoFactorOn')} note={t('people.resetNote')}>
      <Button
        size="xs"
        loading={reset.isPending}
        onClick={() =>
          reset.mutate(
            { params: { path: { personId: person.id } } },
            { onSuccess: () => notifications.show({ message: t('people.wasReset', { name: person.name }) }) },
          )
        }
      >
        {t('people.reset')}
      </Button>
    </SettingRow>
  );
}

/** Where the policy is that selected clients must have a second factor: the tick of this one. */
export function DemandSecondFactor({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { data: workspace } = api.useQuery('get', '/api/workspace');
  const change = api.useMutation('patch', '/api/people/{personId}');
  if (!workspace || workspace.secondFactor === 'none' || !person.may.grantAccess) return null;
  const all = workspace.secondFactor === 'all';
  return (
    <SettingRow title={t('people.mustTwoFactor')} note={t(all ? 'people.allMust' : 'people.mustTwoFactorNote')}>
      <Switch
        size="md"
        aria-label={t('people.mustTwoFactor')}
        checked={all || person.secondFactor.demanded}
        disabled={all || change.isPending}
        onChange={({ currentTarget }) =>
          change.mutate({ params: { path: { personId: person.id } }, body: { demandsSecondFactor: currentTarget.checked } })
        }
      />
    </SettingRow>
  );
}
