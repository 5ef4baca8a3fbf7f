import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Panel, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { EditEmployee } from './edit-employee.tsx';
import classes from './people.module.css';
import { ResetSecondFactor } from './second-factor.tsx';

export function EmployeeCard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { personId } = useParams({ from: '/frame/team/people/$personId' });
  const [editing, edit] = useDisclosure();
  const { data: person, error, refetch } = api.useQuery('get', '/api/people/{personId}', { params: { path: { personId } } });
  return (
    <Panel
      label={person?.name ?? t('people.employee')}
      left={
        person?.may.change &&
        !editing && (
          <Button size="xs" leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit.open}>
            {t('people.edit')}
          </Button>
        )
      }
      onClose={() => navigate({ to: '/people', search: true })}
    >
      {error && <Refused error={error} retry={refetch} />}
      {!person && !error && <LoadingRows />}
      {person && (
        <>
          <div className={classes.cardHead}>
            <Face person={person} size={48} />
            <div>
              <PanelTitle>{person.name}</PanelTitle>
              <div className={classes.path}>{t(`people.kinds.${person.kind}`)}</div>
            </div>
          </div>
          {editing ? <EditEmployee person={person} close={edit.close} /> : <EmployeeFields person={person} />}
          <ResetSecondFactor person={person} />
        </>
      )}
    </Panel>
  );
}

function EmployeeFields({ person }: { person: Person }) {
  const { t } = useTranslation();
  const rights = (['mayGrantAccess', 'viewClientInfo', 'addClient'] as const).filter((tick) => person[tick]);
  return (
    <dl>
      <FieldRow term={t('people.email')}>{person.email}</FieldRow>
      {person.phone && <FieldRow term={t('people.phone')}>{person.phone}</FieldRow>}
      {person.loginName && <FieldRow term={t('people.loginName')}>{person.loginName}</FieldRow>}
      <FieldRow term={t('people.signIn')}>{t(`people.accessState.${person.accessState}`)}</FieldRow>
      <FieldRow term={t('people.rights')}>
        {person.kind === 'administrator' ? t('people.everything') : rights.map((tick) => <span key={tick}>{t(`people.${tick}`)}</span>)}
        {person.kind !== 'administrator' && !rights.length && t('people.noRights')}
      </FieldRow>
    </dl>
  );
}
