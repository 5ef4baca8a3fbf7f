import type { countPeople, listPeople } from '@portico/contract';
import { sql } from 'kysely';
import type { Call } from '../http/route.ts';
import { cursorOf, isId, isText, readCursor } from '../work/cursor.ts';
import { inFields } from '../work/fieldFilter.ts';
import { beginningWith, containing } from '../work/like.ts';
import type { Work } from '../work/work.ts';
import { face, presentPeople } from './person.ts';

export async function list(work: Work, { query }: Call<typeof listPeople>) {
  const { limit = 50, cursor, ...filters } = query;
  const after = readCursor(cursor, [isText, isId]);
  let page = matching(work, filters)
    .select(face)
    .select(sql<string>`lower(name)`.as('place'))
    .orderBy('place')
    .orderBy('personId')
    .limit(sql.lit(limit + 1));
  if (after) page = page.where(sql<boolean>`(lower(name), person_id) > (${after[0]}, ${after[1]}::uuid)`);

  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  return {
    items: await presentPeople(work, shown),
    nextCursor: rows.length > limit ? cursorOf([shown.at(-1)!.place, shown.at(-1)!.personId]) : null,
  };
}

export async function count(work: Work, { query }: Call<typeof countPeople>) {
  return matching(work, query).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
}

type Filters = Call<typeof countPeople>['query'];

function matching(work: Work, { side, kind, parent, text, field, addressable }: Filters) {
  const { db, reader } = work;
  const toTeam = reader.side === 'team';
  let people = db.selectFrom('people');
  if (side) people = people.where('side', '=', side);
  if (kind) people = people.where('kind', '=', kind);
  if (addressable)
    people = toTeam ? people.where('side', '=', 'team') : people.where('personId', '=', sql<string>`any(access.addressees())`);

  // From outside there is no tree to be seen: everybody stands at its top.
  if (parent && toTeam) people = people.where('parentId', parent === 'none' ? 'is' : '=', parent === 'none' ? null : parent);
  if (parent && parent !== 'none' && !toTeam) people = people.where(sql<boolean>`false`);

  if (text) {
    const part = containing(text);
    // From its beginning: else "example" finds everybody at example.com.
    // An address that is not shown must not be found by guessing at it either.
    people = people.where((it) =>
      toTeam ? it.or([it('name', 'ilike', part), it('email', 'ilike', beginningWith(text))]) : it('name', 'ilike', part),
    );
  }
  for (const holds of inFields(work, 'contacts', sql`person_id`, field)) people = people.where(holds);
  return people;
}
