import type { ClientAccess } from '@portico/contract';
import { sql } from 'kysely';
import type { Anew } from '../http/route.ts';
import type { Work } from '../work/work.ts';
import { demandSight, type Filters, listAccesses } from './list.ts';

/** One line of the proof: what stands in each column, the same in CSV and on paper. */
export type Line = Record<(typeof columns)[number], string>;
export const columns = [
  'Person',
  'Company',
  'E-mail',
  'Where',
  'Through',
  'Rights',
  'Since',
  'Until',
  'Last used',
  'State',
  'Decision',
  'Decided by',
  'Decided at',
] as const;

const atOnce = 200;

/**
 * Every access that matches, and then what was removed in the last year. Each page is read as whoever asked, entering anew:
 * whoever loses the right meanwhile gets no further.
 */
export async function* linesOf(anew: Anew, filters: Filters): AsyncGenerator<Line> {
  for (let cursor: string | undefined; ; ) {
    const page = await anew((work) => listAccesses(work, { ...filters, limit: atOnce, ...(cursor && { cursor }) }));
    yield* page.items.map(lineOf);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  for (let before: string | undefined; ; ) {
    const removed = await anew((work) => removedBefore(work, before));
    yield* removed.map(({ line }) => line);
    if (removed.length < atOnce) return;
    before = removed.at(-1)!.reviewId;
  }
}

function lineOf({ person, projects, projectCount, through, rights, since, until, lastUsedAt, invited, pause, review }: ClientAccess): Line {
  const more = projectCount - projects.length;
  return {
    Person: person.name,
    Company: person.company?.name ?? '',
    'E-mail': person.email ?? '',
    Where: `${projects.map(({ name }) => name).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    Through: through,
    Rights: rights,
    Since: day(since),
    Until: until ?? '',
    'Last used': day(lastUsedAt),
    State: pause ? `Paused by ${pause.by.name}` : invited ? 'Invited' : 'Live',
    Decision: review?.decision === 'confirmed' ? 'Confirmed' : '',
    'Decided by': review?.decision === 'confirmed' ? review.by.name : '',
    'Decided at': review?.decision === 'confirmed' ? minute(review.at) : '',
  };
}

async function removedBefore(work: Work, before: string | undefined): Promise<{ reviewId: string; line: Line }[]> {
  await demandSight(work);
  const rows = await work.db
    .selectFrom('reviews')
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('decision', '=', 'removed')
    .where('createdAt', '>', sql<Date>`now() - interval '1 year'`)
    .$if(before !== undefined, (it) => it.where('reviewId', '<', before!))
    .select([
      'reviewId',
      'name',
      'company',
      'email',
      'place',
      'through',
      'rights',
      'since',
      'until',
      'lastUsedAt',
      'authorName',
      'createdAt',
    ])
    .orderBy('reviewId', 'desc')
    .limit(atOnce)
    .execute();
  return rows.map(({ reviewId, name, company, email, place, through, rights, since, until, lastUsedAt, authorName, createdAt }) => ({
    reviewId,
    line: {
      Person: name,
      Company: company ?? '',
      'E-mail': email ?? '',
      Where: place,
      Through: through,
      Rights: rights,
      Since: day(since?.toISOString() ?? null),
      Until: until ?? '',
      'Last used': day(lastUsedAt?.toISOString() ?? null),
      State: 'Removed',
      Decision: 'Removed',
      'Decided by': authorName,
      'Decided at': minute(createdAt.toISOString()),
    },
  }));
}

const day = (at: string | null) => at?.slice(0, 10) ?? '';
const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`;
