import type { Field, FieldChange } from '@portico/contract';
import { problemOf } from '../problem.ts';
import { demandVersion, exactlyOne, type Work } from '../work/work.ts';
import { setChoices } from './choices.ts';
import { loadField } from './field.ts';

export async function changeField(
  work: Work,
  fieldId: string,
  { choices, name, ...said }: FieldChange,
  ifMatch: number | undefined,
): Promise<Field> {
  const before = await loadField(work, fieldId);
  demandVersion(before.version, ifMatch);
  if (choices && before.kind !== 'choice') throw problemOf('#/choices', 'invalid', 'Only a field of the kind “choice” has choices.');
  const changed = await work.db
    .updateTable('fields')
    .set({ ...said, name: name?.trim() ?? before.name })
    .where('workspaceId', '=', work.reader.workspaceId)
    .where('fieldId', '=', fieldId)
    .$if(ifMatch !== undefined, (it) => it.where('version', '=', ifMatch!))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) demandVersion((await loadField(work, fieldId)).version, ifMatch);
  exactlyOne(changed);
  const after = await loadField(work, fieldId);
  if (choices) await setChoices(work, { fieldId, visibleOutside: after.visibleOutside }, choices);
  return loadField(work, fieldId);
}
