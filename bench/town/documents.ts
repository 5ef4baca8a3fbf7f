import type pg from 'pg';
import { fill, type Row } from './copy.ts';
import { type Dice, sentence } from './dice.ts';
import type { People } from './people.ts';
import type { Project } from './projects.ts';
import { founded, now, type Size, stamp } from './size.ts';
import { address, addressColumns, colleague, type Task } from './tasks.ts';

/** One in ten belongs to a project itself; three in ten are released. Their bytes are nowhere: nobody downloads here. */
export async function copyDocuments(
  client: pg.Client,
  dice: Dice,
  workspace: string,
  size: Size,
  people: People,
  projects: Project[],
  tasks: Task[],
) {
  await fill(
    client,
    'documents',
    `${addressColumns}, project_id, document_id, class, name, size, type, sha256, author_id, author_side, author_name, created_at`,
    size.documents,
    (function* (): Iterable<Row> {
      for (let i = 0; i < size.documents; i++) {
        const created = founded + ((i + 1) / size.documents) * (now - founded);
        const task = tasks[Math.floor(((i + 1) / size.documents) * (tasks.length - 1))]!;
        const project = dice.chance(0.1) ? dice.one(projects) : null;
        const author = colleague(dice, people, task);
        yield [
          ...(project ? [workspace, null, project.id, project.private, false] : address(workspace, task)),
          project?.id ?? null,
          dice.idAt(created),
          dice.chance(0.3) ? 'documents_released' : 'documents',
          `${sentence(dice, 3)}.pdf`,
          dice.between(10_000, 5_000_000),
          'application/pdf',
          '0'.repeat(32),
          author.id,
          author.side,
          author.name,
          stamp(created),
        ];
      }
    })(),
  );
}
