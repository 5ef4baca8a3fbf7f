import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.ts';
import type { MovePreview, Name, Person } from '../api/shapes.ts';
import { AccessChanges } from '../parts/access-changes.tsx';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';
import { ProblemNote } from '../parts/problem-note.tsx';
import classes from './people.module.css';

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
  const { movedCount } = preview;
  return (
    <Dialog close={no} title={t(to ? 'people.move.ask' : 'people.move.askTop', { name: person.name, to: to?.name })} size={524}>
      {movedCount > 1 && <p className={classes.along}>{t('people.move.along', { count: movedCount - 1 })}</p>}
      <AccessChanges {...preview} />
      <p className={classes.advice}>
        <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
        {t('parts.changes.mine')}
      </p>
      <ProblemNote problem={problem} />
      <div className={layout.buttons}>
        <Button onClick={no}>{t('parts.cancel')}</Button>
        <Button variant="filled" onClick={yes} loading={pending} data-autofocus>
          {t('people.move.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
