import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Comment } from '../api/shapes.ts';
import { useKeepingPlace } from '../parts/keeping.ts';
import { InlineForm } from './inline-form.tsx';
import { TeamLine } from './team-line.tsx';

/** Below what was said to @team. What is typed stays until it is sent. */
export function AnswerComment({ comment, close }: { comment: Comment; close: () => void }) {
  const { t } = useTranslation();
  const [text, setText, removeText] = useLocalStorage({
    key: useKeepingPlace(`answer:${comment.id}`),
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const add = api.useMutation('post', '/api/comments', besideField);
  const answered = () => {
    removeText();
    close();
  };
  return (
    <InlineForm
      label={t('comments.answerTo', { name: comment.author.name })}
      text={text}
      onText={setText}
      action={t('comments.send')}
      submit={() => add.mutate({ body: { taskId: comment.taskId, text, answers: comment.id } }, { onSuccess: answered })}
      close={close}
      pending={add.isPending}
      error={add.error}
    >
      <TeamLine taskId={comment.taskId} text={text} kind="history" />
    </InlineForm>
  );
}
