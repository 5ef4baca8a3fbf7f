import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Name, Pause } from '../api/shapes.ts';
import { useDays } from './day.ts';
import classes from './parts.module.css';

/** Who paused it and when: their own access, or with that of a company above. */
export function PauseLine({ pause, person }: { pause: Pause; person: Name }) {
  const { t } = useTranslation();
  const days = useDays();
  const told = { name: pause.by.name, of: pause.of.name, when: days.ago(pause.at) };
  return (
    <span className={classes.pause} title={days.exact(pause.at)}>
      <IconPlayerPause size={14} stroke={2} aria-hidden="true" />
      {t(pause.of.id === person.id ? 'people.pause.paused' : 'people.pause.pausedAbove', told)}
    </span>
  );
}
