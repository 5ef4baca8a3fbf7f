import type pg from 'pg';
import { accessFiles } from '../src/index.ts';
import { privileges } from './privileges.ts';

/**
 * The live rule with one thing wrong: `text` replaces a file of
 * `database/access`; `sql` is done to a database that holds the good one, and
 * `undo` makes it good again.
 */
export type Mutant = { name: string } & ({ file: string; text: string } | { sql: string; undo: string });

/** The rule as it stood when the run began. */
export const rule = accessFiles();
export const good = rule.map(({ text }) => text).join('\n');
export const sqlOf = (mutant: Mutant) =>
  'sql' in mutant ? mutant.sql : rule.map(({ name, text }) => (name === mutant.file ? mutant.text : text)).join('\n');

type Spot = { from: number; to: number };

const replaced = (text: string, { from, to }: Spot, by: string) => text.slice(0, from) + by + text.slice(to);
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 90);
const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** The text with comments and quoted words blanked out, so that what is looked for is SQL. */
const bare = (text: string) =>
  text.replace(/--[^\n]*|'(?:[^']|'')*'/g, (found) => (found.startsWith('-') ? ' ' : 'q').repeat(found.length));

const endsCondition = /^(and|or|union|group|order|limit|then|loop|returning|join|left|cross|where|when|else|end|for|execute|into)$/;

/** From `at` to the end of the condition that begins there. */
function conditionAt(sql: string, at: number): Spot {
  const from = at + (/^\s*/.exec(sql.slice(at))?.[0].length ?? 0);
  let depth = 0;
  let cases = 0;
  for (const token of sql.slice(from).matchAll(/[a-z_]+|\$\$|[();,]/gi)) {
    const to = from + token.index;
    const word = token[0].toLowerCase();
    if (word === '(') depth++;
    else if (word === ')' && depth-- === 0) return { from, to };
    else if (depth > 0) continue;
    else if (word === 'case') cases++;
    else if (word === 'end' && cases > 0) cases--;
    else if (cases > 0) continue;
    else if (word === ';' || word === ',' || word === '$$' || endsCondition.test(word))
      return { from, to: from + sql.slice(from, to).trimEnd().length };
  }
  return { from, to: sql.length };
}

/** Every condition, one at a time, no longer asked; where it decides between two ways, also never met. And every `not` left out. */
function weakened(file: string, text: string): Mutant[] {
  const sql = bare(text);
  const mutants: Mutant[] = [];
  const put = (spot: Spot, to: string) => {
    const was = text.slice(spot.from, spot.to);
    const by = was.startsWith('(') && to ? `(${to})` : to; // a trigger's `when` wants its brackets
    if (was.trim() && was.trim() !== by) {
      mutants.push({
        name: `${file}:${lineOf(text, spot.from)} ${inOneLine(was)} → ${by || 'nothing'}`,
        file,
        text: replaced(text, spot, by),
      });
    }
  };
  for (const found of sql.matchAll(/\b(where|and|or|on|when|if)\b/gi)) {
    const word = found[0].toLowerCase();
    const before = sql.slice(0, found.index);
    if (word === 'or' && /(create|insert|update)\s+$/i.test(before)) continue;
    if (word === 'if' && /end\s+$/i.test(before)) continue;
    if (
      word === 'on' &&
      !/\bjoin\s[^;]*$/i.test(before.slice(before.search(/\bjoin\b(?!.*\bjoin\b)/is)).replace(/\b(select|where)\b[\s\S]*$/i, ';'))
    )
      continue;
    const spot = conditionAt(sql, found.index + word.length);
    if (word === 'or') put(spot, 'false');
    else put(spot, 'true');
    if (word === 'when' || word === 'if') put(spot, 'false');
  }
  for (const found of sql.matchAll(/\bnot\s+/gi)) {
    if (/\b(is|if)\s+$/i.test(sql.slice(0, found.index)) && /^not\s+null/i.test(sql.slice(found.index))) continue;
    put({ from: found.index, to: found.index + found[0].length }, '');
  }
  return mutants;
}

/** Every `select` of a union, one at a time, with nothing in it. */
function withoutBranch(file: string, text: string): Mutant[] {
  const sql = bare(text);
  const seams = [...sql.matchAll(/\bunion(\s+all)?\b/gi)];
  const spots = new Map<number, Spot>();
  for (const seam of seams) {
    const after = seam.index + seam[0].length;
    spots.set(after, { from: after, to: branchEnd(sql, after) });
    const start = branchStart(sql, seam.index);
    if (!spots.has(start)) spots.set(start, { from: start, to: seam.index });
  }
  return [...spots.values()].map((spot) => ({
    name: `${file}:${lineOf(text, spot.from) + 1} without ${inOneLine(text.slice(spot.from, spot.to).replace(/--[^\n]*/g, ''))}`,
    file,
    text: replaced(text, spot, `\n(${text.slice(spot.from, spot.to)}\nlimit 0)\n`),
  }));
}

function branchEnd(sql: string, at: number): number {
  let depth = 0;
  for (const token of sql.slice(at).matchAll(/\bunion\b|[();]/gi)) {
    if (token[0] === '(') depth++;
    else if (token[0] === ')' && depth-- === 0) return at + token.index;
    else if (depth === 0 && token[0] !== ')') return at + token.index;
  }
  return sql.length;
}

function branchStart(sql: string, seam: number): number {
  let depth = 0;
  for (let at = seam - 1; at >= 0; at--) {
    if (sql[at] === ')') depth++;
    else if (sql[at] === '(' && depth-- === 0) return at + 1;
    else if (depth === 0 && /^\sunion\b/i.test(sql.slice(at, at + 7)))
      return at + 1 + /^union(\s+all)?/i.exec(sql.slice(at + 1))![0].length;
    else if (
      depth === 0 &&
      /^\sas\s/i.test(sql.slice(at, at + 4)) &&
      /^\s+select\b/i.test(sql.slice(at + 3)) &&
      /create view [\s\S]{0,120}$/.test(sql.slice(0, at))
    )
      return at + 3;
  }
  return 0;
}

/** Every word of every call of `protect` left out or weakened. */
function unprotected(file: string, text: string): Mutant[] {
  const mutants: Mutant[] = [];
  for (const call of text.matchAll(/call access\.protect\('([\w.]+)',([^;]*)\);/g)) {
    const put = (what: string, spot: Spot, by: string) =>
      mutants.push({ name: `${call[1]} ${what}`, file, text: replaced(text, spot, by) });
    for (const argument of call[0].matchAll(/,\s*(\w+) => ('[^']*'|true)/g)) {
      const [whole, name, value] = argument;
      const from = call.index + argument.index;
      const spot = { from, to: from + whole!.length };
      put(`without ${name} => ${value}`, spot, '');
      if (name === 'see' && !call[0].includes('everyone')) put('seen by everyone', spot, `${whole}, everyone => true`);
      if (['add', 'change', 'remove'].includes(name!))
        put(`${name} as soon as seen`, spot, `, ${name} => ${value!.replace(/'\w+/, "'see")}`);
    }
  }
  return mutants;
}

/** What `protect` writes, with one word of it left out. A word that is no longer there stops the run. */
const protectWords: [what: string, from: string, to: string][] = [
  ['every workspace', "'workspace_id = (select access.workspace())'", "'true'"],
  ['everybody is the owner of a row', "quote_ident(own) || ' = (select access.person())'", "'true'"],
  ['everybody is the author of a row', "quote_ident(author) || ' = (select access.person())'", "'true'"],
  ['named readers are not asked for', ", quote_ident(readers) || ' is null')", ')'],
  ['a reader is named everywhere', "|| ' or (select access.person()) = any (' || quote_ident(readers) || ')) and '", "|| ' or true) and '"],
  ['a reader need not see the task', "      || access.held('see tasks', null, place, task, private)\n", "      || 'true'\n"],
  [
    'who is addressed need not see the task',
    "(' || quote_ident(addressees) || ') and ' || access.held('see tasks', null, place, task, private),",
    "(' || quote_ident(addressees) || ') and true',",
  ],
  [
    'what is of a company is open in whole projects',
    "access.held('see company', null, null, task,",
    "access.held('see company', null, place, task,",
  ],
  [
    'everybody can be met',
    "quote_ident(meets) || ' = any ((select access.addressees())::uuid[])'",
    "case when meets is not null then 'true' end",
  ],
  ['the bin is open', "'(not removed or ' ||", "'(true or ' ||"],
  ['the bin is shut', "'(not removed or ' || access.held('remove tasks', null, place, task, private)", "'(not removed or false'"],
  ['anybody writes in the name of another', "'(' || adds || ') and ' || written", "'(' || adds || ')'"],
  ['anybody can be put anywhere', 'with check (%I = any ((select access.addressees())::uuid[])', 'with check (%I is not null'],
  ['private is open', "'not private and '", "''"],
  ['no right held everywhere', "|| format('(select access.everywhere(%L, %L))', verb, class)", "|| 'false'"],
  ['no right held in a project', "quote_ident(place) || format(' = any ((select access.projects(%L, %L))::uuid[])', verb, class)", 'null'],
  ['no right held in a task', "quote_ident(task) || format(' = any ((select access.tasks(%L, %L))::uuid[])', verb, class)", 'null'],
  [
    'any project will do',
    "quote_ident(place) || format(' = any ((select access.projects(%L, %L))::uuid[])', verb, class)",
    "case when place is not null then format('cardinality((select access.projects(%L, %L))::uuid[]) > 0', verb, class) end",
  ],
  [
    'any task will do',
    "quote_ident(task) || format(' = any ((select access.tasks(%L, %L))::uuid[])', verb, class)",
    "case when task is not null then format('cardinality((select access.tasks(%L, %L))::uuid[]) > 0', verb, class) end",
  ],
  ['a link acts for everybody', "using (%s and %s)', tbl, here, coalesce(mine, 'true'))", "using (%s and %s)', tbl, here, 'true')"],
];

function unsaid(file: string, text: string): Mutant[] {
  return protectWords.map(([what, from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} no longer says: ${from}`);
    return { name: `protect: ${what}`, file, text: text.replace(from, () => to) };
  });
}

/** Every right of every profile shipped, taken away. */
async function withoutRight(admin: pg.Client, asked: Set<string>): Promise<Mutant[]> {
  await admin.query("begin; insert into workspaces (workspace_id, name) values (gen_random_uuid(), 'x')");
  await admin.query('select access.ship(workspace_id) from workspaces');
  const { rows } = await admin.query<{ side: string; key: string; verb: string; kind: string }>(`
    select distinct f.side, f.key, g.verb, g.class as kind from profiles f join profile_rights g using (workspace_id, profile_id) order by 1, 2, 4, 3`);
  await admin.query('rollback');
  return rows
    .filter(({ verb, kind }) => asked.has(`${verb} ${kind}`))
    .map(({ side, key, verb, kind }) => {
      const profile = `from profiles f where f.side = '${side}' and f.key = '${key}' and f.profile_id::text not like '%-0000-7000-%'`;
      return {
        name: `profile ${key} (${side}) may not ${verb} ${kind}`,
        sql: `delete from profile_rights g where verb = '${verb}' and class = '${kind}' and (g.workspace_id, g.profile_id) in (select f.workspace_id, f.profile_id ${profile})`,
        undo: `insert into profile_rights select f.workspace_id, f.profile_id, f.side, '${verb}', '${kind}' ${profile} and f.name <> 'Decoy' on conflict do nothing`,
      };
    });
}

/**
 * Not made, because nothing could tell them from the rule itself:
 *
 *  - `>` for `>=` and the like: two clocks never show the same microsecond
 *  - policies of a table for roles that have no privilege on it, which no statement reaches
 *  - rights that no policy asks for
 *  - the places below, each for its reason
 */
const equivalent: [part: RegExp, why: string][] = [
  [/t\.place_id <> t\.task_id → true/, 'a task without a project is its own place, and no project has its number'],
  [/m\.side = 'outside' → true/, 'the team comes in by the branch above already'],
  [
    /3\.enter\.sql:3\d (g\.workspace_id = workspace|\(not g\.verb .*|g\.class = 'frame') → \(?true|3\.enter\.sql:3\d not → nothing|r\.private → true|not s\.open → true|any \(beyond\) → true/,
    'what is held everywhere is left out of the sets for speed: spelled out, it opens the same',
  ],
  [
    /3\.enter\.sql:\d+ r\.side = '\w+' → true/,
    'reasons are of the side of their person; asked for speed, so that half of them need no look',
  ],
  [/7\.who\.sql:1\d .*(r\.verb|r\.class)/, 'what is left out early, for speed, is asked again below'],
  [
    /7\.who\.sql:2\d .*(r\.verb|r\.class)|r\.extent = 'task' → true/,
    'left out early, for speed, and asked again below; only what reaches a task has one',
  ],
  [/7\.who\.sql:\d+ h\.(verb|class) = '(see|tasks)' → true/, 'nobody removes what they do not see, nor reads what is said in it'],
  [
    /(c|t|p)\.workspace_id = access\.workspace\(\) → true|6\.facts\.sql:\d+ [tp]\.workspace_id = new/,
    'row security has asked that already',
  ],
  [/6\.facts\.sql:15\d tg_op = 'INSERT' → true/, 'what is deleted has no new row to take a time from'],
  [/session_user <> 'portico_system'|payload ->> 'workspaceId'/, 'the queue comes with the server, and is tested there'],
  [/public\.(profiles|profile_rights|roles|pipelines) seen by everyone/, 'all employees see them, and nobody else has the privilege'],
  [/public\.(workspaces|roles|pipelines) \w+ as soon as seen/, 'whoever sees the settings may change them'],
  [/public\.(external_accesses|tokens) change as soon as seen/, 'whoever sees the access of others may change it'],
  [/public\.projects add as soon as seen/, 'all employees do both, and a project that is not there yet is in no set'],
  [/public\.removals remove as soon as seen/, 'a removal is seen by those only who may take it back'],
  [/public\.pipelines without change|public\.external_accesses without own/, 'there is no privilege that would use it'],
  [/r\.because <> 'employee' → true/, 'what an employee is reaches the workspace, and has no place to be put in a set'],
  [/nullif\(current_setting\(.*\) is not null → true/, 'what is empty is emptied once more'],
  [/session_user = 'portico_link' → false/, 'a link has no privilege on anything that a set opens'],
  [/token\.side = 'outside' → true/, 'employees see their colleagues anyway'],
  [/supervisor_id is not null → true/, 'nobody is nobody: null in a set opens nothing'],
  [/workspace_id = token\.workspace_id → true/, 'secrets have random numbers, of which no two workspaces share one'],
  [/last_used_at|instant - interval/, 'when a secret was last used opens nothing; how often that is written is a matter of speed'],
];

export const isEquivalent = ({ name }: Mutant) => equivalent.some(([part]) => part.test(name));

export async function mutants(admin: pg.Client): Promise<Mutant[]> {
  const files = Object.fromEntries(rule.map(({ name, text }) => [name, text]));
  const of = (name: string) => [name, files[name]!] as const;
  const { rows: policies } = await admin.query<{ tablename: string; policyname: string; said: string; reached: boolean }>(`
    select tablename, policyname, concat(qual, with_check) as said,
      (select bool_or(has_any_column_privilege(role, p.tablename::regclass, verb)
                      or verb in ('insert') and false)
       from unnest(p.roles) role, unnest(case p.cmd when 'ALL' then array['select', 'insert', 'update'] when 'DELETE' then array['select'] else array[lower(p.cmd)] end) verb)
      or p.cmd in ('ALL', 'DELETE') and (select bool_or(has_table_privilege(role, p.tablename::regclass, 'delete')) from unnest(p.roles) role) as reached
    from pg_policies p where schemaname = 'public' order by 1, 2`);
  const asked = new Set(
    policies.flatMap(({ said }) => [...said.matchAll(/'(\w+)'::text, '(\w+)'::text/g)].map(([, verb, kind]) => `${verb} ${kind}`)),
  );

  return [
    ...policies
      .filter(({ reached }) => reached)
      .map(({ tablename, policyname }) => ({
        name: `${tablename} without the policy ${policyname}`,
        sql: `drop policy ${policyname} on ${tablename}`,
        undo: good,
      })),
    ...[...new Set(policies.map(({ tablename }) => tablename))].flatMap((table) => [
      {
        name: `row security of ${table} is off`,
        sql: `alter table ${table} disable row level security`,
        undo: `alter table ${table} enable row level security`,
      },
      {
        name: `row security of ${table} is not forced`,
        sql: `alter table ${table} no force row level security`,
        undo: `alter table ${table} force row level security`,
      },
    ]),
    ...['2.reasons.sql', '7.who.sql'].flatMap((file) => withoutBranch(...of(file))),
    ...['2.reasons.sql', '3.enter.sql', '6.facts.sql', '7.opens.sql', '7.who.sql'].flatMap((file) => weakened(...of(file))),
    ...unprotected(...of('5.tables.sql')),
    ...unsaid(...of('4.protect.sql')),
    ...(await withoutRight(admin, asked)),
  ].filter((mutant) => !isEquivalent(mutant));
}

/** Every privilege that somebody who faces people does not hold, given to them. */
export async function grants(admin: pg.Client): Promise<Mutant[]> {
  return (await privileges(admin))
    .filter(({ held }) => !held)
    .map(({ role, schema, thing, column, verb }) => {
      const what = `${verb}${column ? ` (${column})` : ''} on ${schema}.${thing} to ${role}`;
      return { name: `grant ${what}`, sql: `grant ${what}`, undo: 'rollback' };
    });
}
