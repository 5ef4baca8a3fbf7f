import { isInCalendar } from '../http/formats.ts';
import { problem } from '../problem.ts';

/**
 * A place in a list: the sort values of its last row. Opaque to clients, and
 * worthless to forge: it only says where to go on in what one may see anyway.
 */
export function cursorOf(values: readonly (string | Date)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws cursor-unknown */
export function readCursor(cursor: string | undefined, shape: readonly Pick<RegExp, 'test'>[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === shape.length &&
      values.every((value, i) => typeof value === 'string' && shape[i]!.test(value))
    ) {
      return values as string[];
    }
  } catch {
    // not one of ours: said below
  }
  throw problem('cursor-unknown', 'Send back `nextCursor` as it was answered, or start without one.');
}

export const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isMoment = {
  test: (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(text) && isInCalendar(text),
};
export const isText = /^[^\0]{0,600}$/;
export const isNumber = /^\d{1,9}$/;
/** Nothing set comes after every day. */
export const isDayOrNever = { test: (text: string) => text === 'infinity' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && isInCalendar(text)) };

/** The rows of one page (one more was fetched than asked for), and where the next begins. */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  placeOf: (row: Row) => readonly (string | Date)[],
  present: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit ? cursorOf(placeOf(shown.at(-1)!)) : null,
  };
}
