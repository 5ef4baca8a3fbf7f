import { newId } from '../work/id.ts';
import type { Work } from '../work/work.ts';

type Row = { pipelineId: string; name: string; stages: string[] };

export async function listPipelines({ db, reader }: Work) {
  const rows = await db
    .selectFrom('pipelines')
    .where('workspaceId', '=', reader.workspaceId)
    .select(['pipelineId', 'name', 'stages'])
    .orderBy('position')
    .orderBy('name')
    .execute();
  return { items: rows.map(present), nextCursor: null };
}

export async function addPipeline({ db, reader: { workspaceId } }: Work, { name, stages }: { name: string; stages: string[] }) {
  const pipelineId = newId();
  await db.insertInto('pipelines').values({ workspaceId, pipelineId, name, stages, position: 100 }).execute();
  return present({ pipelineId, name, stages });
}

// A stage of a pipeline has no life of its own: each project gets copies.
const present = ({ pipelineId, name, stages }: Row) => ({ id: pipelineId, name, stages });
