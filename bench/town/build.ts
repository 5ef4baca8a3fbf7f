import pg from 'pg';
import { copyComments } from './comments.ts';
import { Dice } from './dice.ts';
import { copyDocuments } from './documents.ts';
import { giveGrants } from './grants.ts';
import { copyPeople, invite } from './people.ts';
import { begin, copyProjects } from './projects.ts';
import { founded, type Size } from './size.ts';
import { copyRoles, copyStates, copyTasks, copyValues } from './tasks.ts';

/** Who and what in a town is timed. */
export type Sights = {
  workspace: string;
  member: string;
  clientOfThree: string;
  largestClient: string;
  administrator: string;
  /** A task of the client of three projects, with thirty comments, and its project. */
  discussed: string;
  project: string;
};

/** Fill the empty, prepared database of `url`. */
export async function build(url: string, size: Size): Promise<Sights> {
  const dice = new Dice(7);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off; set work_mem = '256MB'`,
    );
    const workspace = dice.idAt(founded);
    await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [workspace, 'Full town']);
    await client.query('select access.ship($1)', [workspace]);

    const people = invite(dice, size);
    const projects = begin(dice, size, people);
    await copyPeople(client, dice, workspace, people);
    const tasks = await copyTasks(client, dice, workspace, size, people, projects);
    await copyProjects(client, dice, workspace, projects);
    await copyRoles(client, dice, workspace, size, people, tasks);
    await copyValues(client, dice, workspace, tasks);
    await copyStates(client, dice, workspace, people, tasks);
    const discussed = tasks.findLast((task) => !task.removed && task.project?.clients[0] === people.clientOfThree.parent)!;
    await copyComments(client, dice, workspace, size, people, tasks, discussed);
    await copyDocuments(client, dice, workspace, size, people, projects, tasks);
    await giveGrants(client, workspace);
    await client.query('vacuum (analyze)');
    return {
      workspace,
      member: people.member.id,
      clientOfThree: people.clientOfThree.id,
      largestClient: people.largestClient.id,
      administrator: people.team[0]!.id,
      discussed: discussed.id,
      project: discussed.project!.id,
    };
  } finally {
    await client.end();
  }
}
