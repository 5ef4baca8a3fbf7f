import type { Grant, Name, OpenProject, ProjectMember, ProjectRole, Reader, Side } from '../api/shapes.ts';

/** Somebody who has to do with a project, and as what. */
export type Participant = {
  person: Name & { side: Side; kind?: string; accessState?: string };
  roles: ProjectMember[];
  /** Which of the clients; the first, 0, is the primary one. */
  client?: number;
  /** Has no role, and yet sees it: why, in words. */
  because?: string;
  noSignIn?: boolean;
  /** Deleted: only the name stands here still. */
  inBin?: boolean;
  grant?: Grant;
};

const roles: ProjectRole[] = ['manager', 'client_manager', 'auditor', 'member', 'participant'];
const rank = ({ role }: ProjectMember) => roles.indexOf(role);

/**
 * Clients in their order, then those with a role, the leading ones first, then
 * people from outside who see it for another reason. That is known to the team.
 */
export function takingPart(project: OpenProject, members: ProjectMember[], readers: Reader[] = [], grants: Grant[] = []): Participant[] {
  const found = new Map<string, Participant>();
  const meet = (person: Participant['person']): Participant => {
    const one = found.get(person.id) ?? { person, roles: [] };
    found.set(person.id, one);
    return one;
  };
  for (const [place, client] of project.clients.entries()) meet({ ...client, side: 'outside' }).client = place;
  for (const member of members.toSorted((a, b) => rank(a) - rank(b))) meet({ ...member.person, side: member.side }).roles.push(member);
  for (const { person, reasons, canSignIn } of readers.filter((one) => one.person.side === 'outside')) {
    const one = meet({ id: person.id, name: person.name, side: 'outside' });
    one.person = { ...one.person, kind: person.kind, ...(!canSignIn && { accessState: 'none' }) };
    if (!canSignIn) one.noSignIn = true;
    if (one.roles.length === 0 && one.client === undefined && reasons[0]) one.because = reasons[0].words;
  }
  for (const grant of grants) {
    const one = found.get(grant.person.id);
    if (one) one.grant = grant;
  }
  for (const id of project.inBin) {
    const one = found.get(id);
    if (one) one.inBin = true;
  }
  return [...found.values()];
}
