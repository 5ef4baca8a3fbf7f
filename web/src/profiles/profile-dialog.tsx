import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Profile, ProfilePreview } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { ProfileTicksFields } from '../parts/profile-ticks.tsx';
import rows from '../parts/rows.module.css';
import { SeenChangeLines } from '../parts/seen-change.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './profiles.module.css';

/** One to be added, or one that is there. */
export type Draft = Pick<Profile, 'name' | 'ticks'> & Partial<Profile>;

export function ProfileDialog({ draft, close }: { draft: Draft; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: draft.name, ticks: draft.ticks } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/profiles', besideField);
  const change = api.useMutation('put', '/api/profiles/{profileId}', besideField);
  return (
    <Dialog close={close} title={t(draft.id ? 'profiles.editThis' : 'profiles.add')} size={640}>
      <Form
        onSubmit={form.onSubmit((body) => {
          sending.start();
          const after = { onSuccess: close, onError: sending.refused };
          if (!draft.id) return add.mutate({ body }, after);
          change.mutate({ params: { path: { profileId: draft.id } }, body, headers: { 'If-Match': `"${draft.version}"` } }, after);
        })}
        sending={sending}
        pending={add.isPending || change.isPending}
        button={t('parts.save')}
        onCancel={close}
      >
        <TextInput label={t('profiles.name')} data-autofocus {...form.getInputProps('name')} />
        <ProfileTicksFields ticks={form.values.ticks} onChange={(ticks) => form.setFieldValue('ticks', ticks)} />
        {draft.id && <Changes profileId={draft.id} ticks={form.values.ticks} />}
      </Form>
    </Dialog>
  );
}

/** For those who have it, before it is saved. */
function Changes({ profileId, ticks }: { profileId: string; ticks: Profile['ticks'] }) {
  const unreachable = useUnreachable();
  const { data, error } = api.useQuery(
    'post',
    '/api/profiles/{profileId}/preview',
    { params: { path: { profileId } }, body: { ticks } },
    { placeholderData: keepPreviousData },
  );
  return (
    <section className={classes.changes} aria-live="polite">
      {error && <ProblemNote problem={asProblem(error, unreachable)} />}
      {data && <Told preview={data} />}
    </section>
  );
}

function Told({ preview: { peopleCount, looked } }: { preview: ProfilePreview }) {
  const { t } = useTranslation();
  const touched = looked.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (peopleCount === 0) return <p className={rows.second}>{t('profiles.nobodyHasIt')}</p>;
  return (
    <>
      <p className={rows.second}>
        {t('profiles.touched', { count: touched.length, of: looked.length })}
        {peopleCount > looked.length && ` ${t('profiles.others', { count: peopleCount - looked.length })}`}
      </p>
      {touched.map((change) => (
        <SeenChangeLines key={change.person.id} change={change} />
      ))}
    </>
  );
}
