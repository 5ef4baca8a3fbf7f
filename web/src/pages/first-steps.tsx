import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Navigate, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Project } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Page } from '../frame/page.tsx';
import { FirstClient } from './first-client.tsx';
import { FirstInvitation, Invited } from './first-invitation.tsx';
import { FirstProject } from './first-project.tsx';
import classes from './first-steps.module.css';
import { useProgress } from './progress.ts';

/** Whoever has chosen another page meanwhile is not fetched back from there. */
function OnToProjects() {
  return useLocation().pathname === '/' && <Navigate to="/projects" replace />;
}

/** Where an employee arrives: at the projects, or, as long as nobody was ever invited, at the three steps that lead there. */
export function TeamStart() {
  const { may, workspace } = useMe();
  const key = `portico-first-steps-${workspace.id}`;
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(key) !== null);
  const begins = may.changeWorkspace && may.addProject && may.addContact && may.grantAccess;
  if (!begins || dismissed) return <OnToProjects />;
  return (
    <FirstSteps
      dismiss={() => {
        localStorage.setItem(key, 'dismissed');
        setDismissed(true);
      }}
    />
  );
}

function FirstSteps({ dismiss }: { dismiss: () => void }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const { step, project, client, contacts, error } = useProgress();
  // Whoever was invited on this page is still to be told about; whoever was before is not.
  const [newcomer, setNewcomer] = useState(false);
  if (!newcomer && step && step !== 'over') setNewcomer(true);
  if (error || (step === 'over' && !newcomer)) return <OnToProjects />;
  const invited = step === 'over' ? contacts.find(({ accessState }) => accessState !== 'none') : undefined;

  return (
    <Page title={t('start.welcome', { name: person.name })} below={<p className={classes.sentence}>{t('firstSteps.sentence')}</p>} narrow>
      {!step ? (
        <LoadingRows rows={3} />
      ) : (
        <>
          <ol className={classes.steps} aria-label={t('firstSteps.steps')}>
            <Step number={1} title={project?.name ?? t('firstSteps.project')} now={step === 'project'} done={project !== undefined}>
              {step === 'project' && <FirstProject />}
            </Step>
            <Step
              number={2}
              title={client ? namesOf(project!, client) : t('firstSteps.client')}
              note={t('firstSteps.clientSentence')}
              now={step === 'client'}
              done={client !== undefined}
            >
              {step === 'client' && <FirstClient project={project!} contacts={contacts} />}
            </Step>
            <Step
              number={3}
              title={invited ? t('firstSteps.invited', { name: invited.name }) : t('firstSteps.invite')}
              note={t('firstSteps.inviteSoon')}
              now={step === 'invite' || invited !== undefined}
              done={invited !== undefined}
            >
              {step === 'invite' && <FirstInvitation client={client!} project={project!} />}
              {invited && project && <Invited person={invited} project={project} />}
            </Step>
          </ol>
          {!invited && (
            <div className={classes.later}>
              <Button variant="subtle" onClick={dismiss}>
                {t('firstSteps.later')}
              </Button>
              <p>{t('firstSteps.laterNote')}</p>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

/** Pierre, Acme (France) */
const namesOf = ({ clients }: Project, client: Person) =>
  [client.name, ...clients.filter(({ id }) => id !== client.id).map(({ name }) => name)].join(', ');

type StepProps = { number: number; title: string; note?: string; now: boolean; done: boolean; children?: ReactNode };

function Step({ number, title, note, now, done, children }: StepProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.step} aria-current={now ? 'step' : undefined} data-done={done || undefined}>
      <span className={classes.number}>{done ? <IconCheck size={16} stroke={2} aria-label={t('firstSteps.done')} /> : number}</span>
      <div className={classes.what}>
        <h2>{title}</h2>
        {!now && !done && note && <p className={classes.note}>{note}</p>}
        {children}
      </div>
    </li>
  );
}
