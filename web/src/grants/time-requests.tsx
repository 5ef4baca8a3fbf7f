import { Button } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { TimeRequest } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { MomentText } from '../parts/moment.tsx';
import classes from './time-requests.module.css';

/** Who asks for a later end of the access one gave; each stays until it is answered, or over. */
export function TimeRequests({ requests }: { requests: TimeRequest[] }) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('timeRequests.all')}>
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Request({ request: { person, project, endsOn, askedAt } }: { request: TimeRequest }) {
  const { t } = useTranslation();
  const days = useDays();
  const names = { person: person.name, project: project.name };
  return (
    <li className={classes.request}>
      <IconClockPlus size={20} stroke={1.75} aria-hidden="true" />
      <div className={classes.words}>
        <p>
          <Trans t={t} i18nKey="timeRequests.asks" values={names} components={{ b: <b /> }} />
        </p>
        <p className={classes.second}>
          <Trans
            t={t}
            i18nKey="timeRequests.since"
            values={{ day: days.exactDay(endsOn) }}
            components={{ at: <MomentText at={askedAt} /> }}
          />
        </p>
      </div>
      <Button
        size="xs"
        renderRoot={(props) => (
          <Link
            {...props}
            to="/projects/$projectId/participants/$personId"
            params={{ projectId: project.id, personId: person.id }}
            aria-label={t('timeRequests.answerOf', names)}
          />
        )}
      >
        {t('timeRequests.answer')}
      </Button>
    </li>
  );
}
