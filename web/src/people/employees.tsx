import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { DayText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import layout from '../parts/parts.module.css';
import { PersonName } from '../parts/person-name.tsx';
import { AddEmployee } from './add-employee.tsx';
import classes from './people.module.css';

export function EmployeesPage() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [adding, { open, close }] = useDisclosure();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { personId } = useParams({ strict: false });
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
      beside={personId && <Outlet />}
    >
      <div className={layout.tools}>
        <TextInput
          className={layout.search}
          aria-label={t('people.findEmployee')}
          placeholder={t('people.findEmployee')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <EmployeeList text={text} chosen={personId} />
      <AddEmployee opened={adding} close={close} />
    </Page>
  );
}

function EmployeeList({ text, chosen }: { text: string; chosen: string | undefined }) {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery('get', '/api/people', { params: { query: { side: 'team', ...(text && { text }) } } }, keyset);
  if (pages.isPending) return <LoadingRows />;
  if (pages.error) return <Refused error={pages.error} retry={pages.refetch} />;
  const people = itemsOf(pages.data);
  if (!people.length) return <Empty icon={IconSearch} title={t('people.nobodyFound')} next={t('people.nobodyFoundNext')} />;
  return (
    <>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id} className={`${classes.row} ${classes.cells}`} data-chosen={person.id === chosen || undefined}>
            <span className={classes.name}>
              <Link to="/people/$personId" params={{ personId: person.id }} aria-current={person.id === chosen || undefined}>
                <PersonName person={person} />
              </Link>
            </span>
            <span className={classes.second}>{t(`people.kinds.${person.kind}`)}</span>
            <span className={`${classes.second} ${classes.end}`}>
              {person.accessState === 'invited'
                ? t('people.accessState.invited')
                : person.lastUsedAt && <DayText day={person.lastUsedAt.slice(0, 10)} />}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  );
}
