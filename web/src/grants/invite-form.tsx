import { Button, FileButton, Switch, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconFileImport } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asBytes } from '../api/bytes.ts';
import { api } from '../api/client.ts';
import { asProblem, fieldErrors, isProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { OpenProject } from '../api/shapes.ts';
import { AccessChanges } from '../parts/access-changes.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Form } from '../parts/form.tsx';
import { GrantRightsFields } from '../parts/grant-rights.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { Row } from '../parts/row.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './grants.module.css';
import { InvitedRows } from './invited-rows.tsx';
import { LetterFields } from './letter-fields.tsx';
import { letterIn, rightsIn, type Values, valuesOf } from './values.ts';

type Inviting = Values & { text: string };

export function InviteForm({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const navigate = useNavigate();
  const { form, kept } = useKeptForm<Inviting>(`invite ${project.id}`, {
    ...valuesOf(undefined),
    active: project.may.grantAccess,
    text: '',
  });
  const sending = useSending(form);
  const params = { path: { projectId: project.id } };
  const { text, active } = form.values;
  const [asked] = useDebouncedValue(text, 300);
  const { active: _, ...grant } = rightsIn(form.values);
  const preview = '/api/projects/{projectId}/invitations/preview';
  // Asked for by itself: what is wrong with the access says nothing about the addresses.
  const listed = api.useQuery(
    'post',
    preview,
    { params, body: { text: asked } },
    { enabled: asked.trim() !== '', placeholderData: keepPreviousData },
  );
  const rows = asked.trim() === '' ? [] : (listed.data?.items ?? []);
  const good = rows.filter(({ outcome }) => outcome !== 'refused').length;
  const opens = api.useQuery(
    'post',
    preview,
    { params, body: { text: asked, grant } },
    { enabled: active && good > 0, placeholderData: keepPreviousData },
  );
  const endError = active && good > 0 ? endErrorOf(opens.error) : undefined;
  const invite = api.useMutation('post', '/api/projects/{projectId}/invitations', besideField);

  const send = (typed: Inviting) => {
    sending.start();
    const { active: lets, ...rights } = rightsIn(typed);
    const grant = lets && { ...rights, letter: letterIn(typed, 'en') };
    invite.mutate(
      { params, body: { text: typed.text, ...(grant && { grant }) } },
      {
        onSuccess: ({ items }) => {
          const count = items.filter(({ outcome }) => outcome !== 'refused').length;
          kept.sent();
          notifications.show({ message: t(typed.active ? 'grants.invited' : 'grants.takePartNow', { count }) });
          void navigate({ to: '/projects/$projectId/participants', params: { projectId: project.id } });
        },
        onError: (error) => {
          const end = endErrorOf(error);
          if (end) form.setFieldError('endsOn', end);
          else sending.refused(error);
        },
      },
    );
  };
  const submit = (typed: Inviting) => {
    if (good === 0 && !listed.error) form.setFieldError('text', t('grants.nobodyToInvite'));
    else if (endError) form.setFieldError('endsOn', endError);
    else send(typed);
  };
  const readFile = api.useMutation('post', '/api/projects/{projectId}/invitations/file', besideField);
  const forgetFile = useRef<() => void>(null);
  const read = (file: File | null) => {
    if (!file) return;
    sending.start();
    readFile.mutate(
      { params, ...asBytes(file) },
      {
        onSuccess: ({ text: told }) => form.setFieldValue('text', told),
        onError: sending.refused,
        // Mended, the same file can be chosen again.
        onSettled: () => forgetFile.current?.(),
      },
    );
  };

  return (
    <Form
      onSubmit={form.onSubmit(submit)}
      sending={sending}
      kept={kept}
      pending={invite.isPending}
      button={good > 0 ? t(active ? 'grants.inviteCount' : 'grants.addCount', { count: good }) : t('grants.invite')}
      onCancel={() => navigate({ to: '/projects/$projectId/participants', params: { projectId: project.id } })}
    >
      <Textarea
        label={t('grants.addresses')}
        description={t('grants.addressesHint')}
        placeholder={'Ana Pop <ana@example.com>\nbob@example.com'}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={100_000}
        {...form.getInputProps('text')}
      />
      <div>
        <FileButton onChange={read} resetRef={forgetFile} accept=".csv,.txt,.tsv,text/csv,text/plain">
          {(props) => (
            <Button size="xs" leftSection={<IconFileImport size={16} stroke={1.75} />} loading={readFile.isPending} {...props}>
              {t('grants.fromFile')}
            </Button>
          )}
        </FileButton>
      </div>
      <InvitedRows rows={rows} />
      {listed.error && <ProblemNote problem={asProblem(listed.error, unreachable)} />}
      {project.may.grantAccess && (
        <>
          <Row label={t('grants.access')}>
            <Switch
              size="md"
              label={t(active ? 'grants.letIn' : 'grants.onlyTakePart')}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
            <p className={classes.second}>{t(active ? 'grants.letInNote' : 'grants.onlyTakePartNote')}</p>
          </Row>
          {active && (
            <>
              <Row label={t('grants.endsAfter')}>
                <DayField
                  aria-label={t('grants.endsAfter')}
                  placeholder={t('grants.noEnd')}
                  {...form.getInputProps('endsOn')}
                  error={form.errors['endsOn'] ?? endError}
                />
              </Row>
              <GrantRightsFields input={(name, options) => form.getInputProps(name, options)} />
              {good > 0 && opens.error && !endError && <ProblemNote problem={asProblem(opens.error, unreachable)} />}
              {good > 0 && opens.data && (
                <section className={classes.opens} aria-live="polite">
                  <h2>{t('grants.whatItOpens')}</h2>
                  <AccessChanges {...opens.data} />
                </section>
              )}
              <LetterFields form={form} preferred="en" always />
            </>
          )}
        </>
      )}
    </Form>
  );
}

/** That the last day has passed is said beside it, and nowhere else. */
const endErrorOf = (error: unknown): string | undefined => (isProblem(error) ? fieldErrors(error)['endsOn'] : undefined);
