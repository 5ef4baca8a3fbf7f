import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { ClientAccess } from '../api/shapes.ts';
import { Question } from '../parts/question.tsx';
import classes from './accesses.module.css';
import { useWhere } from './where.ts';

/** `reviewed`: as a decision of the review, which is kept. */
export type Ending = { access: ClientAccess; reviewed: boolean };

export function EndAccess({ ending: { access, reviewed }, close }: { ending: Ending; close: () => void }) {
  const { t } = useTranslation();
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
    <Question
      close={close}
      title={t(`accesses.ask.${way}`, { name: person.name, where })}
      size={480}
      error={error}
      pending={review.isPending || switchOff.isPending || withdraw.isPending}
      words={t(reviewed ? 'accesses.remove' : 'accesses.deactivate')}
      yes={yes}
    >
      <p className={classes.sentence}>{t(`accesses.next.${way}`, { name: person.name })}</p>
    </Question>
  );
}
