import type pg from 'pg';
import { fill, type Row } from './copy.ts';
import { type Dice, sentence } from './dice.ts';
import type { People, Person } from './people.ts';
import type { Project } from './projects.ts';
import { date, day, founded, now, type Size, stamp } from './size.ts';

/** What the rows below a task need to know of it. */
export type Task = { id: string; project: Project | null; removed: boolean; created: number; closed: number | null };

const place = (task: Task) => task.project?.id ?? task.id;
export const address = (workspace: string, task: Task) =>
  [workspace, task.id, place(task), task.project?.private ?? false, task.removed] as const;
export const addressColumns = 'workspace_id, task_id, place_id, private, removed';

/** A project that is running at that moment, the larger ones more often. */
function running(dice: Dice, projects: Project[], moment: number): Project {
  const part = (moment - founded) / (now - founded);
  for (;;) {
    const it = projects[Math.floor(projects.length * (part - dice.roll() ** 2 * Math.min(part, 0.25)))] ?? projects[0]!;
    if (it.weight > dice.roll() * 8) return it;
  }
}

/** Those of the project, most of the time; on the other side, somebody of its client. */
export const colleague = (dice: Dice, people: People, task: Task): Person => {
  const known = task.project?.members;
  const one = known && dice.chance(0.9) ? dice.one(known).person : dice.one(people.team);
  return one.side === 'team' ? one : dice.one(people.team);
};

/** Somebody from outside, but never one of the timed readers: the number of their tasks is given. */
export const outsider = (dice: Dice, people: People) => people.contacts[5 + dice.below(people.contacts.length - 5)]!;

/** Two fields that are shown in lists, one of them outside too; a third of the tasks say something there. */
export async function copyValues(client: pg.Client, dice: Dice, workspace: string, tasks: Task[]) {
  const fields = [dice.idAt(founded), dice.idAt(founded)] as const;
  await client.query(
    `insert into fields (workspace_id, field_id, of, name, kind, visible_outside, in_lists, position)
     values ($1, $2, 'tasks', 'Order number', 'text', true, true, 1), ($1, $3, 'tasks', 'Effort', 'number', false, true, 2)`,
    [workspace, ...fields],
  );
  const said = tasks.filter((_, i) => i % 3 === 0);
  await fill(
    client,
    'task_values',
    `${addressColumns}, field_id, class, kind, text, number`,
    said.length * 2,
    (function* (): Iterable<Row> {
      for (const [i, task] of said.entries()) {
        yield [...address(workspace, task), fields[0], 'tasks', 'text', `PO-${i}`, null];
        yield [...address(workspace, task), fields[1], 'internal', 'number', null, i % 40];
      }
    })(),
  );
}

/** The largest client holds a quarter of all tasks, the usual one some fifty in each of its three projects. */
export async function copyTasks(client: pg.Client, dice: Dice, workspace: string, size: Size, people: People, projects: Project[]) {
  const tasks: Task[] = [];
  let loose = 0;
  const known = projects.filter((it) => it.clients[0] === people.clientOfThree.parent);
  const largest = projects.filter((it) => it.clients[0] === people.largestClient.parent);
  const others = projects.filter((it) => !known.includes(it) && it.clients[0] !== people.largestClient.parent);
  const usualShare = (known.length * 50) / size.tasks;

  await fill(
    client,
    'tasks',
    'workspace_id, task_id, project_id, private, removed, number, title, description, parent_id, stage_id, author_id, author_side,' +
      ' requester_id, requester_side, requester_name, planned_start, planned_end, deadline, accepted_at, closed_at, created_at, updated_at,' +
      ' counterparty_id, counterparty_name',
    size.tasks,
    (function* (): Iterable<Row> {
      for (let i = 0; i < size.tasks; i++) {
        const created = founded + (i / size.tasks) * (now - founded);
        const roll = dice.roll();
        const project =
          roll < usualShare
            ? dice.one(known)
            : roll < 0.25
              ? running(dice, largest, created)
              : roll < 0.98
                ? running(dice, others, created)
                : null;
        const task: Task = { id: dice.idAt(created), project, removed: dice.chance(0.01), created, closed: null };
        const fromOutside = project !== null && !project.private && project.weight !== 1 && dice.chance(0.1);
        const requester = fromOutside ? outsider(dice, people) : colleague(dice, people, task);
        if (dice.chance(0.75)) {
          const closed = created + dice.tail(20 * day);
          if (closed < now) task.closed = closed;
        }
        const changed = Math.min(now, task.closed ?? created + dice.tail(30 * day));
        const starts = created + dice.between(0, 20) * day;
        const ends = starts + dice.between(1, 20) * day;
        const planned = dice.chance(0.5);
        const parent = i > 1000 && dice.chance(0.1) ? tasks[tasks.length - 1 - dice.below(1000)]! : null;
        // Two of five are done for the client of the project.
        const counterparty = i % 5 < 2 ? project?.clients[0] : undefined;
        tasks.push(task);
        yield [
          workspace,
          task.id,
          project?.id ?? null,
          project?.private ?? false,
          task.removed,
          project ? ++project.tasks : ++loose,
          sentence(dice, dice.between(2, 7)),
          dice.chance(0.7) ? sentence(dice, dice.between(10, 60)) : '',
          parent && parent.project === project ? parent.id : null,
          project ? project.stages[task.closed ? 4 : dice.below(4)]! : null,
          requester.id,
          requester.side,
          requester.id,
          requester.side,
          requester.name,
          planned ? date(starts) : null,
          planned ? date(ends) : null,
          dice.chance(0.4) ? date(ends) : null,
          !fromOutside || dice.chance(0.8) ? stamp(created) : null,
          task.closed ? stamp(task.closed) : null,
          stamp(created),
          stamp(changed),
          counterparty?.id ?? null,
          counterparty?.name ?? null,
        ];
      }
    })(),
  );
  await client.query('update workspaces set next_number = $1', [loose + 1]);
  return tasks;
}

export async function copyRoles(client: pg.Client, dice: Dice, workspace: string, size: Size, people: People, tasks: Task[]) {
  const step = tasks.length / size.taskRoles;
  await fill(
    client,
    'task_members',
    `${addressColumns}, member_id, person_id, side, name, role`,
    size.taskRoles,
    (function* (): Iterable<Row> {
      for (let i = 0; i < size.taskRoles; i++) {
        // Of five tasks in a row, the first has an assignee and, often, somebody beside them.
        const task = tasks[Math.floor(Math.floor(i / 4) * 4 * step + (i % 4 === 3 ? 0 : i % 4))]!;
        const role = i % 4 !== 3 ? 'assignee' : dice.one(['co_assignee', 'participant', 'participant', 'auditor']);
        const fromOutside = role !== 'auditor' && task.project?.weight !== 1 && dice.chance(0.1);
        const one = fromOutside ? outsider(dice, people) : colleague(dice, people, task);
        yield [...address(workspace, task), dice.idAt(task.created), one.id, one.side, one.name, role];
      }
    })(),
  );
}

export async function copyStates(client: pg.Client, dice: Dice, workspace: string, people: People, tasks: Task[]) {
  await fill(
    client,
    'closures',
    `${addressColumns}, author_id, author_side, author_name, created_at`,
    tasks.length * 0.73,
    (function* (): Iterable<Row> {
      for (const task of tasks) {
        if (task.closed === null) continue;
        const by = colleague(dice, people, task);
        yield [...address(workspace, task), by.id, by.side, by.name, stamp(task.closed)];
      }
    })(),
  );
  await fill(
    client,
    'removals',
    `${addressColumns}, author_id, author_side, author_name, created_at`,
    tasks.length * 0.01,
    (function* (): Iterable<Row> {
      for (const task of tasks) {
        if (!task.removed) continue;
        const by = colleague(dice, people, task);
        yield [...address(workspace, task), by.id, by.side, by.name, stamp(Math.min(now, task.created + dice.tail(day)))];
      }
    })(),
  );
  await fill(
    client,
    'checklist_items',
    `${addressColumns}, item_id, title, done, position`,
    tasks.length * 0.1,
    (function* (): Iterable<Row> {
      for (let i = 0; i < tasks.length; i += 40) {
        for (let position = 0; position < 4; position++) {
          yield [...address(workspace, tasks[i]!), dice.idAt(tasks[i]!.created), sentence(dice, 3), dice.chance(0.5), position];
        }
      }
    })(),
  );
}
