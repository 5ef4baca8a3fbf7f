import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { Section } from '../parts/field-row.tsx';
import { MomentText } from '../parts/moment.tsx';
import classes from './people.module.css';

/** Who looked through the eyes of this contact, and when. Nothing, where nobody did. */
export function Viewings({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/api/people/{personId}/viewings', { params: { path: { personId: person.id } } });
  if (!data?.items.length) return null;
  return (
    <Section title={t('viewing.who', { name: person.name })}>
      <ul>
        {data.items.map(({ id, by, at, project, supposed }) => (
          <li key={id} className={classes.viewing}>
            <span>
              {by.name}
              {project && (
                <span className={classes.path}>{t(supposed ? 'viewing.beforeGrant' : 'viewing.from', { project: project.name })}</span>
              )}
            </span>
            <MomentText at={at} className={classes.path} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
