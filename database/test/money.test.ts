import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connections, connect } from './reader.ts';
import { cloneDatabase } from './template.ts';

let db: Connections;
beforeAll(async () => {
  db = await connect(await cloneDatabase());
});
afterAll(() => db.end());

const fromOutside = ['portico_client', 'portico_link'] as const;

/** By what `protect` was told: tables whose rows are seen by the class `money`. */
const moneyTables = async () =>
  (
    await db.admin.query<{ name: string }>(`
      select distinct c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where p.polname = 'reads' and pg_get_expr(p.polqual, p.polrelid) like '%''money''%' order by 1`)
  ).rows.map(({ name }) => name);

/** No amount; and still, nobody from outside has a word for it. */
const usual = 'workspaces.currency';

/** Names that speak of money, as whole words of a column. */
const speaksOfMoney = /(^|_)(minor|cents?|amount|price|rate|budget|cost|currency|net|tax|gross|fee|billed|paid|minutes)s?(_|$)/;

/** Taken back again. */
async function whileIt<T>(isSo: string, look: () => Promise<T>): Promise<T> {
  await db.admin.query('begin');
  try {
    await db.admin.query(isSo);
    return await look();
  } finally {
    await db.admin.query('rollback');
  }
}

async function touchable() {
  const tables = await moneyTables();
  const { rows } = await db.admin.query<{ what: string }>(
    `
    select role || ' ' || verb || ' ' || c.relname || '.' || a.attname as what
    from unnest($1::text[]) role, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
         unnest(array['select', 'insert', 'update', 'references']) verb
    where c.relnamespace = 'public'::regnamespace and c.relname = any ($2) and has_column_privilege(role, c.oid, a.attnum, verb)
    union all
    select role || ' ' || verb || ' ' || c.relname
    from unnest($1::text[]) role, pg_class c, unnest(array['delete', 'truncate', 'trigger']) verb
    where c.relnamespace = 'public'::regnamespace and c.relname = any ($2) and has_table_privilege(role, c.oid, verb)`,
    [fromOutside, tables],
  );
  return rows.map(({ what }) => what);
}

async function amountsElsewhere() {
  const tables = await moneyTables();
  const { rows } = await db.admin.query<{ tableName: string; columnName: string }>(`
    select c.relname as "tableName", a.attname as "columnName" from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace in ('public'::regnamespace, 'access'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')`);
  return rows
    .filter(({ tableName, columnName }) => speaksOfMoney.test(columnName) && !tables.includes(tableName))
    .map(({ tableName, columnName }) => `${tableName}.${columnName}`)
    .sort();
}

/** Functions that look past the rule and name a table of money; and functions of any kind that do, and that somebody from outside may call. */
async function functionsThatName() {
  const tables = await moneyTables();
  const { rows } = await db.admin.query<{ name: string; definer: boolean; body: string; callers: string[] }>(
    `
    select p.proname as name, p.prosecdef as definer, pg_get_functiondef(p.oid) as body,
           array(select role from unnest($1::text[]) role where has_function_privilege(role, p.oid, 'execute')) as callers
    from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'access'::regnamespace) and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [fromOutside],
  );
  const names = rows.filter(({ body }) => tables.some((table) => new RegExp(`\\b${table}\\b`).test(body)));
  return {
    pastTheRule: names.filter(({ definer }) => definer).map(({ name }) => name),
    fromOutside: names.filter(({ callers }) => callers.length > 0).map(({ name }) => name),
  };
}

test('these are the tables of money', async () => {
  expect(await moneyTables()).toEqual([
    'costs',
    'financial_values',
    'order_events',
    'order_lines',
    'order_numbers',
    'orders',
    'project_budgets',
    'rates',
    'task_budgets',
    'time_entries',
  ]);
});

test('nobody from outside, and no link, has a word for any column of them', async () => {
  expect(await touchable()).toEqual([]);
  const slip = 'grant select (net) on orders to portico_client; grant delete on costs to portico_link';
  expect(await whileIt(slip, touchable)).toEqual(['portico_client select orders.net', 'portico_link delete costs']);
});

test('the schema says so of itself: a server does not start on a database where it is otherwise', async () => {
  const broken = async () =>
    (await db.admin.query<{ thing: string }>('select thing from access.broken_rules()')).rows.map(({ thing }) => thing);
  expect(await broken()).toEqual([]);
  expect(await whileIt('grant select (minutes) on time_entries to portico_client', broken)).toEqual(['time_entries portico_client SELECT']);
});

test('a column that sounds like money lies in one of them, but for the currency that amounts begin in', async () => {
  expect(await amountsElsewhere()).toEqual([usual]);
  expect(
    await whileIt('alter table tasks add column hourly_rate bigint; alter table projects add column budget_minor bigint', amountsElsewhere),
  ).toEqual(['projects.budget_minor', 'tasks.hourly_rate', usual]);
  const { rows } = await db.admin.query(
    `select role from unnest($1::text[]) role where has_column_privilege(role, 'workspaces', 'currency', 'select')`,
    [fromOutside],
  );
  expect(rows).toEqual([]);
});

test('no function that somebody from outside may call names one, and those that look past the rule are these', async () => {
  const known = ['keep_lines', 'number_order', 'record_order', 'sum_order', 'worth_of'];
  const found = await functionsThatName();
  expect(found.pastTheRule.sort()).toEqual(known);
  expect(found.fromOutside).toEqual([]);
  const leak = `create function access.total() returns bigint language sql security definer set search_path = '' as 'select sum(net) from public.orders';
    grant execute on function access.total() to portico_client`;
  const leaking = await whileIt(leak, functionsThatName);
  expect(leaking).toEqual({ pastTheRule: expect.arrayContaining(['total']), fromOutside: ['total'] });
});

test('a key refuses money to every profile for outside', async () => {
  const given = `insert into workspaces (workspace_id, name) values ('01900000-0000-7000-8000-000000000001', 'W');
    select access.ship('01900000-0000-7000-8000-000000000001');
    insert into profile_rights (workspace_id, profile_id, side, verb, class)
    select workspace_id, profile_id, side, 'see', 'money' from profiles where side = 'outside'`;
  await expect(whileIt(given, async () => undefined)).rejects.toThrow(/outside_never/);
});
