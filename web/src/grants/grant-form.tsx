import { Anchor, Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconClockPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Grant, GrantLink, Name, OpenProject } from '../api/shapes.ts';
import { DayField } from '../parts/day-field.tsx';
import { Form } from '../parts/form.tsx';
import { GrantRightsFields } from '../parts/grant-rights.tsx';
import { useKeptForm } from '../parts/kept-form.ts';
import { Row } from '../parts/row.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './grants.module.css';
import { LetterFields } from './letter-fields.tsx';
import { LetterPaper } from './letter-paper.tsx';
import { LinkToCopy } from './link-to-copy.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { ProfileField } from './profile-field.tsx';
import { inMonths, letterIn, rightsIn, type Values, valuesOf } from './values.ts';
import { WhatItOpens } from './what-it-opens.tsx';

type Props = { project: OpenProject; person: Name; grant: Grant | undefined };

export function GrantForm({ project, person, grant }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { form, kept } = useKeptForm<Values>(`grant ${project.id} ${person.id}`, valuesOf(grant));
  const sending = useSending(form);
  const [link, setLink] = useState<GrantLink>();
  /** What is in the form was made of this version; a later one is somebody else's. */
  const [version, setVersion] = useState(grant?.version);
  const add = api.useMutation('post', '/api/projects/{projectId}/grants', besideField);
  const change = api.useMutation('patch', '/api/projects/{projectId}/grants/{grantId}', besideField);
  const send = api.useMutation('post', '/api/projects/{projectId}/grants/{grantId}/invitations', besideField);
  const makeLink = api.useMutation('post', '/api/projects/{projectId}/grants/{grantId}/links', besideField);
  const { values } = form;
  const editable = grant ? grant.may.change : project.may.grantAccess;
  const back = () => navigate({ to: '/projects/$projectId/participants', params: { projectId: project.id } });
  const say = (message: string) => notifications.show({ message, closeButtonProps: { 'aria-label': t('frame.close') } });

  const save = async (typed: Values) => {
    sending.start();
    try {
      const path = { projectId: project.id };
      const saved = grant
        ? await change.mutateAsync({
            params: { path: { ...path, grantId: grant.id } },
            body: rightsIn(typed),
            headers: { 'If-Match': `"${version}"` },
          })
        : await add.mutateAsync({ params: { path }, body: { personId: person.id, ...rightsIn(typed) } });
      setVersion(saved.version);
      const here = { params: { path: { ...path, grantId: saved.id } } };
      if (saved.state === 'live' && typed.tell === 'link') {
        setLink(await makeLink.mutateAsync(here));
        kept.sent();
        return;
      }
      if (saved.state === 'live' && typed.tell === 'mail') await send.mutateAsync({ ...here, body: letterIn(typed, preferred) });
      kept.sent();
      const after = saved.state !== 'live' ? 'off' : typed.tell === 'mail' ? 'mail' : 'nobody';
      say(t(`grants.saved.${after}`, { name: person.name, project: project.name }));
      back();
    } catch (error) {
      sending.refused(error);
    }
  };
  const asked = { personId: person.id, ...rightsIn(values) };
  // The same question as beside the form, and so asked once.
  const opens = api.useQuery(
    'post',
    '/api/projects/{projectId}/grants/preview',
    { params: { path: { projectId: project.id } }, body: asked },
    { placeholderData: keepPreviousData },
  );
  const preferred = opens.data?.person.language ?? 'en';
  const faster = sending.problem?.code === 'edited-meanwhile' && grant && grant.version !== version;
  // On a narrow screen what it opens stands above the button that does it.
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const beside = (
    <div className={classes.beside}>
      <WhatItOpens projectId={project.id} person={person} asked={asked} />
      {values.active && values.tell === 'mail' && (
        <LetterPaper projectId={project.id} asked={{ ...asked, ...letterIn(values, preferred) }} />
      )}
    </div>
  );
  const button = !values.active ? 'save' : values.tell === 'mail' ? 'saveAndMail' : values.tell === 'link' ? 'saveAndLink' : 'save';

  return (
    <div className={classes.sheet}>
      <div>
        <Form
          onSubmit={form.onSubmit(save)}
          sending={faster ? { problem: null, fields: [] } : sending}
          kept={kept}
          pending={add.isPending || change.isPending || send.isPending || makeLink.isPending}
          button={t(`grants.${button}`)}
          onCancel={back}
        >
          {grant?.askedAt && grant.state === 'live' && (
            <p className={classes.asks}>
              <IconClockPlus size={16} stroke={1.75} aria-hidden="true" />
              {t('grants.asksForMore', { name: person.name })}
            </p>
          )}
          <Row label={t('grants.access')}>
            <Switch
              size="md"
              label={t(values.active ? 'grants.active' : 'grants.off')}
              disabled={!editable}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
          </Row>
          <Row label={t('grants.endsAfter')}>
            <div className={classes.line}>
              <DayField aria-label={t('grants.endsAfter')} placeholder={t('grants.noEnd')} {...form.getInputProps('endsOn')} />
              <Shortcut name={t('grants.noEnd')} act={() => form.setFieldValue('endsOn', null)} />
              <Shortcut name={t('grants.inMonths')} act={() => form.setFieldValue('endsOn', inMonths(3))} />
              {project.endsOn && <Shortcut name={t('grants.projectEnd')} act={() => form.setFieldValue('endsOn', project.endsOn)} />}
            </div>
            <p className={classes.second}>{t(values.endsOn ? 'grants.endNote' : 'grants.noEndNote')}</p>
          </Row>
          <hr className={classes.rule} />
          <ProfileField values={values} choose={(ticks) => form.setValues({ ...values, ...ticks })} />
          <GrantRightsFields input={(name, options) => form.getInputProps(name, options)} />
          {values.active && (
            <>
              <hr className={classes.rule} />
              <LetterFields form={form} preferred={preferred} />
            </>
          )}
          {narrow && beside}
          {faster && (
            <Meanwhile
              grant={grant}
              typed={values}
              take={() => {
                form.setValues({ ...values, ...rightsIn(valuesOf(grant)) });
                setVersion(grant.version);
                sending.start();
              }}
              keep={() => {
                setVersion(grant.version);
                sending.start();
              }}
            />
          )}
        </Form>
        {link && <LinkToCopy link={link} person={person} done={back} />}
      </div>
      {!narrow && beside}
    </div>
  );
}

function Shortcut({ name, act }: { name: string; act: () => void }) {
  return (
    <Anchor component="button" type="button" fz={13} onClick={act}>
      {name}
    </Anchor>
  );
}
