/** The words in which the judges speak of a workspace. No rule stands here. */

export type Level = 'none' | 'basic' | 'advanced';
/** Rights of their own, tick by tick (C3): what is ticked about tasks without all of them says nothing. */
export type Ticks = {
  project: boolean;
  allTasks: boolean;
  companyTasks: boolean;
  mayAsk: boolean;
  history: 'none' | 'released' | 'all';
  mayWrite: boolean;
  isMentioned: boolean;
  documents: 'none' | 'released' | 'all';
  mayUpload: boolean;
};
export type Profile = Shipped | Ticks;
export type Shipped = 'collaborator' | 'company_lead' | 'stakeholder' | 'observer' | 'released_only' | 'open_book' | 'mail_only';
export type CommentClass = 'internal' | 'history' | 'history_released';
export type ProjectRole = 'manager' | 'client_manager' | 'auditor' | 'member' | 'participant';
export type TaskRole = 'assignee' | 'co_assignee' | 'participant' | 'auditor';

export type Employee = {
  side: 'team';
  id: string;
  kind: 'administrator' | 'manager' | 'member';
  mayGrantAccess: boolean;
  viewClientInfo: boolean;
  addClient: boolean;
  ended: boolean;
};

export type Contact = {
  side: 'outside';
  id: string;
  kind: 'company' | 'individual';
  parent: string | null;
  supervisor: string | null;
  level: Level;
  profile: Profile;
  /** How much of the talk in tasks they have a part in (P15). */
  reads: 'all' | 'addressed';
  ended: boolean;
  /** The deletion that took them. */
  deletion: string | null;
  /** Their access was withdrawn, or they were deleted, at some time: what they held before is dead. */
  withdrawn: boolean;
};

export type Person = Employee | Contact;

export type Project = { id: string; private: boolean; hidden: boolean; createdAt: number };
export type Task = {
  id: string;
  project: string | null;
  author: string;
  requester: string;
  counterparty: string | null;
  hiddenFromCompany: boolean;
  accepted: boolean;
  closed: boolean;
  removed: boolean;
};
export type Comment = {
  id: string;
  task: string;
  class: CommentClass;
  readers: string[] | null;
  addressees: string[];
  author: string;
  /** It says @team (D9). */
  toTeam: boolean;
  /** Said by people of the counterparty of the task, or to them, as the tree stood when it was said. */
  ofCompany: boolean;
};

export type Grant = {
  id: string;
  project: string;
  person: string;
  history: 'none' | 'released' | 'all';
  writes: boolean;
  /** Is reached when the team is mentioned. */
  mentioned: boolean;
  documents: 'none' | 'released' | 'all';
  uploads: boolean;
  active: boolean;
  /** `soon` is past once time has passed. */
  ends: 'never' | 'past' | 'soon' | 'future';
};

/** Of a task, or of a project itself; that it was added stands in the history under the same id. */
export type Document = { id: string; task: string | null; project: string | null; released: boolean; author: string; ofCompany: boolean };

export type Event = { id: string; task: string; class: 'internal' | 'history'; author: string };

export type World = {
  workspace: string;
  /** The policy "people from outside may be auditors" (P14). */
  auditorsFromOutside: boolean;
  people: Person[];
  projects: Project[];
  clients: { project: string; person: string }[];
  members: { id: string; project: string; person: string; role: ProjectRole }[];
  grants: Grant[];
  deletions: { id: string; root: string }[];
  /** Whose access is paused, and with it that of everybody below. */
  pauses: string[];
  tasks: Task[];
  taskMembers: { id: string; task: string; person: string; role: TaskRole }[];
  items: { id: string; task: string }[];
  /** Each was worded otherwise before. */
  comments: Comment[];
  /** Whom @team reached when it was said. */
  mentions: { person: string; comment: string }[];
  events: Event[];
  documents: Document[];
  /** Money on tasks, and orders of projects. */
  costs: { id: string; task: string }[];
  orders: { id: string; project: string }[];
  /** Time has passed: what ended soon has ended, and secrets that were kept have expired. */
  later: boolean;
};
