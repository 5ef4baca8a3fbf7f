import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Person, Project } from '../api/shapes.ts';
import { PersonName } from '../parts/person-name.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './first-steps.module.css';

type Props = { client: Person; project: Project };

export function FirstInvitation({ client, project }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const give = api.useMutation('put', '/api/people/{personId}/access', besideField);
  const { id, name, email } = client;
  return (
    <>
      <p className={classes.client}>
        <PersonName person={{ ...client, accessState: 'active' }} company={client.parent?.name} />
        {email && <span className={classes.note}>{email}</span>}
      </p>
      <p>{t('firstSteps.inviteSentence', { name, project: project.name })}</p>
      {give.error && <ProblemNote problem={asProblem(give.error, unreachable)} />}
      {email ? (
        <Button
          variant="filled"
          autoFocus
          className={classes.act}
          loading={give.isPending}
          onClick={() => give.mutate({ params: { path: { personId: id } }, body: { level: 'advanced' } })}
        >
          {t('firstSteps.inviteNamed', { name })}
        </Button>
      ) : (
        <>
          <p>{t('firstSteps.noEmail', { name })}</p>
          <Button className={classes.act} renderRoot={(props) => <Link to="/contacts/$personId" params={{ personId: id }} {...props} />}>
            {t('firstSteps.openCard')}
          </Button>
        </>
      )}
    </>
  );
}

/** To whom it goes, and where it is. Mails are written in their own time. */
export function Invited({ person: { email }, project }: { person: Person; project: Project }) {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/api/mails',
    { params: { query: { limit: 20 } } },
    { refetchInterval: ({ state }) => (state.data?.items.some(({ to }) => to === email) ? false : 500) },
  );
  const mail = data?.items.find(({ to }) => to === email);
  const next = useRef<HTMLDivElement>(null);
  const id = mail?.id;
  useEffect(() => {
    if (id) next.current?.querySelector('a')?.focus();
  }, [id]);
  const state = !mail ? 'writing' : mail.failure ? 'failed' : mail.sentAt ? 'sent' : 'kept';
  return (
    <>
      <p aria-live="polite">
        {t('firstSteps.invitedSentence', { email })} {t(`firstSteps.${state}`)}
      </p>
      <div className={classes.choices} ref={next}>
        {mail && (
          <Button variant="filled" autoFocus renderRoot={(props) => <Link to="/outbox/$mailId" params={{ mailId: mail.id }} {...props} />}>
            {t('firstSteps.openMail')}
          </Button>
        )}
        <Button renderRoot={(props) => <Link to="/projects/$projectId" params={{ projectId: project.id }} {...props} />}>
          {t('firstSteps.toProject')}
        </Button>
      </div>
    </>
  );
}
