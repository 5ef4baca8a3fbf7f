import type { printAccesses as contract } from '@portico/contract';
import type { Anew, Call } from '../http/route.ts';
import { openPaper } from '../work/paper.ts';
import { demandSight } from './list.ts';
import { type Line, linesOf } from './rows.ts';

const columns: { head: keyof Line; share: number }[] = [
  { head: 'Person', share: 12 },
  { head: 'Company', share: 11 },
  { head: 'Where', share: 15 },
  { head: 'Through', share: 9 },
  { head: 'Rights', share: 17 },
  { head: 'Since', share: 8 },
  { head: 'Until', share: 8 },
  { head: 'Last used', share: 8 },
  { head: 'State', share: 8 },
  { head: 'Decided by', share: 9 },
  { head: 'Decided at', share: 10 },
];

export async function printAccesses(anew: Anew, { query, reply }: Call<typeof contract>): Promise<Buffer> {
  const { workspace, person } = await anew(async (work) => {
    await demandSight(work);
    return work.db
      .selectFrom('people as p')
      .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
      .where('p.personId', '=', work.reader.personId)
      .select(['p.name as person', 'w.name as workspace'])
      .executeTakeFirstOrThrow();
  });
  const paper = openPaper({ name: `Access review, ${workspace}`, wide: true });
  paper.title('Access review');
  paper.facts([
    ['Workspace', workspace],
    ['Printed by', person],
    ['Printed at', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`],
  ]);
  const cells = async function* () {
    for await (const line of linesOf(anew, query)) yield columns.map(({ head }) => line[head]);
  };
  await paper.table(columns, cells());
  reply.type('application/pdf').header('content-disposition', 'attachment; filename="access-review.pdf"');
  return paper.end();
}
