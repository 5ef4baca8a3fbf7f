import type { Me } from '@portico/contract';
import { sql } from 'kysely';
import { brandColumns, brandOf } from '../work/brand.ts';
import { preferencesOf } from '../work/preferences.ts';
import type { Work } from '../work/work.ts';

type Kind = Me['person']['kind'];

/** Who I am, and what the frame offers me: asked of the rule, in one question. */
export async function presentMe({ db, reader }: Work): Promise<Me> {
  const may = (verb: string, kind: string) => sql<boolean>`access.everywhere(${sql.lit(verb)}, ${sql.lit(kind)})`;
  const me = await db
    .selectFrom('people as p')
    .innerJoin('workspaces as w', 'w.workspaceId', 'p.workspaceId')
    .leftJoin('credentials as c', (join) => join.onRef('c.workspaceId', '=', 'p.workspaceId').onRef('c.personId', '=', 'p.personId'))
    .leftJoin('preferences as l', (join) => join.onRef('l.workspaceId', '=', 'p.workspaceId').onRef('l.personId', '=', 'p.personId'))
    .where('p.workspaceId', '=', reader.workspaceId)
    .where('p.personId', '=', reader.personId)
    .select([
      'p.personId',
      'p.name',
      'p.email',
      'p.side',
      'p.kind',
      'c.loginName',
      'l.language',
      'l.timeZone',
      'l.dateFormat',
      'w.workspaceId',
      'w.name as workspaceName',
      ...brandColumns,
    ])
    .$if(reader.side === 'team', (it) =>
      it.select(['w.currency', sql<number>`(select count(*)::int from access.time_requests)`.as('timeRequests')]),
    )
    .select([
      sql<boolean>`coalesce(l.welcomed_at >= w.welcome_changed_at, false)`.as('welcomed'),
      sql<number>`(
        select count(*)::int from mentions m
        join comments said on said.workspace_id = m.workspace_id and said.comment_id = m.comment_id
        where m.workspace_id = p.workspace_id and m.person_id = p.person_id and m.read_at is null and said.to_team and said.deleted_at is null)`.as(
        'mentions',
      ),
      // Whoever has access of their own may ask for something: without a project, if need be (P12).
      sql<boolean>`access.at_large()`.as('addTask'),
      may('add', 'frame').as('addProject'),
      may('see', 'contacts').as('seeContacts'),
      may('add', 'contacts').as('addContact'),
      may('remove', 'contacts').as('removeContact'),
      may('see', 'access').as('seeAccess'),
      may('change', 'access').as('grantAccess'),
      may('add', 'people').as('addEmployee'),
      may('see', 'mails').as('seeOutbox'),
      may('change', 'settings').as('changeWorkspace'),
      sql<boolean>`access.everywhere('see', 'money') or cardinality(access.projects('see', 'money')) > 0`.as('seeMoney'),
    ])
    .executeTakeFirstOrThrow();
  const { addTask, addProject, seeContacts, addContact, removeContact, seeAccess, grantAccess, addEmployee, seeOutbox, changeWorkspace } =
    me;
  return {
    person: { id: me.personId, name: me.name, email: me.email, loginName: me.loginName, side: reader.side, kind: me.kind as Kind },
    workspace: { id: me.workspaceId, name: me.workspaceName, brand: brandOf(me), ...(me.currency && { currency: me.currency }) },
    viewing: reader.viewing,
    preferences: preferencesOf(me),
    unread: me.mentions + (me.timeRequests ?? 0) + (reader.side === 'team' || me.welcomed ? 0 : 1),
    may: {
      addProject,
      seeContacts,
      addContact,
      removeContact,
      seeAccess,
      grantAccess,
      addEmployee,
      seeOutbox,
      changeWorkspace,
      addTask,
      ...(me.seeMoney && { seeMoney: true }),
    },
  };
}
