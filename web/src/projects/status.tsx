import { IconCalendarEvent, IconCircleCheck, IconPlayerPause, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectStatus } from '../api/shapes.ts';
import classes from './projects.module.css';

const signs = {
  planned: IconCalendarEvent,
  'on-track': IconTrendingUp,
  'at-risk': IconTrendingDown,
  paused: IconPlayerPause,
  done: IconCircleCheck,
};

export function StatusText({ status }: { status: ProjectStatus }) {
  const { t } = useTranslation();
  const Sign = signs[status];
  return (
    <span className={classes.status}>
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      {t(`projects.status.${status}`)}
    </span>
  );
}
