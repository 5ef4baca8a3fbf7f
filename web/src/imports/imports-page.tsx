import { IconFileTypeCsv } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Page } from '../frame/page.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { MomentText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import { FileDrop } from './file-drop.tsx';
import classes from './imports.module.css';

/** Where a file of contacts comes in; and those that came before. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const pages = api.useInfiniteQuery('get', '/api/imports', { params: { query: { limit: 10 } } }, keyset);
  const earlier = itemsOf(pages.data);
  return (
    <Page
      narrow
      title={t('imports.title')}
      crumbs={[
        <Link key="contacts" to="/contacts">
          {t('people.contacts')}
        </Link>,
      ]}
      below={<p className={classes.second}>{t('imports.what')}</p>}
    >
      <FileDrop
        icon={<IconFileTypeCsv size={32} stroke={1.5} />}
        uploaded={(importId) => navigate({ to: '/contacts/import/$importId', params: { importId } })}
      />
      {earlier.length > 0 && (
        <section className={classes.part}>
          <h2>{t('imports.earlier')}</h2>
          <table className={classes.earlier}>
            <tbody>
              {earlier.map(({ id, fileName, createdAt, state, counts }) => (
                <tr key={id}>
                  <td>
                    <Link to="/contacts/import/$importId" params={{ importId: id }}>
                      {fileName}
                    </Link>
                  </td>
                  <td>{state === 'done' ? t('imports.didCount', { count: counts.new + counts.updated }) : t(`imports.states.${state}`)}</td>
                  <td>
                    <MomentText at={createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <LoadMore pages={pages} />
        </section>
      )}
    </Page>
  );
}
