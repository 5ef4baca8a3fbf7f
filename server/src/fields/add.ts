import type { Field, NewField } from '@portico/contract';
import { sql } from 'kysely';
import { newId } from '../work/id.ts';
import type { Work } from '../work/work.ts';
import { setChoices } from './choices.ts';
import { loadField } from './field.ts';

/** Below those there are. */
export async function addField(work: Work, { choices, ...given }: NewField): Promise<Field> {
  const { db, reader } = work;
  const { of, name, kind, financial = kind === 'money', visibleOutside = false, inLists = false } = given;
  const fieldId = newId();
  await db
    .insertInto('fields')
    .values({
      workspaceId: reader.workspaceId,
      fieldId,
      of,
      name: name.trim(),
      kind,
      financial,
      visibleOutside,
      inLists,
      position: sql<number>`(select coalesce(max(f.position), 0) + 1 from fields f where f.workspace_id = ${reader.workspaceId} and f.of = ${of})`,
    })
    .execute();
  if (kind === 'choice') await setChoices(work, { fieldId, visibleOutside }, choices?.map((name) => ({ name })) ?? []);
  return loadField(work, fieldId);
}
