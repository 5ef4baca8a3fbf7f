import { Button } from '@mantine/core';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './workspaces.module.css';

/** The other way to begin: a company that is there already, to look around in. */
export function OfferSample() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unreachable = useUnreachable();
  const { mayLoadSample } = useRouteContext({ from: '/setup' });
  const load = api.useMutation('post', '/api/sample', besideField);
  return (
    <section className={classes.offer}>
      <h2>{t('sample.offer')}</h2>
      <p>{t('sample.offerSentence')}</p>
      <p>{t(mayLoadSample ? 'sample.warning' : 'sample.notHere')}</p>
      {load.error && <ProblemNote problem={asProblem(load.error, unreachable)} />}
      {mayLoadSample && (
        <Button loading={load.isPending} onClick={() => load.mutate({}, { onSuccess: () => navigate({ to: '/sample' }) })} fullWidth>
          {t('sample.load')}
        </Button>
      )}
    </section>
  );
}
