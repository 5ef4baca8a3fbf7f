import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { MomentText } from '../parts/moment.tsx';
import layout from '../parts/parts.module.css';
import { SearchField } from '../parts/search-field.tsx';
import { UserKinds } from '../parts/user-kinds.tsx';
import { AddEmployee } from './add-employee.tsx';
import { PeopleTable } from './people-table.tsx';
import { employeeView } from './view.ts';

export function EmployeesPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [adding, { open, close }] = useDisclosure();
  const { personId } = useParams({ strict: false });
  const { text } = useSearch({ from: '/frame/team/people' });
  const navigate = useNavigate();
  const kindOf = ({ kind }: Person) => t(`people.kinds.${kind}`);
  return (
    <Page
      title={t('people.employees')}
      actions={
        may.addEmployee && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={open}>
            {t('people.addEmployee')}
          </Button>
        )
      }
      below={may.seeAccess && <UserKinds />}
      beside={personId && <Outlet />}
    >
      <div className={layout.tools}>
        <SearchField
          words={t('people.find')}
          text={text}
          search={(typed) => void navigate({ to: '.', search: employeeView({ text: typed }), replace: true })}
        />
      </div>
      <PeopleTable
        label={t('people.employees')}
        side="team"
        text={text}
        chosen={personId}
        nameWords={t('people.name')}
        columns={[
          { words: t('people.kind'), cell: kindOf },
          { words: t('people.email'), cell: ({ email }) => email },
          { words: t('people.lastUsed'), cell: (person) => <LastUsed person={person} />, end: true },
        ]}
        low={kindOf}
        empty={<Empty icon={IconSearch} title={t('people.nobodyFound')} next={t('people.nobodyFoundNext')} />}
      />
      <AddEmployee opened={adding} close={close} />
    </Page>
  );
}

function LastUsed({ person: { accessState, lastUsedAt } }: { person: Person }) {
  const { t } = useTranslation();
  if (accessState === 'invited') return t('people.accessState.invited');
  return lastUsedAt && <MomentText at={lastUsedAt} as="momentDay" />;
}
