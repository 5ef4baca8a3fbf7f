import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconInfoCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { AccessChanges } from '../parts/access-changes.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './people.module.css';

/** Who goes along, who of them signs in, and what closes to them, before anybody is deleted. */
export function DeleteContact({ person, close }: { person: Person; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unreachable = useUnreachable();
  const path = { params: { path: { personId: person.id } } };
  const { data: takes, error } = api.useQuery('post', '/api/people/{personId}/deletion-preview', path);
  const remove = api.useMutation('put', '/api/people/{personId}/deletion', besideField);
  const refusal = error ?? remove.error;
  const yes = () =>
    remove.mutate(path, {
      onSuccess: ({ people }) => {
        notifications.show({ message: t('people.delete.done', { name: person.name, count: people }) });
        void navigate({ to: '/contacts', search: true });
      },
    });
  return (
    <Dialog close={close} title={t('people.delete.ask', { name: person.name })} size={480}>
      {!takes && !error && <LoadingRows rows={2} />}
      {takes && (
        <ul className={classes.takes}>
          <li>{t('people.delete.takes', { name: person.name, count: takes.people })}</li>
          <li>
            {takes.letIn === 0 && t('people.delete.noAccess')}
            {takes.letIn > 0 && (takes.people === 1 ? t('people.delete.accessAlone') : t('people.delete.access', { count: takes.letIn }))}
          </li>
          <li>{t('people.delete.stays')}</li>
        </ul>
      )}
      {takes && (
        <>
          <AccessChanges {...takes} />
          <p className={classes.advice}>
            <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
            {t('parts.changes.mine')}
          </p>
        </>
      )}
      {takes && !takes.may.restore && (
        <p className={classes.advice}>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
          {t('people.delete.notBack')}
        </p>
      )}
      <ProblemNote problem={refusal ? asProblem(refusal, unreachable) : null} />
      <div className={layout.buttons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" onClick={yes} loading={remove.isPending} disabled={!takes}>
          {t('people.delete.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
