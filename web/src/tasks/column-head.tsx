import { useTranslation } from 'react-i18next';
import { useListedFields } from '../parts/own-fields.ts';
import classes from './tasks.module.css';
import { type Column, usualColumns } from './view.ts';

/** What stands in the columns; the usual ones explain themselves, those of the company do not. Each cell says it to those who hear the list. */
export function ColumnHead({ columns }: { columns: Column[] }) {
  const { t } = useTranslation();
  const own = useListedFields('tasks');
  if (columns.join() === usualColumns.join() && own.length === 0) return null;
  const head = (column: Column, look: string | undefined) =>
    columns.includes(column) && column !== 'comments' ? <span className={look}>{t(`tasks.columnHeads.${column}`)}</span> : null;
  return (
    <div className={`${classes.row} ${classes.columnHead}`} aria-hidden="true">
      <span className={classes.title} />
      <span className={classes.cells}>
        {head('number', classes.number)}
        {head('stage', classes.stage)}
        {own.map(({ id, name }) => (
          <span key={id} className={classes.own}>
            {name}
          </span>
        ))}
        {head('planned', classes.planned)}
        {columns.includes('comments') && <span className={classes.comments} />}
        {head('deadline', classes.due)}
        {head('updatedAt', classes.changed)}
      </span>
      <span className={classes.faces}>
        {head('outside', classes.outsiders)}
        {head('assignee', classes.people)}
      </span>
    </div>
  );
}
