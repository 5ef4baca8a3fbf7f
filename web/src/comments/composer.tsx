import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { mentionsTeam } from '@portico/contract/mention';
import { IconArrowUpRight, IconLock, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { CommentClass, OpenTask, Reader } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { useReaders } from '../parts/readers.ts';
import { AddressField } from './address-field.tsx';
import classes from './comments.module.css';
import { ComposerBox } from './composer-box.tsx';
import { useDraft } from './draft.ts';
import { lookOfDraft, type ReadersOf } from './look.ts';
import { ReadersLine } from './readers-line.tsx';
import { TeamLine } from './team-line.tsx';

const kinds = [
  { value: 'internal', word: 'private', look: 'private', sign: IconLock },
  { value: 'history', word: 'standard', look: 'none', sign: IconUsers },
  { value: 'history_released', word: 'released', look: 'outside', sign: IconArrowUpRight },
] as const;

/** Says who will read it, by name, before it is sent. */
export function Composer({ task, readers }: { task: OpenTask; readers: ReadersOf }) {
  const { t } = useTranslation();
  const me = useMe().person;
  const { draft, change, sent } = useDraft(task.id);
  const candidates = useReaders({ task: task.id }, task.may.askWho) ?? [];
  const team = useReaders({ task: task.id, class: 'internal' }, task.may.askWho);
  const addressed = draft.kind !== 'internal' && draft.addressees.length > 0;
  const toTeam = draft.kind !== 'internal' && mentionsTeam(draft.text);
  const beyond = { ...(addressed && { addressees: draft.addressees }), ...(toTeam && { toTeam }) };
  const told = useReaders({ task: task.id, class: draft.kind, ...beyond }, task.may.askWho && (addressed || toTeam));
  const add = api.useMutation('post', '/api/comments', besideField);

  const offered = kinds.filter(({ value }) =>
    value === 'internal' ? task.may.commentPrivately : value === 'history_released' ? task.may.release : true,
  );
  const named = draft.kind === 'internal' && draft.readers.length > 0;
  const will = readersOf(
    draft.kind,
    named ? candidates.filter(({ person }) => draft.readers.includes(person.id)) : team,
    addressed || toTeam ? told : readers,
  );
  const others = will?.filter(({ person }) => person.id !== me.id);
  const look = lookOfDraft(draft.kind, will ?? []);

  const send = () => {
    const body = {
      taskId: task.id,
      text: draft.text,
      class: draft.kind,
      ...(named && { readers: draft.readers }),
      ...(addressed && { addressees: draft.addressees }),
    };
    add.mutate({ body }, { onSuccess: () => sent(body.text) });
  };

  return (
    <ComposerBox
      look={look}
      text={draft.text}
      onText={(text) => change({ text })}
      send={send}
      pending={add.isPending}
      error={add.error}
      button={
        draft.kind === 'internal'
          ? t('comments.keepPrivate')
          : others?.length
            ? t('comments.sendTo', { count: others.length })
            : t('comments.send')
      }
      above={
        offered.length > 1 && (
          <SegmentedControl
            aria-label={t('comments.kind')}
            value={draft.kind}
            onChange={(kind) => change({ kind: kind as CommentClass })}
            data={offered.map(({ value, word, look: colour, sign: Sign }) => ({
              value,
              label: (
                <span className={classes.choice} data-look={draft.kind === value ? colour : 'none'}>
                  <Sign size={14} stroke={2} aria-hidden="true" />
                  {t(`comments.words.${word}`)}
                </span>
              ),
            }))}
          />
        )
      }
    >
      <AddressField
        key={draft.kind === 'internal' ? 'readers' : 'addressees'}
        of={draft.kind === 'internal' ? 'readers' : 'addressees'}
        candidates={candidates.filter(({ person }) => person.id !== me.id)}
        will={will}
        value={draft.kind === 'internal' ? draft.readers : draft.addressees}
        onChange={(chosen) => change(draft.kind === 'internal' ? { readers: chosen } : { addressees: chosen })}
      />
      <TeamLine taskId={task.id} text={draft.text} kind={draft.kind} />
      {others && <ReadersLine kind={draft.kind} readers={others} look={look} />}
      <VisuallyHidden role="status">{t(`comments.nowKind.${draft.kind}`)}</VisuallyHidden>
    </ComposerBox>
  );
}

function readersOf(kind: CommentClass, privately: Reader[] | undefined, readers: ReadersOf | Reader[] | undefined) {
  if (kind === 'internal') return privately;
  return readers && !Array.isArray(readers) ? readers[kind] : readers;
}
