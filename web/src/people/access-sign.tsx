import { IconKey, IconMailForward, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import classes from './people.module.css';

/** How a contact can come in, in a word. */
export function AccessSign({ person }: { person: Person }) {
  const { t } = useTranslation();
  const state = person.pause && person.accessState !== 'none' ? 'paused' : person.accessState;
  return (
    <span className={classes.access} data-level={state}>
      {(state === 'active' || state === 'given') && <IconKey size={14} stroke={2} aria-hidden="true" />}
      {state === 'paused' && <IconPlayerPause size={14} stroke={2} aria-hidden="true" />}
      {state === 'invited' && <IconMailForward size={14} stroke={2} aria-hidden="true" />}
      {t(`people.accessState.${state}`)}
    </span>
  );
}
