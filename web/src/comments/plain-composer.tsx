import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { OpenTask } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import classes from './comments.module.css';
import { ComposerBox } from './composer-box.tsx';
import { useDraft } from './draft.ts';
import { TeamLine } from './team-line.tsx';

/** On the client's side a comment has no kinds: whoever takes part reads it. */
export function PlainComposer({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const me = useMe();
  const { draft, change, sent } = useDraft(task.id);
  const add = api.useMutation('post', '/api/comments', besideField);
  const others = [
    ...new Set(
      task.members
        .map(({ person }) => person)
        .filter(({ id }) => id !== me.person.id)
        .map(({ name }) => name),
    ),
  ];
  return (
    <ComposerBox
      look={{ edge: 'none', ground: 'none' }}
      text={draft.text}
      onText={(text) => change({ text })}
      send={() => {
        const { text } = draft;
        add.mutate({ body: { taskId: task.id, text } }, { onSuccess: () => sent(text) });
      }}
      pending={add.isPending}
      error={add.error}
      button={t('comments.send')}
    >
      <TeamLine taskId={task.id} text={draft.text} kind="history" />
      <p className={classes.readers}>
        {others.length
          ? t('comments.readByThese', { names: others.join(', '), workspace: me.workspace.name })
          : t('comments.readByTeam', { workspace: me.workspace.name })}
      </p>
    </ComposerBox>
  );
}
