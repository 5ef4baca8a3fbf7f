import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import type { Name, Project, ProjectsClientChange } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { AccessChanges } from '../parts/access-changes.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './projects.module.css';

type Props = { client: Name; projects: Project[]; as: ProjectsClientChange['as']; yes: () => void; no: () => void };

/** As many as one question may be about. */
const most = 200;

/** For whom a client of many projects opens and closes what, before it is set (B4, C7). */
export function AskClient({ client, projects, as, yes, no }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const { data, error } = api.useQuery(
    'post',
    '/api/projects/clients-preview',
    { body: { projectIds: projects.slice(0, most).map(({ id }) => id), clientIds: [client.id], as } },
    { gcTime: 0 },
  );
  return (
    <Dialog
      close={no}
      title={t(as === 'only' ? 'projects.clientsEffect.set' : 'projects.clientsEffect.add', { name: client.name })}
      size={524}
    >
      {!data && !error && <LoadingRows rows={3} />}
      {error && <ProblemNote problem={asProblem(error, unreachable)} />}
      {data && (
        <>
          <p className={classes.second}>
            {data.projectCount < Math.min(projects.length, most)
              ? t('projects.clientsEffect.some', { count: data.projectCount, all: projects.length })
              : t('projects.clientsEffect.of', { count: projects.length })}{' '}
            {projects.length > most && t('projects.clientsEffect.first', { count: most })}
          </p>
          <AccessChanges {...data} />
          <p className={classes.note}>
            <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
            {t('parts.changes.mine')}
          </p>
        </>
      )}
      <div className={layout.buttons}>
        <Button onClick={no} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" disabled={!data} onClick={yes}>
          {t(as === 'only' ? 'projects.clientsEffect.yesSet' : 'projects.clientsEffect.yesAdd')}
        </Button>
      </div>
    </Dialog>
  );
}
