import { useLocalStorage } from '@mantine/hooks';
import { useRef } from 'react';
import type { CommentClass } from '../api/shapes.ts';
import { useKeepingPlace } from '../parts/keeping.ts';

type Draft = { text: string; kind: CommentClass; readers: string[]; addressees: string[] };

const nothing: Draft = { text: '', kind: 'history', readers: [], addressees: [] };

/** A draft keeps its kind, and survives a look at another task, a reload, and the end of the browser. */
export function useDraft(taskId: string) {
  const [draft, setDraft, removeDraft] = useLocalStorage<Draft>({
    key: useKeepingPlace(`comment:${taskId}`),
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  const latest = useRef(draft);
  latest.current = draft;
  return {
    // One that was kept before comments could be addressed has no addressees.
    draft: { ...nothing, ...draft },
    change: (part: Partial<Draft>) => setDraft({ ...nothing, ...draft, ...part }),
    /** What was typed while this was on its way stays. */
    sent: (text: string) => latest.current.text === text && removeDraft(),
  };
}
