import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import type { ClientsPreview, Name } from '../api/shapes.ts';
import { AccessChanges, useWithRest } from '../parts/access-changes.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './projects.module.css';

type Props = {
  clients: Pick<Name, 'id'>[];
  before: Pick<Name, 'id'>[];
  /** The project; of one that is about to be added, whether it is hidden from contacts. */
  of: { projectId: string } | { hiddenFromContacts: boolean };
};

/** Below the clients of a project: for whom other clients open it and close it, before they are saved (B4). */
export function ClientsEffect({ of, clients, before }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const sorted = (names: Pick<Name, 'id'>[]) => names.map(({ id }) => id).sort();
  const clientIds = sorted(clients);
  const isNew = !('projectId' in of);
  // What it will be called changes nothing, and is still being typed.
  const about = isNew ? { newProject: { name: t('projects.add'), ...of } } : { projectIds: [of.projectId] };
  const changed = clientIds.join() !== sorted(before).join();
  const { data, error } = api.useQuery(
    'post',
    '/api/projects/clients-preview',
    { body: { ...about, clientIds, as: 'only' } },
    { enabled: changed, placeholderData: keepPreviousData },
  );
  if (!changed) return null;
  return (
    <div className={classes.effect} role="status">
      {error && <ProblemNote problem={asProblem(error, unreachable)} />}
      {!error && !data && <p>{t('projects.clientsEffect.looking')}</p>}
      {!error && data && <Effect preview={data} isNew={isNew} />}
    </div>
  );
}

function Effect({ preview, isNew }: { preview: ClientsPreview; isNew: boolean }) {
  const { t } = useTranslation();
  const { changes, affectedCount } = preview;
  if (affectedCount === 0) return <p>{t(`projects.clientsEffect.${isNew ? 'nobodyYet' : 'nobody'}`)}</p>;
  return (
    <>
      <Line words="opens" changes={changes.filter(({ opened }) => opened.projectCount > 0)} />
      <Line words="opensTasks" changes={changes.filter(({ opened }) => opened.projectCount === 0 && opensMore(opened))} />
      <Line words="closes" changes={changes.filter(({ closed }) => closed.projectCount > 0)} />
      <Line words="closesTasks" changes={changes.filter(({ closed }) => closed.projectCount === 0 && opensMore(closed))} />
      {/* In a new project there is nothing yet to be told apart. */}
      {!isNew && (
        <details className={classes.each}>
          <summary>{t('projects.clientsEffect.each')}</summary>
          <AccessChanges {...preview} />
        </details>
      )}
    </>
  );
}

const opensMore = ({ taskCount, readsElsewhere, documentsElsewhere }: ClientsPreview['changes'][number]['opened']) =>
  taskCount > 0 || readsElsewhere || documentsElsewhere;

const most = 8;

type LineProps = { words: 'opens' | 'opensTasks' | 'closes' | 'closesTasks'; changes: ClientsPreview['changes'] };

function Line({ words, changes }: LineProps) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  const opens = words === 'opens' || words === 'opensTasks';
  const Sign = opens ? IconEye : IconEyeOff;
  if (changes.length === 0) return null;
  const named = changes.flatMap(({ people }) => people).slice(0, most);
  const names = withRest(
    named,
    changes.reduce((sum, { peopleCount }) => sum + peopleCount, 0),
  );
  return (
    <p data-sign={opens ? 'opens' : 'closes'}>
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <Trans t={t} i18nKey={`projects.clientsEffect.${words}`} values={{ names }} components={{ b: <b /> }} />
      </span>
    </p>
  );
}
