import type { NewProject } from '@portico/contract';
import { problem, problemOf } from '../problem.ts';
import { fillFields } from '../work/fillFields.ts';
import { newId } from '../work/id.ts';
import { exactlyOne, type Work } from '../work/work.ts';
import { setClients } from './clients.ts';
import { addMember } from './members.ts';
import { loadProject, openProject } from './project.ts';

/** Whoever adds a project leads it; from there on the rest is done with a leader’s rights. */
export async function addProject(work: Work, it: NewProject) {
  const {
    db,
    reader: { workspaceId },
  } = work;
  const projectId = newId();
  if (it.parentId)
    await loadProject(work, it.parentId).catch(() => {
      throw problemOf('#/parentId', 'not-found', 'Choose a project you can see.');
    });
  const stages = await stagesOf(work, it.pipelineId);

  await db
    .insertInto('projects')
    .values({
      workspaceId,
      projectId,
      name: it.name,
      description: it.description ?? '',
      status: it.status ?? 'on-track',
      parentId: it.parentId ?? null,
      startsOn: it.startsOn ?? null,
      endsOn: it.endsOn ?? null,
      hiddenFromContacts: it.hiddenFromContacts ?? false,
    })
    .execute();
  await work.refresh();

  await db
    .insertInto('stages')
    .values(stages.map((name, position) => ({ workspaceId, projectId, private: false, stageId: newId(), name, position })))
    .execute();
  if (it.private) {
    exactlyOne(await db.updateTable('projects').set({ private: true }).where('projectId', '=', projectId).executeTakeFirst());
    await work.refresh();
  }
  if (it.clientIds) await setClients(work, projectId, { clientIds: it.clientIds, confirmOtherRoot: it.confirmOtherRoot });
  await fillFields(work, 'projects', { projectId, private: it.private ?? false }, it.fields);
  const added = await openProject(work, projectId);
  if (!it.managerId || it.managerId === work.reader.personId) return added;

  // Handed over last: in a private project its giver may not even see it after that.
  await addMember(work, projectId, { personId: it.managerId, role: 'manager' });
  await work.refresh();
  return openProject(work, projectId).catch(() => added);
}

async function stagesOf({ db, reader }: Work, pipelineId: string | undefined) {
  const pipeline = await db
    .selectFrom('pipelines')
    .where('workspaceId', '=', reader.workspaceId)
    .$if(pipelineId !== undefined, (q) => q.where('pipelineId', '=', pipelineId!))
    .select('stages')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  if (!pipeline)
    throw pipelineId
      ? problemOf('#/pipelineId', 'not-found', 'Choose a pipeline of this workspace.')
      : problem('forbidden', 'Employees add projects.');
  return pipeline.stages;
}
