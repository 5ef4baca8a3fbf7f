import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import { FieldRow } from '../parts/field-row.tsx';
import { FieldName, FieldText } from '../parts/field-text.tsx';
import { PersonName } from '../parts/person-name.tsx';

export function ContactFields({ person }: { person: Person }) {
  const { t } = useTranslation();
  const none = <span style={{ color: 'var(--ink-3)' }}>{t('parts.none')}</span>;
  return (
    <dl>
      <FieldRow term={t('people.email')}>{person.email ?? none}</FieldRow>
      <FieldRow term={t('people.phone')}>{person.phone ?? none}</FieldRow>
      <FieldRow term={t('people.parent')}>
        {person.parent ? (
          <Link to="/contacts/$personId" params={{ personId: person.parent.id }} search>
            <PersonName person={{ ...person.parent, side: 'outside', kind: 'company' }} />
          </Link>
        ) : (
          none
        )}
      </FieldRow>
      <FieldRow term={t('people.supervisor')}>
        {person.supervisor ? <PersonName person={{ ...person.supervisor, side: 'team' }} /> : none}
      </FieldRow>
      {person.fields.map((field) => (
        <FieldRow key={field.id} term={<FieldName field={field} />}>
          {field.value ? <FieldText value={field.value} /> : none}
        </FieldRow>
      ))}
    </dl>
  );
}
