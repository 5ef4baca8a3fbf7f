import { useSessionStorage } from '@mantine/hooks';
import type { CommentClass } from '../api/shapes.ts';

type Draft = { text: string; kind: CommentClass; readers: string[] };

const nothing: Draft = { text: '', kind: 'history', readers: [] };

/** A draft keeps its kind, and survives a look at another task. */
export function useDraft(taskId: string) {
  const [draft, setDraft, removeDraft] = useSessionStorage<Draft>({
    key: `draft-${taskId}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  return { draft, change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }), empty: removeDraft };
}
