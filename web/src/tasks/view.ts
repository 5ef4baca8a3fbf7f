import { type FieldFilter, readFieldFilter } from '../parts/field-filter.ts';

/**
 * How the tasks of a project are shown and which of them. It stands in the
 * address, so that the view can be sent to somebody; what is as usual is left out.
 */
export type TaskView = {
  view?: 'board';
  group?: Exclude<Group, 'stage'>;
  sort?: Exclude<Sort, '-updatedAt'>;
  /** In their order, with commas between; `none` for none. */
  columns?: string;
  status?: Exclude<Status, 'usual'>;
  assignee?: string;
  text?: string;
  field?: FieldFilter;
};

export const groups = ['stage', 'assignee', 'deadline', 'status', 'none'] as const;
export type Group = (typeof groups)[number];

export const sorts = ['-updatedAt', '-createdAt', 'deadline', 'title', 'number'] as const;
export type Sort = (typeof sorts)[number];

/** In the order in which they stand in a row. */
export const columns = ['number', 'stage', 'planned', 'comments', 'outside', 'assignee', 'deadline', 'updatedAt'] as const;
export type Column = (typeof columns)[number];
export const usualColumns: Column[] = ['comments', 'assignee', 'deadline'];

/** A client also reads when each task is planned for (D14). */
export const columnsOutside: Column[] = ['planned', ...usualColumns];

/** As usual: the open ones, and the closed ones folded below. */
export const statuses = ['usual', 'open', 'closed', 'all'] as const;
export type Status = (typeof statuses)[number];

export function taskView(search: Record<string, unknown>): TaskView {
  const { view, group, sort, columns: chosen, status, assignee, text, field } = search;
  const inOrder = typeof chosen === 'string' ? writeColumns(readColumns(chosen)) : undefined;
  return {
    ...(view === 'board' && { view }),
    ...(isOne(groups, group) && group !== 'stage' && { group }),
    ...(isOne(sorts, sort) && sort !== '-updatedAt' && { sort }),
    ...(inOrder && { columns: inOrder }),
    ...(isOne(statuses, status) && status !== 'usual' && { status }),
    ...(typeof assignee === 'string' && /^([0-9a-f-]{36}|me|none)$/.test(assignee) && { assignee }),
    ...(text !== undefined && text !== '' && { text: String(text).slice(0, 100) }),
    ...readFieldFilter(field),
  };
}

const isOne = <Word extends string>(words: readonly Word[], it: unknown): it is Word => words.includes(it as Word);

export function readColumns(written: string | undefined, usual = usualColumns): Column[] {
  if (written === undefined) return usual;
  const named = written.split(',');
  return columns.filter((column) => named.includes(column));
}

export function writeColumns(chosen: Column[]): string {
  return columns.filter((column) => chosen.includes(column)).join() || 'none';
}

type Look = Pick<TaskView, 'view' | 'group' | 'sort' | 'columns'>;

const lookOf = ({ view, group, sort, columns: chosen }: TaskView): Look => ({
  ...(view && { view }),
  ...(group && { group }),
  ...(sort && { sort }),
  ...(chosen && { columns: chosen }),
});

const place = (projectId: string) => `portico-view-${projectId}`;

/** How somebody looked at this project last; what they looked for is not kept. */
export function keepLook(projectId: string, view: TaskView): void {
  const look = lookOf(view);
  if (Object.keys(look).length === 0) localStorage.removeItem(place(projectId));
  else localStorage.setItem(place(projectId), JSON.stringify(look));
}

/** @returns the look to go on with, where the address says nothing about it */
export function keptLook(projectId: string, view: TaskView): Look | undefined {
  if (Object.keys(lookOf(view)).length > 0) return undefined;
  try {
    const look = lookOf(taskView(JSON.parse(localStorage.getItem(place(projectId)) ?? '{}')));
    return Object.keys(look).length > 0 ? look : undefined;
  } catch {
    return undefined;
  }
}
