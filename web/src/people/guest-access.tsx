import { Button, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconInfoCircle, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Person } from '../api/shapes.ts';
import { useDays } from '../parts/day.ts';
import { Section, SettingRow } from '../parts/field-row.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { GivenLogin } from './given-login.tsx';
import classes from './people.module.css';
import { DemandSecondFactor, ResetSecondFactor } from './second-factor.tsx';

export function GuestAccess({ person }: { person: Person }) {
  const { t } = useTranslation();
  const days = useDays();
  const path = { params: { path: { personId: person.id } } };
  const give = api.useMutation('put', '/api/people/{personId}/access', besideField);
  const withdraw = api.useMutation('delete', '/api/people/{personId}/access', besideField);
  const again = api.useMutation('post', '/api/people/{personId}/invitations', besideField);
  const on = person.accessLevel === 'advanced';
  const pending = give.isPending || withdraw.isPending;
  const since = person.accessSince && days.within.momentDay(person.accessSince);
  const note =
    person.accessState === 'invited'
      ? t('people.invitedNote', { email: person.email })
      : on
        ? t(person.accessState === 'given' ? 'people.notInYetNote' : person.loginName ? 'people.activeByNameNote' : 'people.activeNote', {
            since,
          })
        : t(person.email ? 'people.noAccessNote' : 'people.noAddressNote');

  return (
    <Section title={t('people.guestAccess')}>
      <SettingRow
        title={
          <span className={classes.access} data-level={on ? 'active' : 'none'}>
            {t('people.advancedAccess')}
            {on && <IconKey size={14} stroke={2} aria-hidden="true" />}
          </span>
        }
        note={note}
      >
        <Switch
          size="md"
          aria-label={t('people.advancedAccess')}
          checked={on}
          disabled={!person.may.grantAccess || pending}
          onChange={() => (on ? withdraw.mutate(path) : give.mutate({ ...path, body: { level: 'advanced' } }))}
        />
      </SettingRow>
      {!person.may.grantAccess && <Advice words={t('people.mayNotGrant')} />}
      {person.kind === 'company' && person.may.grantAccess && !on && <Advice words={t('people.adviseIndividual')} />}
      <Refusal error={give.error ?? withdraw.error ?? again.error} />
      {person.may.grantAccess && <GivenLogin person={person} />}
      {on && <DemandSecondFactor person={person} />}
      <ResetSecondFactor person={person} />
      {person.accessState === 'invited' && person.may.grantAccess && (
        <SettingRow title={t('people.invitation')} note={t('people.invitationNote')}>
          <Button
            size="xs"
            loading={again.isPending}
            onClick={() =>
              again.mutate(path, { onSuccess: () => notifications.show({ message: t('people.invitationSent', { email: person.email }) }) })
            }
          >
            {t('people.sendAgain')}
          </Button>
        </SettingRow>
      )}
    </Section>
  );
}

function Advice({ words }: { words: string }) {
  return (
    <p className={classes.advice}>
      <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
      {words}
    </p>
  );
}

function Refusal({ error }: { error: unknown }) {
  const unreachable = useUnreachable();
  return error ? <ProblemNote problem={asProblem(error, unreachable)} /> : null;
}
