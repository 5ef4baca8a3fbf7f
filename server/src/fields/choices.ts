import type { FieldChange } from '@portico/contract';
import { problemOf } from '../problem.ts';
import { newId } from '../work/id.ts';
import type { Work } from '../work/work.ts';

type Choices = NonNullable<FieldChange['choices']>;

/** The whole list. What is left out is offered no more, and stays where it was chosen. @throws choices-needed, choice-twice */
export async function setChoices(
  { db, reader: { workspaceId } }: Work,
  { fieldId, visibleOutside }: { fieldId: string; visibleOutside: boolean },
  choices: Choices,
): Promise<void> {
  if (choices.length === 0) throw problemOf('#/choices', 'choices-needed', 'Name at least one.');
  const names = choices.map(({ name }) => name.trim().toLowerCase());
  const twice = names.findIndex((name, n) => names.indexOf(name) < n);
  if (twice >= 0) throw problemOf(`#/choices/${twice}`, 'choice-twice', 'Leave it out, or call it otherwise.');

  const of = db.updateTable('fieldChoices').where('workspaceId', '=', workspaceId).where('fieldId', '=', fieldId);
  // None is offered while they are named anew, so that two may swap their names.
  const before = await of.set({ offered: false }).returning('choiceId').execute();
  const known = new Set(before.map(({ choiceId }) => choiceId));
  for (const [position, { id, name }] of choices.entries()) {
    const said = { name: name.trim(), position, offered: true };
    if (id && known.has(id)) await of.where('choiceId', '=', id).set(said).execute();
    else if (id) throw problemOf(`#/choices/${position}/id`, 'not-found', 'Leave the id out to add a choice.');
    else
      await db
        .insertInto('fieldChoices')
        .values({ workspaceId, fieldId, choiceId: newId(), visibleOutside, ...said })
        .execute();
  }
}
