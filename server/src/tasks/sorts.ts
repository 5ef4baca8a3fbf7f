import type { listTasks } from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { isDayOrNever, isId, isMoment, isNumber, isText } from '../work/cursor.ts';

export type Sort = {
  /** What it goes by; equals follow one another by id. Left out, it goes by the id alone. */
  key?: RawBuilder<unknown>;
  /** The one column of `tasks` that `key` is made of. */
  column?: 'updated_at' | 'deadline' | 'title' | 'number';
  /** The largest first. */
  falls: boolean;
  /** How a place in this order is written in a cursor, and read from it. */
  said: RawBuilder<unknown>;
  type: RawBuilder<unknown>;
  shape: readonly Pick<RegExp, 'test'>[];
};

type Order = NonNullable<Call<typeof listTasks>['query']['sort']>;

// Null is in no order: what has no deadline gets the last of all days.
const day = sql`coalesce(t.deadline, 'infinity'::date)`;
const title = sql`lower(t.title)`;

/** Each has its index, over everything and within a place. */
export const sorts: Record<Order, Sort> = {
  '-updatedAt': {
    key: sql`t.updated_at`,
    column: 'updated_at',
    falls: true,
    said: sql`to_char(t.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    type: sql`timestamptz`,
    shape: [isMoment, isId],
  },
  // Ids are made in the order of time, so that the order of age is that of the ids.
  '-createdAt': { falls: true, said: sql`t.task_id`, type: sql`uuid`, shape: [isId] },
  deadline: { key: day, column: 'deadline', falls: false, said: sql`${day}::text`, type: sql`date`, shape: [isDayOrNever, isId] },
  title: { key: title, column: 'title', falls: false, said: title, type: sql`text`, shape: [isText, isId] },
  number: { key: sql`t.number`, column: 'number', falls: false, said: sql`t.number::text`, type: sql`int`, shape: [isNumber, isId] },
};
