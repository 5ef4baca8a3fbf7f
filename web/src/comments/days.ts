import type { HistoryEntry } from '../api/shapes.ts';

/** Entries of one day, or such as tell no day between two of them. */
export type Day = { day: string | null; entries: HistoryEntry[] };

/** Newest first. What is private tells no time: between two days it belongs to neither of them. */
export function byDay(entries: HistoryEntry[], dayOf: (moment: string) => string): Day[] {
  const days: Day[] = [];
  let placeless: HistoryEntry[] = [];
  for (const entry of entries) {
    const at = momentOf(entry);
    if (at === null) {
      placeless.push(entry);
      continue;
    }
    const day = dayOf(at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(...placeless, entry);
    else days.push(...(placeless.length ? [{ day: null, entries: placeless }] : []), { day, entries: [entry] });
    placeless = [];
  }
  return placeless.length ? [...days, { day: null, entries: placeless }] : days;
}

function momentOf(entry: HistoryEntry): string | null {
  if (entry.kind === 'comment') return entry.comment.createdAt;
  if (entry.kind === 'event') return entry.event.at;
  if (entry.kind === 'document') return entry.document.at;
  return entry.kind === 'order' ? entry.order.at : null;
}

export function idOf(entry: HistoryEntry): string {
  if (entry.kind === 'comment') return entry.comment.id;
  if (entry.kind === 'event') return entry.event.id;
  if (entry.kind === 'document') return entry.document.id;
  return entry.kind === 'order' ? entry.order.id : entry.private.id;
}
