import type { ReactNode } from 'react';
import type { Comment } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { Face } from '../parts/face.tsx';
import { MomentText } from '../parts/moment.tsx';
import { useOutsiders } from '../parts/outsiders.tsx';
import classes from './comments.module.css';
import { KindLine } from './kind-line.tsx';
import { lookOf, type ReadersOf } from './look.ts';

type Props = { comment: Comment; readers: ReadersOf; who: ReactNode };

export function CommentArticle({ comment, readers, who }: Props) {
  const marks = useMarksOutside();
  const look = lookOf(comment, readers, useOutsiders());
  return (
    <article className={classes.comment} data-edge={marks ? look.edge : 'none'} data-ground={marks ? look.ground : 'none'} id={comment.id}>
      <Face person={{ ...comment.author, side: comment.authorSide }} size={28} />
      <div>
        <div className={classes.line}>
          <span className={classes.author}>{comment.author.name}</span>
          <MomentText at={comment.createdAt} className={classes.time} />
          {who && <span className={classes.who}>{who}</span>}
          {marks && <KindLine look={look} />}
        </div>
        <p className={classes.text}>{comment.text}</p>
      </div>
    </article>
  );
}
