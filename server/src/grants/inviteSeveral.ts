import {
  type AskedInvitations,
  type GrantLetter,
  type InvitationRow,
  type InvitationsPreview,
  mostAddressText,
  type SeveralInvitations,
  type SeveralInvited,
} from '@portico/contract';
import { type RawBuilder, sql } from 'kysely';
import { problem } from '../problem.ts';
import { decode, guessEncoding } from '../work/encoding.ts';
import { demandEndAhead } from '../work/endAhead.ts';
import { newId } from '../work/id.ts';
import { takenBack } from '../work/takenBack.ts';
import { oneAtATime, type Work } from '../work/work.ts';
import { readAddresses } from './addresses.ts';
import { profileFor } from './grant.ts';

const most = 500;

type Found = { email: string; employee: boolean; contacts: number; personId: string | null; name: string | null; takesPart: boolean };
type Judged = InvitationRow & { write: { personId: string; name: string; email: string } | null };

/** What would become of each address, and what letting them in opens: made, looked at and taken back. */
export async function previewInvitations(work: Work, projectId: string, { text, grant }: AskedInvitations): Promise<InvitationsPreview> {
  const judged = await judge(work, projectId, text);
  const good = judged.flatMap(toWrite);
  if (!grant || good.length === 0) return { ...told(judged), affectedCount: 0, changes: [] };

  // Of the types `access.opened[]` and `access.read_count[]`, which go from one question to the next as they are.
  const ask = async (wanted: RawBuilder<unknown>) =>
    (await sql<{ answer: string }>`select ${wanted}::text as answer`.execute(work.db)).rows[0]!.answer;
  const opened = sql`access.opened_in(array[${projectId}::uuid])`;
  const before = await ask(opened);
  const { after, read } = await takenBack(work, async () => {
    await write(work, projectId, good, grant);
    const after = await ask(opened);
    return { after, read: await ask(sql`access.reading_changes(${before}::access.opened[], ${after}::access.opened[])`) };
  });
  const {
    rows: [row],
  } = await sql<{ changes: Pick<InvitationsPreview, 'affectedCount' | 'changes'> }>`
    select access.told_changes(${before}::access.opened[], ${after}::access.opened[],
      read_before => access.reading_changes(${before}::access.opened[], ${after}::access.opened[]),
      read_after => ${read}::access.read_count[]) as changes`.execute(work.db);
  return { ...told(judged), ...row!.changes };
}

/** Whoever is good becomes a participant, with a grant and its letter where that is asked for; the rest is told and left out. */
export async function inviteSeveral(work: Work, projectId: string, { text, grant }: SeveralInvitations): Promise<SeveralInvited> {
  await oneAtATime(work, `invite ${projectId}`);
  const judged = await judge(work, projectId, text);
  const good = judged.flatMap(toWrite);
  if (good.length > 0) {
    const granted = await write(work, projectId, good, grant && { ...grant, ...grant.letter });
    const jobs = { workspaceId: work.reader.workspaceId, sentBy: work.reader.personId };
    await sql`select access.later('mail-grant', ${JSON.stringify(jobs)}::jsonb || jsonb_build_object('grantId', grant_id))
      from unnest(${granted}::uuid[]) grant_id`.execute(work.db);
  }
  return told(judged);
}

type Good = NonNullable<Judged['write']> & Pick<Judged, 'outcome'>;
const toWrite = ({ outcome, write }: Judged): Good[] => (write ? [{ ...write, outcome }] : []);

type Given = NonNullable<AskedInvitations['grant']> & Partial<GrantLetter>;

/** Contacts that are not there are added, all take part, and where a grant is given each has one: answers with the ids of these. */
async function write(work: Work, projectId: string, good: Good[], grant: Given | undefined): Promise<string[]> {
  const { db, reader } = work;
  const { workspaceId } = reader;
  const added = good.filter(({ outcome }) => outcome === 'new');
  if (added.length > 0) {
    await db
      .insertInto('people')
      .values(added.map(({ personId, name, email }) => ({ workspaceId, personId, side: 'outside', kind: 'individual', name, email })))
      .execute();
  }
  const people = sql`unnest(${good.map(({ personId }) => personId)}::uuid[], ${good.map(({ name }) => name)}::text[]) given (person_id, name)`;
  await sql`
    insert into project_members (workspace_id, member_id, project_id, private, person_id, side, name, role)
    select p.workspace_id, gen_random_uuid(), p.project_id, p.private, given.person_id, 'outside', given.name, 'participant'
    from projects p, ${people} where p.workspace_id = ${workspaceId} and p.project_id = ${projectId}`.execute(db);
  if (!grant) return [];
  const { endsOn = null, language = null, tone = null, message = null, ...rights } = grant;
  await demandEndAhead(work, endsOn);
  const { rows } = await sql<{ grantId: string }>`
    insert into grants (workspace_id, grant_id, project_id, private, person_id, name, profile_id, ends_on, given_by, given_by_name,
      language, tone, message)
    select p.workspace_id, gen_random_uuid(), p.project_id, p.private, given.person_id, given.name, rights.profile_id, ${endsOn}::date,
      me.person_id, me.name, ${language}, ${tone}, ${message}
    from projects p, people me, (select ${profileFor(rights)} as profile_id) rights, ${people}
    where p.workspace_id = ${workspaceId} and p.project_id = ${projectId} and me.workspace_id = p.workspace_id and me.person_id = ${reader.personId}
    returning grant_id`.execute(db);
  return rows.map(({ grantId }) => grantId);
}

const told = (judged: Judged[]): SeveralInvited => ({ items: judged.map(({ write, ...row }) => row) });

/** @throws file-unreadable, too-large */
export async function readInvitationFile(work: Work, projectId: string, bytes: Buffer): Promise<{ text: string }> {
  await demandInviter(work, projectId);
  const text = decode(bytes, guessEncoding(bytes));
  if (text.length > mostAddressText) {
    throw problem(
      'too-large',
      `The file holds ${text.length} characters, and ${mostAddressText} go at once. Take the other columns away, or cut it in two.`,
    );
  }
  return { text };
}

/** @throws not-found, forbidden for whoever may not change who takes part */
async function demandInviter({ db, reader }: Work, projectId: string): Promise<{ add: boolean }> {
  const {
    rows: [held],
  } = await sql<{ change: boolean; add: boolean }>`
    select access.may('change', 'frame', project_id, null, private) and access.everywhere('see', 'contacts') as change,
      access.everywhere('add', 'contacts') as add
    from projects where workspace_id = ${reader.workspaceId} and project_id = ${projectId}`.execute(db);
  if (!held) throw problem('not-found');
  if (!held.change) throw problem('forbidden', 'Ask the manager of the project, or an employee who may view client info.');
  return held;
}

async function judge(work: Work, projectId: string, text: string): Promise<Judged[]> {
  const { db, reader } = work;
  const held = await demandInviter(work, projectId);
  const written = readAddresses(text);
  if (written.length > most) {
    throw problem('invalid', 'Mend what is named below and send it again.', {
      fields: [{ field: '#/text', message: `At most ${most} addresses at once` }],
    });
  }
  const { rows } = await sql<Found>`
    select p.email, bool_or(p.side = 'team') as employee, count(*) filter (where p.side = 'outside')::int as contacts,
      (array_agg(p.person_id) filter (where p.side = 'outside'))[1] as person_id, min(p.name) filter (where p.side = 'outside') as name,
      bool_or(exists (select from project_members m
                      where m.workspace_id = p.workspace_id and m.project_id = ${projectId} and m.person_id = p.person_id)) as takes_part
    from people p
    where p.workspace_id = ${reader.workspaceId} and p.email = any(${written.flatMap(({ email }) => email ?? [])}::text[])
    group by p.email`.execute(db);
  const known = new Map(rows.map((row) => [row.email, row]));

  const first = new Map<string, number>();
  return written.map(({ place, name, email, written: words }) => {
    const found = email ? known.get(email) : undefined;
    const before = email ? first.get(email) : undefined;
    if (email && before === undefined) first.set(email, place);
    const reason = !email
      ? `“${words}” is not an e-mail address.`
      : before !== undefined
        ? 'This address is in the list already.'
        : found?.employee
          ? 'This address belongs to an employee. Add them as a member of the project.'
          : (found?.contacts ?? 0) > 1
            ? `This address belongs to ${found!.contacts} contacts. Add the right one as a participant.`
            : found?.takesPart
              ? 'Takes part already.'
              : !found && !held.add
                ? 'There is no contact with this address, and you may not add one.'
                : null;
    const write =
      reason || !email ? null : { email, personId: found?.personId ?? newId(), name: found?.name ?? name ?? email.slice(0, 250) };
    return {
      place,
      name: found?.name ?? name,
      email: email ?? words,
      outcome: reason ? 'refused' : found ? 'known' : 'new',
      personId: found?.personId ?? null,
      reason,
      write,
    };
  });
}
