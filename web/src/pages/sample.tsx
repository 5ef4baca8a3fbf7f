import { Button, Progress, Text } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Sample } from '../api/shapes.ts';
import { Door } from '../frame/door.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { useArrive } from '../sessions/arrive.ts';
import classes from './sample.module.css';

const pace = { loading: 500, partial: 3000, none: false, loaded: false } as const;

/** The sample company, from the moment it is asked for: how far it is, and then who is who. */
export function SamplePage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/api/sample', undefined, {
    refetchInterval: ({ state }) => (state.data ? pace[state.data.state] : false),
  });
  if (!data) {
    return <Door title={t('sample.whoIsWho')}>{error ? <Refused error={error} retry={refetch} /> : <LoadingRows rows={4} />}</Door>;
  }
  switch (data.state) {
    case 'none':
      return <Navigate to="/" replace />;
    case 'loading':
      return <Loading sample={data} />;
    case 'partial':
      return (
        <Door title={t('sample.partial')} sentence={t('sample.partialSentence')}>
          <p>{t('sample.partialNext')}</p>
        </Door>
      );
    case 'loaded':
      return <WhoIsWho people={data.people} />;
  }
}

function Loading({ sample: { done, of } }: { sample: Sample }) {
  const { t } = useTranslation();
  return (
    <Door title={t('sample.loading')} sentence={t('sample.loadingSentence')}>
      <Progress value={(100 * done) / of} aria-label={t('sample.loadedWords')} />
      <Text className="numbers" mt={8} fz={13} c="dimmed" aria-hidden="true">
        {t('sample.loaded', { done, of })}
      </Text>
    </Door>
  );
}

function WhoIsWho({ people }: Pick<Sample, 'people'>) {
  const { t } = useTranslation();
  const arrive = useArrive();
  const unreachable = useUnreachable();
  const signIn = api.useMutation('post', '/api/session', besideField);
  const chosen = signIn.isPending && signIn.variables.body.login;
  return (
    <Door title={t('sample.lookAs')} sentence={t('sample.lookAsSentence')} wide>
      {signIn.error && <ProblemNote problem={asProblem(signIn.error, unreachable)} />}
      <ul>
        {people.map(({ name, role, sentence, login, password }) => (
          <li key={login} className={classes.person}>
            <Face person={{ id: login, name }} size={32} />
            <div className={classes.words}>
              <h2>
                {name} <span>{role}</span>
              </h2>
              <p>{sentence}</p>
              <p className={classes.secret}>
                <span>{login}</span> <span>{t('sample.password', { password })}</span>
              </p>
            </div>
            <Button
              className={classes.as}
              loading={chosen === login}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ body: { login, password } }, { onSuccess: (me) => arrive(me) })}
            >
              {t('sample.as', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </Door>
  );
}
