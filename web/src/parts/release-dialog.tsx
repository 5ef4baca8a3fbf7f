import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { ReleasePreview } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useWithRest } from './access-changes.tsx';
import { Dialog } from './dialog.tsx';
import layout from './parts.module.css';
import { PersonName } from './person-name.tsx';
import { ProblemNote, useUnreachable } from './problem-note.tsx';
import classes from './release.module.css';

/** An entry of the history, or a document, that is released, or is not. */
export type Releasable = { kind: 'comment' | 'event' | 'document'; id: string; released: boolean };

type Props = { entry: Releasable; close: () => void };

/** Whom it opens the thing to, or closes it to, is said before it is done (B4, D6). */
export function ReleaseDialog({ entry, close }: Props) {
  const { t } = useTranslation();
  const Of = asked[entry.kind];
  return (
    <Dialog close={close} title={t(`parts.releases.${entry.released ? 'endOf' : 'of'}.${entry.kind}`)} size={440}>
      <Of entry={entry} close={close} />
    </Dialog>
  );
}

function OfComment({ entry: { id, released }, close }: Props) {
  const params = { path: { commentId: id } };
  const preview = api.useQuery('post', '/api/comments/{commentId}/release-preview', { params, body: { released: !released } }, fresh);
  const release = api.useMutation('put', '/api/comments/{commentId}/release', besideField);
  const end = api.useMutation('delete', '/api/comments/{commentId}/release', besideField);
  const change = released ? end : release;
  const yes = () => change.mutate({ params }, { onSuccess: close });
  return (
    <Ask preview={preview.data} error={preview.error ?? change.error} released={released} pending={change.isPending} yes={yes} no={close} />
  );
}

function OfEvent({ entry: { id, released }, close }: Props) {
  const params = { path: { eventId: id } };
  const preview = api.useQuery('post', '/api/events/{eventId}/release-preview', { params, body: { released: !released } }, fresh);
  const release = api.useMutation('put', '/api/events/{eventId}/release', besideField);
  const end = api.useMutation('delete', '/api/events/{eventId}/release', besideField);
  const change = released ? end : release;
  const yes = () => change.mutate({ params }, { onSuccess: close });
  return (
    <Ask preview={preview.data} error={preview.error ?? change.error} released={released} pending={change.isPending} yes={yes} no={close} />
  );
}

function OfDocument({ entry: { id, released }, close }: Props) {
  const params = { path: { documentId: id } };
  const preview = api.useQuery('post', '/api/documents/{documentId}/release-preview', { params, body: { released: !released } }, fresh);
  const release = api.useMutation('put', '/api/documents/{documentId}/release', besideField);
  const end = api.useMutation('delete', '/api/documents/{documentId}/release', besideField);
  const change = released ? end : release;
  const yes = () => change.mutate({ params }, { onSuccess: close });
  return (
    <Ask
      preview={preview.data}
      error={preview.error ?? change.error}
      released={released}
      stays="documents"
      pending={change.isPending}
      yes={yes}
      no={close}
    />
  );
}

const asked = { comment: OfComment, event: OfEvent, document: OfDocument };

/** Who may read what changes from one moment to the next; and after the release it would be asked once more for nothing. */
const fresh = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, meta: { once: true } };

type AskProps = {
  preview: ReleasePreview | undefined;
  error: unknown;
  released: boolean;
  /** What they see all of, to whom nothing closes. */
  stays?: 'history' | 'documents';
  pending: boolean;
  yes: () => void;
  no: () => void;
};

function Ask({ preview, error, released, stays = 'history', pending, yes, no }: AskProps) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  return (
    <>
      {!preview && !error && <LoadingRows rows={2} />}
      {preview && <Affected told={released ? preview.closed : preview.opened} sign={released ? 'closes' : 'opens'} stays={stays} />}
      {error !== null && <ProblemNote problem={asProblem(error, unreachable)} />}
      <div className={layout.buttons}>
        <Button onClick={no} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button variant="filled" onClick={yes} loading={pending} disabled={!preview}>
          {t(released ? 'parts.releases.yesEnd' : 'parts.releases.yes')}
        </Button>
      </div>
    </>
  );
}

const most = 3;

/** In one sentence, with the list behind it where there are several. */
function Affected({
  told: { people, count },
  sign,
  stays,
}: {
  told: ReleasePreview['opened'];
  sign: 'opens' | 'closes';
  stays: 'history' | 'documents';
}) {
  const { t } = useTranslation();
  const withRest = useWithRest();
  const Sign = sign === 'opens' ? IconEye : IconEyeOff;
  if (count === 0) return <p className={classes.affected}>{t(`parts.releases.${sign}Nobody.${stays}`)}</p>;
  return (
    <>
      <p className={classes.affected} data-sign={sign}>
        <Sign size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <Trans
            t={t}
            i18nKey={`parts.releases.${sign}`}
            values={{ names: withRest(people.slice(0, most), count) }}
            components={{ b: <b /> }}
          />
        </span>
      </p>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonName person={person} company={person.company ?? ''} />
            {!person.canSignIn && <span className={classes.second}>{t('parts.changes.noSignIn', { count: 1 })}</span>}
          </li>
        ))}
        {count > people.length && <li className={classes.second}>{t('people.andMore', { count: count - people.length })}</li>}
      </ul>
    </>
  );
}
