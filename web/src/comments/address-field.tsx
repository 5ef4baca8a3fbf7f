import { Button, MultiSelect } from '@mantine/core';
import { IconAt, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '../api/shapes.ts';
import { isOutside } from '../parts/readers.ts';
import classes from './comments.module.css';

type Props = {
  of: 'readers' | 'addressees';
  /** Who sees the task, but for whoever writes. */
  candidates: Reader[];
  /** Who reads the comment as it stands. */
  will: Reader[] | undefined;
  value: string[];
  onChange: (ids: string[]) => void;
};

/** A private comment names its readers; another may be addressed to some, who then read it whatever else they may. */
export function AddressField({ of, candidates, will, value, onChange }: Props) {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const missed =
    of === 'addressees' && will
      ? candidates.filter((one) => isOutside(one) && !will.some(({ person }) => person.id === one.person.id))
      : [];
  const shown = of === 'readers' || opened || value.length > 0;
  return (
    <>
      {shown ? (
        <div className={classes.named}>
          <MultiSelect
            aria-label={t(`comments.${of === 'readers' ? 'nameReaders' : 'addressTo'}`)}
            placeholder={value.length ? undefined : t(`comments.${of === 'readers' ? 'nameReaders' : 'addressTo'}`)}
            data={candidates.map(({ person }) => ({
              value: person.id,
              label: person.company && person.side === 'outside' ? `${person.name} · ${person.company}` : person.name,
            }))}
            value={value}
            onChange={onChange}
            autoFocus={opened}
            searchable
            clearable
          />
        </div>
      ) : (
        candidates.length > 0 && (
          <Button
            className={classes.address}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconAt size={14} stroke={2} />}
            onClick={() => open(true)}
          >
            {t('comments.address')}
          </Button>
        )
      )}
      {missed.length > 0 && (
        <p className={classes.missed}>
          <IconEyeOff size={14} stroke={2} aria-hidden="true" />
          <span>
            {t('comments.notReadBy', { names: new Intl.ListFormat(t('days.written')).format(missed.map(({ person }) => person.name)) })}{' '}
            <button type="button" onClick={() => onChange([...value, ...missed.map(({ person }) => person.id)])}>
              {t('comments.addressThem', { count: missed.length })}
            </button>
          </span>
        </p>
      )}
    </>
  );
}
