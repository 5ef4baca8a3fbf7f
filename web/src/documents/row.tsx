import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Document } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { contentOf } from '../parts/document-content.ts';
import { MomentText } from '../parts/moment.tsx';
import classes from './documents.module.css';
import type { WhoCanSee } from './list.tsx';
import { DocumentMenu } from './menu.tsx';
import { signOf } from './sign.ts';
import { writeSize } from './size.ts';
import type { Place } from './uploads.ts';

type Props = { document: Document; of: Place; whoCanSee?: WhoCanSee | undefined };

export function DocumentRow({ document, of, whoCanSee }: Props) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const { id, name, size, author, createdAt, task } = document;
  const look = marks ? lookOf(document) : null;
  const Sign = signOf(document);
  return (
    <li className={classes.row} data-edge={look ? 'outside' : undefined}>
      <Sign size={20} stroke={1.5} aria-hidden="true" />
      <div className={classes.words}>
        <a className={classes.name} {...contentOf({ id, name })} title={name}>
          <bdi>{name}</bdi>
        </a>
        <p className={classes.second}>
          <span className={classes.facts}>
            <span className="numbers">{writeSize(size, t('days.written'))}</span> · {author.name} · <MomentText at={createdAt} />
          </span>
          {look && (
            <span className={classes.kind}>
              <IconArrowUpRight size={14} stroke={2} aria-hidden="true" />
              <b>{t(`comments.words.${look}`)}</b>
            </span>
          )}
        </p>
        {'project' in of && task && (
          <p className={classes.second}>
            <Link to="/projects/$projectId/tasks/$taskId" params={{ projectId: of.project, taskId: task.id }} className={classes.task}>
              {task.title}
            </Link>
          </p>
        )}
      </div>
      <span className={classes.acts}>
        {whoCanSee?.(document)}
        <DocumentMenu document={document} />
      </span>
    </li>
  );
}

/** Why somebody from outside has to do with it, in the words of a comment. */
function lookOf({ class: its, authorSide }: Document): 'released' | 'fromOutside' | null {
  if (its === 'documents_released') return 'released';
  return authorSide === 'outside' ? 'fromOutside' : null;
}
