import type { ProjectStatus } from '../api/shapes.ts';
import { type FieldFilter, readFieldFilter } from '../parts/field-filter.ts';
import { statuses } from './statuses.ts';

/** What the list of projects is narrowed to. It stands in the address, so that the view can be sent to somebody. */
export type ProjectFilters = {
  text?: string;
  status?: ProjectStatus;
  client?: string;
  below?: true;
  manager?: string;
  field?: FieldFilter;
};

export function projectFilters(search: Record<string, unknown>): ProjectFilters {
  const { text, status, client, below, manager, field } = search;
  return {
    ...(text !== undefined && text !== '' && { text: String(text).slice(0, 100) }),
    ...(statuses.includes(status as ProjectStatus) && { status: status as ProjectStatus }),
    ...(isId(client) && { client, ...(below === true && { below }) }),
    ...(isId(manager) && { manager }),
    ...readFieldFilter(field),
  };
}

const isId = (it: unknown): it is string => typeof it === 'string' && /^[0-9a-f-]{36}$/.test(it);
