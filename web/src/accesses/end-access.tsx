import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { ClientAccess } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './accesses.module.css';
import { useWhere } from './where.ts';

/** `reviewed`: as a decision of the review, which is kept. */
export type Ending = { access: ClientAccess; reviewed: boolean };

export function EndAccess({ ending: { access, reviewed }, close }: { ending: Ending; close: () => void }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const where = useWhere()(access);
  const review = api.useMutation('post', '/api/accesses/{accessId}/reviews', besideField);
  const switchOff = api.useMutation('patch', '/api/projects/{projectId}/grants/{grantId}', besideField);
  const withdraw = api.useMutation('delete', '/api/people/{personId}/access', besideField);
  const { person, way, projects } = access;
  const error = review.error ?? switchOff.error ?? withdraw.error;
  const onSuccess = () => {
    notifications.show({ message: t('accesses.off', { name: person.name }) });
    close();
  };
  const yes = () => {
    if (reviewed) review.mutate({ params: { path: { accessId: access.id } }, body: { decision: 'removed' } }, { onSuccess });
    else if (way === 'own') withdraw.mutate({ params: { path: { personId: person.id } } }, { onSuccess });
    else switchOff.mutate({ params: { path: { projectId: projects[0]!.id, grantId: access.id } }, body: { active: false } }, { onSuccess });
  };
  return (
    <Dialog close={close} title={t(`accesses.ask.${way}`, { name: person.name, where })} size={480}>
      <p className={classes.sentence}>{t(`accesses.next.${way}`, { name: person.name })}</p>
      <ProblemNote problem={error ? asProblem(error, unreachable) : null} />
      <div className={layout.buttons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" loading={review.isPending || switchOff.isPending || withdraw.isPending} onClick={yes}>
          {t(reviewed ? 'accesses.remove' : 'accesses.deactivate')}
        </Button>
      </div>
    </Dialog>
  );
}
