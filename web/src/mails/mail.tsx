import { SegmentedControl } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Panel, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { FieldRow } from '../parts/field-row.tsx';
import { LinkedText } from '../parts/linked-text.tsx';
import { MomentText } from '../parts/moment.tsx';
import classes from './mails.module.css';
import { MailState } from './outbox.tsx';

export function MailPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mailId } = useParams({ from: '/frame/team/outbox/$mailId' });
  const [form, setForm] = useState('html');
  const { data: mail, error, refetch } = api.useQuery('get', '/api/mails/{mailId}', { params: { path: { mailId } } });
  return (
    <Panel label={t('mails.mail')} onClose={() => navigate({ to: '/outbox' })}>
      {error && <Refused error={error} retry={refetch} />}
      {!mail && !error && <LoadingRows />}
      {mail && (
        <>
          <PanelTitle>{mail.subject}</PanelTitle>
          <dl className={classes.facts}>
            <FieldRow term={t('mails.toTerm')}>{mail.to}</FieldRow>
            <FieldRow term={t('mails.written')}>
              <MomentText at={mail.createdAt} />
              <MailState mail={mail} />
            </FieldRow>
            {mail.failure && (
              <FieldRow term={t('mails.why')}>
                <span className={classes.bad}>{mail.failure}</span>
              </FieldRow>
            )}
          </dl>
          <SegmentedControl
            mb={12}
            aria-label={t('mails.form')}
            value={form}
            onChange={setForm}
            data={[
              { value: 'html', label: t('mails.html') },
              { value: 'text', label: t('mails.text') },
            ]}
          />
          {form === 'html' ? (
            <iframe
              className={classes.paper}
              title={mail.subject}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcDoc={withNewTabs(mail.html)}
            />
          ) : (
            <pre className={classes.text}>
              <LinkedText text={mail.text} />
            </pre>
          )}
        </>
      )}
    </Panel>
  );
}

/** A link of the mail opens beside the outbox: inside of the sandbox it could not. */
function withNewTabs(html: string) {
  const base = '<base target="_blank">';
  return html.includes('<head>') ? html.replace('<head>', `<head>${base}`) : base + html;
}
