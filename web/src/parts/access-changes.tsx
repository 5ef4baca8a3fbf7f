import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MovePreview, Name } from '../api/shapes.ts';
import classes from './access-changes.module.css';

type Change = MovePreview['changes'][number];

/** For whom a change of access opens and closes what: people for whom it is the same stand together (B4). */
export function AccessChanges({ changes, affectedCount }: Pick<MovePreview, 'changes' | 'affectedCount'>) {
  const { t } = useTranslation();
  const told = changes.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
  if (affectedCount === 0) return <p>{t('parts.changes.nothing')}</p>;
  return (
    <>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <ChangeFor key={change.people[0]?.id} change={change} />
        ))}
      </ul>
      {affectedCount > told && <p className={classes.others}>{t('parts.changes.others', { count: affectedCount - told })}</p>}
    </>
  );
}

function ChangeFor({ change: { people, peopleCount, canSignIn, opened, closed } }: { change: Change }) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  return (
    <li>
      <p className={classes.whom}>
        {withRest(people, peopleCount)}
        {!canSignIn && <span>{t('parts.changes.noSignIn', { count: peopleCount })}</span>}
      </p>
      <Sentences sign="opens" told={opened} several={peopleCount > 1} />
      <Sentences sign="closes" told={closed} several={peopleCount > 1} />
    </li>
  );
}

function Sentences({
  sign,
  told: { projects, projectCount, taskCount, commentCount, documentCount, reads, readsElsewhere, documents, documentsElsewhere },
  several,
}: {
  sign: 'opens' | 'closes';
  told: Change['opened'];
  several: boolean;
}) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  const Sign = sign === 'opens' ? IconEye : IconEyeOff;
  const sentences = [
    projectCount > 0 && t(`parts.changes.${sign}.projects`, { count: projectCount, names: withRest(projects, projectCount) }),
    taskCount > 0 && t(`parts.changes.${sign}.${projectCount > 0 ? 'andTasks' : 'tasks'}`, { count: taskCount }),
    reads && t(`parts.changes.${sign}.reads.${reads}`),
    readsElsewhere && t(`parts.changes.${sign}.readsElsewhere`),
    documents && t(`parts.changes.${sign}.documentsOf.${documents}`),
    documentsElsewhere && t(`parts.changes.${sign}.documentsElsewhere`),
    commentCount > 0 && t(`parts.changes.${sign}.${several ? 'upToComments' : 'comments'}`, { count: commentCount }),
    documentCount > 0 && t(`parts.changes.${sign}.${several ? 'upToDocuments' : 'documents'}`, { count: documentCount }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return (
    <p className={classes.change} data-sign={sign}>
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>{sentences.join(' ')}</span>
    </p>
  );
}

/** "Pierre, Chloe and 4,990 more" */
export function useWithRest() {
  const { t } = useTranslation();
  return (named: Pick<Name, 'name'>[], count: number): string => {
    const names = named.map(({ name }) => name).join(', ');
    return count > named.length ? t('parts.changes.andMore', { names, count: count - named.length }) : names;
  };
}
