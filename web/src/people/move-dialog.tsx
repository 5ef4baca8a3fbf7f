import { Button, Modal } from '@mantine/core';
import { IconEye, IconEyeOff, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import type { MovePreview, Name, Person } from '../api/shapes.ts';
import layout from '../parts/parts.module.css';
import { ProblemNote } from '../parts/problem-note.tsx';
import classes from './people.module.css';

type Change = MovePreview['changes'][number];

type Props = {
  person: Person;
  to: Name | null;
  preview: MovePreview;
  problem: Problem | null;
  pending: boolean;
  yes: () => void;
  no: () => void;
};

/** What changes for whom, before it is saved. */
export function MoveDialog({ person, to, preview, problem, pending, yes, no }: Props) {
  const { t } = useTranslation();
  const { movedCount, affectedCount, changes } = preview;
  const told = changes.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
  return (
    <Modal
      opened
      onClose={no}
      title={t(to ? 'people.move.ask' : 'people.move.askTop', { name: person.name, to: to?.name })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      size={524}
    >
      {movedCount > 1 && <p className={classes.along}>{t('people.move.along', { count: movedCount - 1 })}</p>}
      {affectedCount === 0 && <p>{t('people.move.nothing')}</p>}
      <ul className={classes.changes}>
        {changes.map((change) => (
          <ChangeFor key={change.people[0]?.id} change={change} />
        ))}
      </ul>
      {affectedCount > told && <p className={classes.along}>{t('people.move.others', { count: affectedCount - told })}</p>}
      <p className={classes.advice}>
        <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
        {t('people.move.private')}
      </p>
      <ProblemNote problem={problem} />
      <div className={layout.buttons}>
        <Button onClick={no}>{t('parts.cancel')}</Button>
        <Button variant="filled" onClick={yes} loading={pending} data-autofocus>
          {t('people.move.yes')}
        </Button>
      </div>
    </Modal>
  );
}

function ChangeFor({ change }: { change: Change }) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  const { people, peopleCount, canSignIn, opened, closed } = change;
  return (
    <li>
      <p className={classes.whom}>
        {withRest(people, peopleCount)}
        {!canSignIn && <span className={classes.second}>{t('people.move.noSignIn', { count: peopleCount })}</span>}
      </p>
      <Sentences sign="opens" told={opened} />
      <Sentences sign="closes" told={closed} />
    </li>
  );
}

function Sentences({ sign, told: { projects, projectCount, taskCount } }: { sign: 'opens' | 'closes'; told: Change['opened'] }) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  const Sign = sign === 'opens' ? IconEye : IconEyeOff;
  if (projectCount === 0 && taskCount === 0) return null;
  return (
    <p className={classes.change} data-sign={sign}>
      <Sign size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {projectCount > 0 && t(`people.move.${sign}.projects`, { count: projectCount, names: withRest(projects, projectCount) })}
        {projectCount > 0 && taskCount > 0 && ' '}
        {taskCount > 0 && t(`people.move.${sign}.${projectCount > 0 ? 'andTasks' : 'tasks'}`, { count: taskCount })}
      </span>
    </p>
  );
}

/** "Pierre, Chloe and 4,990 more" */
function useWithRest() {
  const { t } = useTranslation();
  return (named: Name[], count: number): string => {
    const names = named.map(({ name }) => name).join(', ');
    return count > named.length ? t('people.move.andMore', { names, count: count - named.length }) : names;
  };
}
