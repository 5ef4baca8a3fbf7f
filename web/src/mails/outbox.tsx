import { IconMail } from '@tabler/icons-react';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Mail } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { MomentText } from '../parts/moment.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from './mails.module.css';

export function OutboxPage() {
  const { t } = useTranslation();
  const { mailId } = useParams({ strict: false });
  const pages = api.useInfiniteQuery('get', '/api/mails', { params: { query: {} } }, keyset);
  const mails = itemsOf(pages.data);
  return (
    <Page
      title={t('mails.outbox')}
      below={
        <p className={classes.second} style={{ whiteSpace: 'normal' }}>
          {t('mails.sentence')}
        </p>
      }
      beside={mailId && <Outlet />}
    >
      {pages.isPending && <LoadingRows />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      {pages.data && !mails.length && <Empty icon={IconMail} title={t('mails.none')} next={t('mails.noneNext')} />}
      {mails.length > 0 && (
        <ul className={classes.list}>
          {mails.map((mail) => (
            <li key={mail.id} className={classes.row} data-chosen={mail.id === mailId || undefined}>
              <Link
                to="/outbox/$mailId"
                params={{ mailId: mail.id }}
                className={classes.subject}
                aria-current={mail.id === mailId || undefined}
              >
                {mail.subject}
              </Link>
              <MomentText at={mail.createdAt} className={classes.end} />
              <span className={classes.second}>{t('mails.to', { address: mail.to })}</span>
              <MailState mail={mail} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
    </Page>
  );
}

export function MailState({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  if (mail.failure)
    return (
      <span className={`${classes.end} ${classes.bad}`} title={mail.failure}>
        {t('mails.failed')}
      </span>
    );
  return <span className={classes.end}>{t(mail.sentAt ? 'mails.sent' : 'mails.kept')}</span>;
}
