import type { getPerson } from '@portico/contract';
import type { Call } from '../http/route.ts';
import type { Work } from '../work/work.ts';
import { loadPerson, presentPerson } from './person.ts';

export async function get(work: Work, { params }: Call<typeof getPerson>) {
  return presentPerson(work, await loadPerson(work, params.personId));
}
