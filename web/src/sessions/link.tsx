import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, fetchApi } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField, once } from '../api/queries.ts';
import { Door } from '../frame/door.tsx';
import { useUnreachable } from '../parts/problem-note.tsx';
import { useNextStep } from './next-step.tsx';
import { SetPassword, type Use } from './set-password.tsx';

export function ActivatePage() {
  const { secret } = useParams({ from: '/activate/$secret' });
  const { next } = useSearch({ from: '/activate/$secret' });
  const use = api.useMutation('post', '/api/activations', besideField);
  return <LinkPage kind="activation" secret={secret} use={use} next={next} />;
}

export function ResetPasswordPage() {
  const { secret } = useParams({ from: '/reset-password/$secret' });
  const use = api.useMutation('put', '/api/password-resets', besideField);
  return <LinkPage kind="password-reset" secret={secret} use={use} />;
}

type Props = {
  kind: 'activation' | 'password-reset';
  secret: string;
  use: Use;
  /** Where it leads, if not to the start page. */
  next?: string | undefined;
};

function LinkPage({ kind, secret, use, next }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const further = useNextStep(next);
  const link = useQuery({
    queryKey: ['link', secret],
    queryFn: async () => {
      const { data, error } = await fetchApi.POST('/api/links', { body: { secret } });
      if (!data) throw error;
      return data;
    },
    retry: false,
    ...once,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const back = (
    <Anchor component={Link} to="/sign-in">
      {t('sessions.backToSignIn')}
    </Anchor>
  );

  if (further.page) return further.page;
  if (link.isPending)
    return (
      <Door title={t('frame.loading')}>
        <div />
      </Door>
    );
  const dead = link.error ?? (link.data.kind === kind ? null : { code: 'link-not-valid', status: 410, title: t('sessions.wrongLink') });
  if (dead) {
    const problem = asProblem(dead, unreachable);
    return (
      <Door title={problem.title} foot={back}>
        <Text>{problem.detail ?? t('sessions.linkNext')}</Text>
      </Door>
    );
  }
  const { name, workspaceName, brand, email } = link.data!;
  const title = kind === 'activation' ? t('sessions.welcome', { name }) : t('sessions.newPassword');
  const sentence =
    kind === 'activation'
      ? t('sessions.welcomeSentence', { workspace: workspaceName })
      : t('sessions.newPasswordSentence', { name, workspace: workspaceName });
  return (
    <Door title={title} sentence={sentence} workspace={{ name: workspaceName, brand }}>
      <SetPassword
        secret={secret}
        login={email}
        use={use}
        next={next}
        take={further.take}
        button={t(kind === 'activation' ? 'sessions.setAndEnter' : 'sessions.setPassword')}
      />
    </Door>
  );
}
