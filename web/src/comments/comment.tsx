import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { Face } from '../parts/face.tsx';
import { MomentText } from '../parts/moment.tsx';
import { useOutsiders } from '../parts/outsiders.tsx';
import { AnswerComment } from './answer-comment.tsx';
import { CommentMenu } from './comment-menu.tsx';
import classes from './comments.module.css';
import { EditComment } from './edit-comment.tsx';
import { EditionsButton } from './editions.tsx';
import { KindLine } from './kind-line.tsx';
import { lookOf, type ReadBy } from './look.ts';

type Props = {
  comment: Comment;
  readBy: ReadBy;
  who: ReactNode;
  /** The task it stands in, where that is not plain. */
  task?: ReactNode;
  /** Below the name of its day. */
  clock?: boolean;
};

export function CommentArticle({ comment, readBy, who, task, clock = false }: Props) {
  const { t } = useTranslation();
  const marks = useMarksOutside();
  const [editing, edit] = useDisclosure();
  const [answering, answer] = useDisclosure();
  const look = lookOf(comment, readBy, useOutsiders());
  if (comment.deletedAt) return <DeletedComment comment={comment} task={task} />;
  return (
    <article className={classes.comment} data-edge={marks ? look.edge : 'none'} data-ground={marks ? look.ground : 'none'} id={comment.id}>
      <Face person={{ ...comment.author, side: comment.authorSide }} size={28} />
      <div>
        <div className={classes.line}>
          <span className={classes.author}>{comment.author.name}</span>
          <MomentText at={comment.createdAt} className={classes.time} as={clock ? 'clock' : 'moment'} />
          {comment.editedAt && <EditionsButton comment={comment} at={comment.editedAt} />}
          <span className={classes.who}>
            {who}
            <CommentMenu comment={comment} edit={edit.open} />
          </span>
          {marks && <KindLine look={look} />}
        </div>
        {task && <p className={classes.inTask}>{task}</p>}
        {comment.addressees.length > 0 && (
          <p className={classes.to}>
            {t('comments.to', { names: new Intl.ListFormat(t('days.written')).format(comment.addressees.map(({ name }) => name)) })}
          </p>
        )}
        {comment.answers && <p className={classes.to}>{t('comments.answers', { name: comment.answers.author.name })}</p>}
        {editing ? <EditComment comment={comment} close={edit.close} /> : <p className={classes.text}>{comment.text}</p>}
        {answering ? (
          <AnswerComment comment={comment} close={answer.close} />
        ) : (
          comment.may.answer && (
            <Button
              className={classes.answer}
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowBackUp size={14} stroke={2} />}
              onClick={answer.open}
            >
              {t('comments.answer')}
            </Button>
          )
        )}
      </div>
    </article>
  );
}

/** That there was one stays to be seen. */
function DeletedComment({ comment, task }: Pick<Props, 'comment' | 'task'>) {
  const { t } = useTranslation();
  return (
    <p className={classes.event} id={comment.id}>
      <IconTrash size={14} stroke={2} aria-hidden="true" />
      <span>
        {t('comments.deleted', { name: comment.author.name })} <EditionsButton comment={comment} />
        {task && <span className={classes.inTask}>{task}</span>}
      </span>
      <MomentText at={comment.deletedAt ?? comment.createdAt} className={classes.time} />
    </p>
  );
}
