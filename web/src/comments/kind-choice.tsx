import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';

const kinds = ['all', 'comment', 'event'] as const;
export type Shown = (typeof kinds)[number];

export function KindChoice({ value, onChange }: { value: Shown; onChange: (kind: Shown) => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      className={classes.kinds}
      size="xs"
      aria-label={t('comments.show')}
      value={value}
      onChange={(chosen) => onChange(chosen as Shown)}
      data={kinds.map((kind) => ({ value: kind, label: t(`comments.kinds.${kind}`) }))}
    />
  );
}
