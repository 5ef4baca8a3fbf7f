import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './second-factor.module.css';

/** Shown once. */
export function RecoveryCodes({ codes, done, button }: { codes: string[]; done: () => void; button: string }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('sessions.recoveryCodes')}>
      <p className={classes.sentence}>{t('sessions.recoveryCodesSentence')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'parts.copied' : 'sessions.copyAll')}</Button>}
        </CopyButton>
        <Button variant="filled" onClick={done}>
          {button}
        </Button>
      </div>
    </section>
  );
}
