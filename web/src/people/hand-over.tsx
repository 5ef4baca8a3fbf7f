import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../parts/field-row.tsx';
import type { Login } from './given-login.tsx';
import classes from './people.module.css';

/** Shown once: the password is not kept anywhere but as a hash. */
export function HandOver({ name, login, done }: { name: string; login: Login; done: () => void }) {
  const { t } = useTranslation();
  const address = `${window.location.origin}/sign-in`;
  const words = [
    `${t('people.signInPage')}: ${address}`,
    `${t('people.userName')}: ${login.loginName}`,
    `${t('people.passwordWord')}: ${login.password}`,
  ];
  return (
    <section role="status" className={classes.handOver}>
      <p>{t('people.handOver', { name })}</p>
      <dl>
        <FieldRow term={t('people.signInPage')}>{address}</FieldRow>
        <FieldRow term={t('people.userName')}>{login.loginName}</FieldRow>
        <FieldRow term={t('people.passwordWord')}>
          <code>{login.password}</code>
        </FieldRow>
      </dl>
      <p className={classes.advice}>{t('people.handOverOnce')}</p>
      <div className={classes.handOverButtons}>
        <CopyButton value={words.join('\n')}>
          {({ copied, copy }) => (
            <Button leftSection={copied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />} onClick={copy}>
              {t(copied ? 'parts.copied' : 'people.copyAll')}
            </Button>
          )}
        </CopyButton>
        <Button variant="filled" onClick={done}>
          {t('people.handedOver')}
        </Button>
      </div>
    </section>
  );
}
