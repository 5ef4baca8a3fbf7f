import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import { AccessSign } from './access-sign.tsx';
import { PeopleTable } from './people-table.tsx';

type Props = { text: string | undefined; chosen: string | undefined; empty: ReactNode };

/** Every contact by name, with the way to it through the tree. */
export function ContactList({ text, chosen, empty }: Props) {
  const { t } = useTranslation();
  return (
    <PeopleTable
      label={t('people.contacts')}
      side="outside"
      text={text}
      chosen={chosen}
      nameWords={t('people.name')}
      columns={[
        { words: t('people.company'), cell: pathOf },
        { words: t('people.email'), cell: ({ email }) => email },
        { words: t('people.access'), cell: (person) => <AccessSign person={person} /> },
      ]}
      low={(person) => pathOf(person) || person.email}
      empty={empty}
    />
  );
}

const pathOf = ({ ancestors }: Person) => ancestors.map(({ name }) => name).join(' › ');
