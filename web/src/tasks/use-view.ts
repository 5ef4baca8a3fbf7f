import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useMe } from '../frame/me.tsx';
import { columnsOutside, keepLook, readColumns, type TaskView, taskView, usualColumns } from './view.ts';

/** The view that the address of a project says, and how to change it there. */
export function useView(projectId: string) {
  const view = useSearch({ from: '/frame/projects/$projectId' });
  const navigate = useNavigate();
  const usual = useMe().person.side === 'outside' ? columnsOutside : usualColumns;
  // One object as long as the address says the same: what shows the view is drawn again when it does not.
  return useMemo(
    () =>
      ({
        ...view,
        group: view.group ?? 'stage',
        sort: view.sort ?? '-updatedAt',
        status: view.status ?? 'usual',
        columns: readColumns(view.columns, usual),
        narrowed: [view.status, view.assignee, view.text].filter((it) => it !== undefined).length + (view.field?.length ?? 0),
        change: (to: { [Key in keyof TaskView]?: (Key extends 'field' ? TaskView['field'] : string) | undefined }) => {
          const next = taskView({ ...view, ...to });
          keepLook(projectId, next);
          void navigate({ to: '.', search: next, replace: true });
        },
      }) as const,
    [view, usual, projectId, navigate],
  );
}

export type View = ReturnType<typeof useView>;

/** What the lists, their groups and their counts are asked for alike. */
export function questionOf(projectId: string, { assignee, text, field }: View) {
  return {
    project: projectId,
    today: dayjs().format('YYYY-MM-DD'),
    ...(assignee && { assignee }),
    ...(text && { text }),
    ...(field && { field }),
  };
}

export type Question = ReturnType<typeof questionOf>;
