import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GrantLink, Name } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import classes from './grants.module.css';

/** Shown once: whoever holds it comes in as this person. */
export function LinkToCopy({ link, person, done }: { link: GrantLink; person: Name; done: () => void }) {
  const { t } = useTranslation();
  const days = useDays();
  const clipboard = useClipboard();
  return (
    <section className={classes.link} role="status">
      <TextInput
        label={t('grants.linkFor', { name: person.name })}
        description={link.until ? t('grants.linkOnce', { until: days.within.momentDay(link.until) }) : t('grants.linkPlain')}
        value={link.url}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={classes.line}>
        <Button
          leftSection={clipboard.copied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />}
          onClick={() => clipboard.copy(link.url)}
        >
          {t(clipboard.copied ? 'grants.copied' : 'grants.copy')}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t('grants.done')}
        </Button>
      </div>
    </section>
  );
}
