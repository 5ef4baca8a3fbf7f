import type pg from 'pg';
import { fill, type Row } from './copy.ts';
import { type Dice, sentence } from './dice.ts';
import type { People } from './people.ts';
import { founded, now, type Size, stamp } from './size.ts';
import { address, addressColumns, colleague, outsider, type Task } from './tasks.ts';

/** Written over the three years, most of them on what is new at that time. The given task gets thirty at the end. */
export async function copyComments(
  client: pg.Client,
  dice: Dice,
  workspace: string,
  size: Size,
  people: People,
  tasks: Task[],
  discussed: Task,
) {
  const thirty = 30;
  await fill(
    client,
    'comments',
    `${addressColumns}, comment_id, class, readers, author_id, author_side, author_name, text, created_at`,
    size.comments,
    (function* (): Iterable<Row> {
      for (let i = 0; i < size.comments; i++) {
        const closing = i >= size.comments - thirty;
        const created = founded + ((i + 1) / size.comments) * (now - founded);
        const born = Math.ceil(((i + 1) / size.comments) * tasks.length);
        let task = discussed;
        while (!closing && task === discussed) task = tasks[born - 1 - dice.skewed(born, 3)]!;
        const fromOutside = !closing && task.project !== null && !task.project.private && dice.chance(0.1);
        const author = fromOutside ? outsider(dice, people) : colleague(dice, people, task);
        const roll = closing || fromOutside ? 0 : dice.roll();
        const kind = roll < 0.6 ? 'history' : roll < 0.75 ? 'history_released' : 'internal';
        const readers = roll > 0.98 ? `{${author.id},${dice.one(people.team).id}}` : null;
        yield [
          ...address(workspace, task),
          dice.idAt(created),
          kind,
          readers,
          author.id,
          author.side,
          author.name,
          sentence(dice, dice.between(3, 40)),
          stamp(created),
        ];
      }
    })(),
  );
}
