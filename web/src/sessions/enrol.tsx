import { Anchor, Button, Code, CopyButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { Form } from '../parts/form.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { useSending } from '../parts/sending.ts';
import { CodeField } from './code-field.tsx';
import classes from './second-factor.module.css';

/** An authenticator app is shown the secret, and shows with a first code that it has it. */
export function Enrol({ done }: { done: (recoveryCodes: string[]) => void }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const form = useForm({ initialValues: { code: '' } });
  const sending = useSending(form);
  const begin = api.useMutation('post', '/api/me/second-factor', besideField);
  const confirm = api.useMutation('put', '/api/me/second-factor/confirmation', besideField);
  if (!begin.data) {
    return (
      <div className={classes.begin}>
        {begin.error && <ProblemNote problem={asProblem(begin.error, unreachable)} />}
        <Button leftSection={<IconShieldLock size={16} stroke={1.75} />} loading={begin.isPending} onClick={() => begin.mutate({})}>
          {t('sessions.setUpTwoFactor')}
        </Button>
      </div>
    );
  }
  const { secret, qr, url } = begin.data;
  return (
    <Form
      onSubmit={form.onSubmit(async ({ code }) => {
        sending.start();
        try {
          // Awaited: what is switched on is asked for again meanwhile, and this form gone, but the codes come this once.
          const { recoveryCodes } = await confirm.mutateAsync({ body: { code: code.trim() } });
          done(recoveryCodes);
        } catch (error) {
          sending.refused(error);
        }
      })}
      sending={sending}
      pending={confirm.isPending}
      button={t('sessions.switchOn')}
    >
      <ul className={classes.steps}>
        <li>
          <p>{t('sessions.scan')}</p>
          <img
            className={classes.qr}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
            alt={t('sessions.qr')}
            width={168}
            height={168}
          />
          <p className={classes.second}>{t('sessions.orType')}</p>
          <div className={classes.secret}>
            <Code>{secret.match(/.{1,4}/g)?.join(' ')}</Code>
            <CopyButton value={secret}>
              {({ copied, copy }) => (
                <Button size="xs" onClick={copy}>
                  {t(copied ? 'parts.copied' : 'parts.copy')}
                </Button>
              )}
            </CopyButton>
          </div>
          <Anchor className={classes.open} href={url}>
            {t('sessions.openApp')}
          </Anchor>
        </li>
        <li>
          <CodeField label={t('sessions.firstCode')} data-autofocus {...form.getInputProps('code')} />
        </li>
      </ul>
    </Form>
  );
}
