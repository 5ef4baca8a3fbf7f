import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Profile } from '../api/shapes.ts';
import { Row } from '../parts/row.tsx';
import rows from '../parts/rows.module.css';
import type { Values } from './values.ts';

const names = ['history', 'documents', 'mayWrite', 'isMentioned', 'mayUpload'] as const;
type Rights = Pick<Values, (typeof names)[number]>;

/** A grant opens all tasks of its project and asks for none, so not every profile fits. */
const fits = ({ ticks: { project, allTasks, companyTasks, mayAsk } }: Profile) => project && allTasks && !companyTasks && !mayAsk;

const rightsOf = ({ ticks }: Profile) => Object.fromEntries(names.map((name) => [name, ticks[name]])) as Rights;

type Props = { values: Values; choose: (chosen: Rights & { profileId: string }) => void };

/** A profile sets the ticks below it; once they say something else, they are the grant’s own. */
export function ProfileField({ values, choose }: Props) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/api/profiles');
  const profiles = data?.items.filter(fits) ?? [];
  const same = profiles.filter((profile) => names.every((name) => profile.ticks[name] === values[name]));
  const followed = same.find(({ id }) => id === values.profileId);
  return (
    <Row label={t('people.profile')}>
      <Select
        aria-label={t('people.profile')}
        data={[
          ...profiles.map(({ id, name }) => ({ value: id, label: name })),
          ...(followed ? [] : [{ value: '', label: t('rights.own') }]),
        ]}
        value={followed?.id ?? ''}
        onChange={(id) => {
          const profile = profiles.find((one) => one.id === id);
          if (profile) choose({ profileId: profile.id, ...rightsOf(profile) });
        }}
        allowDeselect={false}
      />
      <p className={rows.second}>{followed?.sentence ?? t('rights.ownNote')}</p>
    </Row>
  );
}
