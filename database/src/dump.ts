import pg from 'pg';

/**
 * The schema as it stands, in words that make a good diff: tables with their
 * columns and keys, indexes, triggers, policies, and what each role is granted.
 * Functions and views stand in `database/access/` word for word.
 */
export async function dumpSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ text: string }>(question);
    return `-- Made by \`npm run generate\`. A change here is part of the review.\n\n${rows.map(({ text }) => text).join('\n')}\n`;
  } finally {
    await client.end();
  }
}

const question = `
with tables as (
  select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
), lines as (
  select relname, 0 as part, '' as key, format(E'\\ncreate table %I (\\n%s\\n);', relname, (
    select string_agg(format('  %I %s%s%s', attname, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' else '' end,
      case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
           when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end), E',\\n' order by attnum)
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = t.oid and attnum > 0 and not attisdropped)) as text
  from tables t
  union all
  select relname, 1, conname, format('alter table %I add constraint %I %s;', relname, conname, pg_get_constraintdef(c.oid))
  from pg_constraint c join tables t on t.oid = conrelid where contype <> 'n'
  union all
  select relname, 2, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) || ';'
  from pg_index i join tables t on t.oid = indrelid
  where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
  union all
  select relname, 3, tgname, pg_get_triggerdef(g.oid) || ';'
  from pg_trigger g join tables t on t.oid = tgrelid where not tgisinternal
  union all
  select relname, 4, polname, format(E'create policy %I on %I%s for %s to %s%s%s;', polname, relname,
    case when polpermissive then '' else ' as restrictive' end,
    case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(r::regrole::text, ', ' order by r::regrole::text) from unnest(polroles) r),
    E'\\n  using (' || pg_get_expr(polqual, polrelid) || ')', E'\\n  with check (' || pg_get_expr(polwithcheck, polrelid) || ')')
  from pg_policy join tables t on t.oid = polrelid
  union all
  select relname, 5, grantee || privilege, format('grant %s%s on %I to %s;', privilege,
    case when columns is null then '' else ' (' || columns || ')' end, relname, grantee)
  from (
    select t.relname, a.grantee::regrole::text as grantee, lower(string_agg(a.privilege_type, ', ' order by a.privilege_type)) as privilege, null as columns
    from tables t join pg_class c on c.oid = t.oid cross join lateral aclexplode(c.relacl) a
    where a.grantee::regrole::text like 'portico%' and a.grantee <> c.relowner
    group by 1, 2
    union all
    select t.relname, x.grantee::regrole::text, lower(x.privilege_type), string_agg(attname, ', ' order by attnum)
    from tables t join pg_attribute a on a.attrelid = t.oid cross join lateral aclexplode(a.attacl) x
    where x.grantee::regrole::text like 'portico%'
    group by 1, 2, 3
  ) granted
)
select text from lines order by relname, part, key, text`;
