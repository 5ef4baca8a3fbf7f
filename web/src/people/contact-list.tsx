import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import type { FieldFilter } from '../parts/field-filter.ts';
import { FieldText } from '../parts/field-text.tsx';
import { useListedFields } from '../parts/own-fields.ts';
import { AccessSign } from './access-sign.tsx';
import { PeopleTable } from './people-table.tsx';

type Props = { text: string | undefined; field: FieldFilter | undefined; chosen: string | undefined; empty: ReactNode };

/** Every contact by name, with the way to it through the tree. */
export function ContactList({ text, field, chosen, empty }: Props) {
  const { t } = useTranslation();
  const own = useListedFields('contacts');
  return (
    <PeopleTable
      label={t('people.contacts')}
      side="outside"
      text={text}
      field={field}
      chosen={chosen}
      nameWords={t('people.name')}
      columns={[
        { words: t('people.company'), cell: pathOf },
        { words: t('people.email'), cell: ({ email }) => email },
        ...own.map(({ id, name }) => ({ words: name, cell: (person: Person) => standsIn(person, id) })),
        { words: t('people.access'), cell: (person) => <AccessSign person={person} /> },
      ]}
      low={(person) => pathOf(person) || person.email}
      empty={empty}
    />
  );
}

const standsIn = ({ fields }: Person, id: string) => {
  const value = fields.find((field) => field.id === id)?.value;
  return value && <FieldText value={value} />;
};

const pathOf = ({ ancestors }: Person) => ancestors.map(({ name }) => name).join(' › ');
