import { Button, SegmentedControl, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconBuilding, IconMessages } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Person, Profile, ProfileTicks } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Section, SettingRow } from '../parts/field-row.tsx';
import { Form } from '../parts/form.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { ProfileTicksFields } from '../parts/profile-ticks.tsx';
import { Row } from '../parts/row.tsx';
import rows from '../parts/rows.module.css';
import { sameTicks } from '../parts/same-ticks.ts';
import { SeenChangeLines } from '../parts/seen-change.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './people.module.css';

/** What of our work this contact sees, and the place to change it. */
export function ContactRights({ person }: { person: Person }) {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const { data } = api.useQuery('get', '/api/profiles');
  if (!person.rights || !data) return null;
  const profile = data.items.find(({ id }) => id === person.profile?.id);
  return (
    <Section
      title={t('rights.rights')}
      action={
        person.may.grantAccess && (
          <Button size="xs" variant="subtle" aria-label={t('rights.changeOf', { name: person.name })} onClick={() => open(true)}>
            {t('rights.change')}
          </Button>
        )
      }
    >
      <SettingRow title={person.profile?.name ?? t('rights.own')} note={profile?.sentence ?? t('rights.ownNote')} />
      <SettingRow title={t(`rights.reads.${person.reads}`)} note={t(`rights.readsNotes.${person.reads}`)} />
      <Dialog opened={opened} close={() => open(false)} title={t('rights.of', { name: person.name })} size={640}>
        <RightsForm person={person} rights={person.rights} profiles={data.items} close={() => open(false)} />
      </Dialog>
    </Section>
  );
}

const styles = { traditional: 'addressed', trusted: 'all' } as const;

type Props = { person: Person; rights: ProfileTicks; profiles: Profile[]; close: () => void };
type Values = { profileId: string | null; rights: ProfileTicks; reads: Person['reads'] };

function RightsForm({ person, rights, profiles, close }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const form = useForm<Values>({ initialValues: { profileId: person.profile?.id ?? null, rights, reads: person.reads } });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/people/{personId}', besideField);
  const params = { path: { personId: person.id } };
  const { values } = form;
  // Ticks that say what the chosen profile says follow it.
  const chosen = profiles.find(({ id }) => id === values.profileId);
  const follows = chosen && sameTicks(chosen.ticks, values.rights) ? chosen : undefined;
  const body = { ...(follows ? { profileId: follows.id } : { rights: values.rights }), reads: values.reads };
  const preview = api.useQuery(
    'post',
    '/api/people/{personId}/rights-preview',
    { params, body },
    { placeholderData: keepPreviousData, enabled: person.accessLevel === 'advanced' },
  );
  const collaborator = profiles.find(({ key }) => key === 'collaborator');
  const choose = (profile: Profile | undefined) => profile && form.setValues({ profileId: profile.id, rights: profile.ticks });
  return (
    <Form
      onSubmit={form.onSubmit(() => {
        sending.start();
        change.mutate({ params, body }, { onSuccess: close, onError: sending.refused });
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      onCancel={close}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons beside each other, no fields */}
      <div className={classes.styles} role="group" aria-label={t('rights.styles.label')}>
        {(['traditional', 'trusted'] as const).map((style) => {
          const Sign = style === 'traditional' ? IconBuilding : IconMessages;
          return (
            <button
              key={style}
              type="button"
              className={classes.style}
              aria-pressed={follows === collaborator && values.reads === styles[style]}
              onClick={() => {
                choose(collaborator);
                form.setFieldValue('reads', styles[style]);
              }}
            >
              <b>
                <Sign size={16} stroke={1.75} aria-hidden="true" />
                {t(`rights.styles.${style}`)}
              </b>
              <span>{t(`rights.styles.${style}Note`)}</span>
            </button>
          );
        })}
      </div>
      <Row label={t('people.profile')}>
        <Select
          aria-label={t('people.profile')}
          data={[
            ...profiles.map(({ id, name }) => ({ value: id, label: name })),
            ...(follows ? [] : [{ value: '', label: t('rights.own') }]),
          ]}
          value={follows?.id ?? ''}
          onChange={(id) => choose(profiles.find((one) => one.id === id))}
          allowDeselect={false}
        />
        <p className={rows.second}>{follows?.sentence ?? t('rights.ownNote')}</p>
      </Row>
      <ProfileTicksFields ticks={values.rights} onChange={(ticks) => form.setFieldValue('rights', ticks)} />
      <Row label={t('rights.theirTasks')}>
        <SegmentedControl
          aria-label={t('rights.theirTasks')}
          data={(['all', 'addressed'] as const).map((value) => ({ value, label: t(`rights.reads.${value}Short`) }))}
          {...form.getInputProps('reads')}
        />
        <p className={rows.second}>{t(`rights.readsNotes.${values.reads}`)}</p>
      </Row>
      <div aria-live="polite">
        {person.accessLevel !== 'advanced' && <p className={rows.seen}>{t('rights.seen.noAccess', { name: person.name })}</p>}
        {preview.data && <SeenChangeLines change={preview.data} />}
        {preview.error && <ProblemNote problem={asProblem(preview.error, unreachable)} />}
      </div>
    </Form>
  );
}
