import type pg from 'pg';

/**
 * What each login role that faces people may touch at all, column by column
 * where not the whole table: said a second time, so that no grant comes in
 * unnoticed. "see" is select. No role may empty, refer to or put triggers on a table.
 */
type Touch = Record<string, Partial<Record<'see' | 'insert' | 'update', '*' | string>> & { delete?: true }>;

const all = { see: '*' } as const;
const address = 'workspace_id person_id side class';
const uploaded =
  'workspace_id document_id task_id project_id place_id private removed name size type sha256 author_id author_side author_name';
const value = 'text number day choice_id choice_name named_id named_side named_name';

export const expected: Record<'portico_team' | 'portico_client' | 'portico_link', Touch> = {
  portico_team: {
    workspaces: {
      ...all,
      update: `name time_zone currency second_factor brand_colour logo logo_type logo_hash
      welcome welcome_video welcome_changed_at`,
    },
    profiles: all,
    profile_rights: all,
    roles: { ...all, insert: '*', delete: true },
    pipelines: { ...all, insert: '*' },
    people: { ...all, insert: '*', update: '*' },
    lineage: all,
    external_accesses: { ...all, update: 'level profile_id reads since given_by second_factor' },
    deletions: { ...all, insert: '*', delete: true },
    pauses: { ...all, insert: '*', delete: true },
    reviews: { ...all, insert: '*' },
    own_ways: all,
    granted_ways: all,
    credentials: {
      see: `${address} email login_name password_set_at initial`,
      insert: 'workspace_id person_id side email',
      update: 'login_name',
      delete: true,
    },
    second_factors: { see: `${address} confirmed_at`, delete: true },
    preferences: { ...all, insert: '*', update: 'language time_zone date_format' },
    tokens: {
      see: `${address} token_id kind scope label created_at expires_at used_at withdrawn_at last_used_at`,
      insert: '*',
      update: 'withdrawn_at',
    },
    idempotency_keys: { ...all, insert: '*', update: 'status response' },
    mails: all,
    imports: {
      ...all,
      insert: 'workspace_id import_id author_id file_name size bytes encoding delimiter columns',
      update: `bytes encoding delimiter columns state mode phase done told_at failure finished_at
        new_count updated_count unchanged_count refused_count login_count`,
      delete: true,
    },
    import_rows: {
      ...all,
      insert: 'workspace_id import_id line author_id name email phone kind parent parent_path login_name virtual own cell_faults fresh_id',
      update: 'outcome login faults known matched person_id parent_id above above_path depth path becomes',
      delete: true,
    },
    projects: { ...all, insert: '*', update: 'name description status parent_id starts_on ends_on private hidden_from_contacts' },
    stages: { ...all, insert: '*' },
    project_clients: { ...all, insert: '*', update: '*', delete: true },
    project_members: { ...all, insert: '*', delete: true },
    viewings: { see: 'workspace_id viewing_id person_id viewer_id viewer_name project_id private supposed created_at ends_at' },
    grants: { ...all, insert: '*', update: 'profile_id active ends_on language tone message' },
    tasks: {
      ...all,
      insert: '*',
      update:
        'project_id private title description parent_id stage_id counterparty_id counterparty_name hidden_from_company planned_start planned_end deadline accepted_at',
    },
    task_members: { ...all, insert: '*', delete: true },
    live_grants: all,
    time_requests: all,
    closures: { ...all, insert: '*', delete: true },
    removals: { ...all, insert: '*', delete: true },
    checklist_items: { ...all, insert: '*', update: '*', delete: true },
    comments: { ...all, insert: '*', update: 'text deleted_at' },
    comment_editions: all,
    mentions: all,
    events: all,
    documents: { ...all, insert: uploaded, delete: true },
    document_events: all,
    history_markers: all,
    project_budgets: { ...all, insert: '*', update: 'amount currency note', delete: true },
    task_budgets: { ...all, insert: '*', update: 'amount currency note', delete: true },
    costs: { ...all, insert: '*', update: 'day words amount currency', delete: true },
    time_entries: { ...all, insert: '*', update: 'day minutes note', delete: true },
    rates: { ...all, insert: '*', delete: true },
    order_numbers: all,
    orders: {
      ...all,
      insert: `workspace_id order_id project_id private kind client_id client_name title day due currency
        sender billed_to terms offer_id author_id author_name`,
      update: 'project_id private status client_id client_name title day due currency sender billed_to terms',
      delete: true,
    },
    order_lines: {
      ...all,
      insert: 'workspace_id order_id place_id private line_id position text quantity unit_price tax_rate',
      delete: true,
    },
    order_events: all,
    fields: {
      ...all,
      insert: 'workspace_id field_id of name kind financial visible_outside in_lists position',
      update: 'name visible_outside in_lists position',
      delete: true,
    },
    field_choices: { ...all, insert: '*', update: 'name position offered' },
    contact_values: { ...all, insert: '*', update: value, delete: true },
    project_values: { ...all, insert: '*', update: value, delete: true },
    task_values: { ...all, insert: '*', update: value, delete: true },
    financial_values: { ...all, insert: '*', update: `${value} amount currency`, delete: true },
  },
  portico_client: {
    workspaces: {
      see: `workspace_id name time_zone second_factor brand_colour logo logo_type logo_hash
        welcome welcome_video welcome_changed_at version`,
    },
    people: { see: `${address} kind name email phone supervisor_id version` },
    credentials: { see: `${address} email login_name password_set_at` },
    second_factors: { see: `${address} confirmed_at` },
    preferences: { ...all, insert: '*', update: 'language time_zone date_format welcomed_at' },
    tokens: {
      see: `${address} token_id kind scope label created_at expires_at used_at withdrawn_at last_used_at`,
      insert: '*',
      update: 'withdrawn_at',
    },
    idempotency_keys: { ...all, insert: '*', update: 'status response' },
    projects: all,
    stages: all,
    project_clients: all,
    project_members: all,
    grants: { see: `workspace_id grant_id project_id private person_id side active ends_on ends_at asked_at` },
    tasks: {
      ...all,
      insert: `workspace_id task_id project_id private title description parent_id stage_id author_id author_side
        requester_id requester_side requester_name planned_start planned_end deadline`,
      update: 'title description stage_id planned_start planned_end deadline',
    },
    task_members: { ...all, insert: '*', delete: true },
    closures: { ...all, insert: '*', delete: true },
    removals: { ...all, insert: '*', delete: true },
    checklist_items: { ...all, insert: '*', update: 'done', delete: true },
    comments: {
      ...all,
      insert: 'workspace_id comment_id task_id place_id private removed class author_id author_side author_name text answers',
      update: 'text deleted_at',
    },
    comment_editions: all,
    mentions: all,
    events: all,
    documents: { ...all, insert: uploaded, delete: true },
    document_events: all,
    history_markers: all,
    fields: { see: 'workspace_id field_id of name kind visible_outside in_lists position version' },
    field_choices: all,
    project_values: all,
    task_values: all,
  },
  portico_link: {
    workspaces: { see: 'workspace_id name brand_colour logo_hash second_factor' },
    people: { see: 'workspace_id person_id name email side' },
    credentials: { see: 'workspace_id person_id password_hash initial', update: 'password_hash password_set_at initial' },
    second_factors: { ...all, insert: '*', update: '*', delete: true },
    tokens: { see: 'workspace_id token_id person_id kind used_at withdrawn_at', insert: '*', update: 'used_at withdrawn_at' },
  },
};

export const facingRoles = Object.keys(expected) as (keyof typeof expected)[];

/** Every privilege there is, and whether each facing role holds it: columns one by one, and the verbs that take whole tables. */
export async function privileges(admin: pg.Client) {
  const { rows } = await admin.query<{
    role: keyof typeof expected;
    schema: string;
    thing: string;
    column: string | null;
    verb: string;
    held: boolean;
  }>(`
    with things as (
      select c.oid, c.relnamespace::regnamespace::text as schema, c.relname as thing
      from pg_class c where c.relnamespace in ('public'::regnamespace, 'access'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')),
    roles as (select unnest(array['${facingRoles.join("', '")}']) as role)
    select role, schema, thing, a.attname as column, verb, has_column_privilege(role, t.oid, a.attnum, verb) as held
    from roles, things t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped,
         unnest(array['select', 'insert', 'update', 'references']) verb
    union all
    select role, schema, thing, null, verb, has_table_privilege(role, t.oid, verb)
    from roles, things t, unnest(array['delete', 'truncate', 'trigger']) verb`);
  return rows;
}

/** Where what is held is not what is expected. */
export async function surprises(admin: pg.Client): Promise<string[]> {
  return (await privileges(admin)).flatMap(({ role, thing, column, verb, held }) => {
    const touch = expected[role][thing];
    const columns = touch?.[(verb === 'select' ? 'see' : verb) as 'see' | 'insert' | 'update'];
    const should =
      column === null ? verb === 'delete' && touch?.delete === true : columns === '*' || !!columns?.split(/\s+/).includes(column);
    return held === should ? [] : [`${role} may ${held ? '' : 'not '}${verb} ${thing}${column ? `.${column}` : ''}`];
  });
}
