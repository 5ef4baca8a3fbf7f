import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, fetchApi } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { MovePreview, Name, Person } from '../api/shapes.ts';
import { useUnreachable } from '../parts/problem-note.tsx';
import { tellRefusal } from '../parts/refusal-notice.tsx';
import { MoveDialog } from './move-dialog.tsx';

type More = { name?: string; email?: string | null; phone?: string | null; supervisorId?: string | null };
type Asked = { person: Person; to: Name | null; more: More; preview: MovePreview };

/** A contact is moved only after it was said what that changes for whom. A refusal is told before the question. */
export function useMove({ moved }: { moved?: (to: Name | null) => void } = {}) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const say = (words: { title?: string; message: ReactNode; color?: string; autoClose?: number }) =>
    notifications.show({ ...words, closeButtonProps: { 'aria-label': t('frame.close') } });
  const change = api.useMutation('patch', '/api/people/{personId}', besideField);

  /** `more` is saved with the move. @throws a problem where the move would be refused */
  const ask = async (person: Person, to: Name | null, more: More = {}) => {
    const path = { params: { path: { personId: person.id } } };
    const { data: preview, error } = await fetchApi.POST('/api/people/{personId}/move-preview', {
      ...path,
      body: { parentId: to?.id ?? null },
    });
    if (!preview) throw error;
    setProblem(null);
    setAsked({ person, to, more, preview });
  };
  /** The same, from where there is no form for a refusal to stand in. */
  const askOrSay = async (person: Person, to: Person | null) => {
    if ((person.parent?.id ?? null) === (to?.id ?? null) || to?.id === person.id) return;
    if (to && to.kind !== 'company') {
      return say({ title: t('people.move.onlyCompanies'), message: t('people.move.onlyCompaniesNext'), color: 'red', autoClose: 8_000 });
    }
    try {
      await ask(person, to);
    } catch (error) {
      tellRefusal({ error });
    }
  };
  const yes = ({ person, to, more }: Asked) =>
    change.mutate(
      {
        params: { path: { personId: person.id } },
        body: { ...more, parentId: to?.id ?? null },
        headers: { 'If-Match': `"${person.version}"` },
      },
      {
        onSuccess: () => {
          setAsked(null);
          moved?.(to);
          say({ message: t(to ? 'people.move.done' : 'people.move.doneTop', { name: person.name, to: to?.name }) });
        },
        onError: (error) => setProblem(asProblem(error, unreachable)),
      },
    );
  const dialog = asked && (
    <MoveDialog {...asked} problem={problem} pending={change.isPending} yes={() => yes(asked)} no={() => setAsked(null)} />
  );
  return { ask, askOrSay, dialog };
}
