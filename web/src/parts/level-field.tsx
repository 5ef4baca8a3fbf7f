import { SegmentedControl } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../api/shapes.ts';
import { Row } from './row.tsx';
import classes from './rows.module.css';

type Level = Grant['history'];
const levels: Level[] = ['none', 'released', 'all'];

type Props = { of: 'history' | 'documents'; label: string; value?: Level; onChange?: (level: Level) => void };

/** None, only what was released, all: chosen for the history and for the documents each on its own. */
export function LevelField({ of, label, value = 'none', onChange }: Props) {
  const { t } = useTranslation();
  const name = (level: Level) => (
    <span className={classes.level} data-opens={level !== 'none'} data-chosen={level === value}>
      {level === value && level !== 'none' && <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />}
      {t(`rights.levels.${level}`)}
    </span>
  );
  return (
    <Row label={label}>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(level) => onChange?.(level as Level)}
        data={levels.map((level) => ({ value: level, label: name(level) }))}
      />
      <p className={classes.second}>{t(`rights.levelNotes.${of}.${value}`)}</p>
    </Row>
  );
}
