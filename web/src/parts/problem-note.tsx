import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldOf, type Problem } from '../api/problem.ts';
import classes from './parts.module.css';

export function useUnreachable() {
  const { t } = useTranslation();
  return { title: t('problem.unreachable'), detail: t('problem.unreachableNext') };
}

type Props = {
  problem: Problem | null;
  /** Fields of the form: what is said about them stands beside them, the rest is listed here. */
  fields?: string[];
};

export function ProblemNote({ problem, fields = [] }: Props) {
  if (!problem) return null;
  const told = problem.fields ?? [];
  const isBeside = ({ field }: { field: string }) => fields.includes(fieldOf(field));
  // Nothing is said twice: neither beside its field and here, nor here.
  const detail = told.some((one) => isBeside(one) && one.message === problem.detail) ? undefined : problem.detail;
  const elsewhere = told.filter((one) => !isBeside(one) && one.message !== detail);
  return (
    <div role="alert" className={classes.problem}>
      <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={classes.problemTitle}>{problem.title}</p>
        {detail && <p>{detail}</p>}
        {elsewhere.map(({ field, message }) => (
          <p key={field}>{message}</p>
        ))}
      </div>
    </div>
  );
}
