import type { operations } from './schema.d.ts';

type Answers<Name extends keyof operations> = operations[Name]['responses'];
type Content<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;

/** What an operation answers with when it does what was asked. */
type Answer<Name extends keyof operations> = Content<Answers<Name>[keyof Answers<Name> & (200 | 201)]>;

type Item<Name extends keyof operations> = Answer<Name> extends { items: (infer One)[] } ? One : never;

type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

export type Setup = Answer<'getSetup'>;
export type Sample = Answer<'getSample'>;
/** What is passed to the mutation of an operation. */
export type Sent<Name extends keyof operations> = { params: Pick<operations[Name]['parameters'], 'path'>; body: Body<Name> };

export type Me = Answer<'getMe'>;
export type Person = Answer<'getPerson'>;
export type Import = Answer<'getImport'>;
export type ImportRow = Item<'listImportRows'>;
export type ImportOutcome = ImportRow['outcome'];
export type ImportField = NonNullable<Import['columns'][number]['field']>;
export type ImportChange = Body<'changeImport'>;
export type Welcome = Answer<'getWelcome'>;
export type Mention = Item<'listMentions'>;
export type TimeRequest = Item<'listTimeRequests'>;
export type Profile = Item<'listProfiles'>;
export type ProfileTicks = Profile['ticks'];
export type ProfilePreview = Answer<'previewProfile'>;
export type SeenChange = Answer<'previewRights'>;
export type Field = Item<'listFields'>;
export type FieldOf = Field['of'];
export type FilledField = Person['fields'][number];
export type FieldFilling = NonNullable<Body<'changeTask'>['fields']>;
export type Pause = NonNullable<Person['pause']>;
export type Deletion = Item<'listDeletions'>;
export type ClientAccess = Item<'listAccesses'>;
export type MovePreview = Answer<'previewMove'>;
export type Project = Item<'listProjects'>;
export type OpenProject = Answer<'getProject'>;
export type ProjectMember = Item<'listProjectMembers'>;
export type ProjectsClientChange = Body<'changeClientOfProjects'>;
export type ProjectsClientChanged = Answer<'changeClientOfProjects'>;
export type ClientsPreview = Answer<'previewClients'>;
export type ProjectRole = ProjectMember['role'];
export type ProjectStatus = Project['status'];
export type Grant = Item<'listGrants'>;
export type NewGrant = Body<'addGrant'>;
export type GrantPreview = Answer<'previewGrant'>;
export type NewViewing = Body<'beginViewing'>;
export type InvitationRow = Answer<'previewInvitations'>['items'][number];
export type GrantLink = Answer<'makeGrantLink'>;
export type ProjectMoney = Answer<'getProjectMoney'>;
export type TaskMoney = Answer<'getTaskMoney'>;
export type Cost = Item<'listCosts'>;
export type Rate = Item<'listRates'>;
export type TimeEntry = Item<'listHours'>;
export type Order = Item<'listOrders'>;
export type OpenOrder = Answer<'getOrder'>;
export type OrderKind = Order['kind'];
export type OrderStatus = Order['status'];
export type Task = Item<'listTasks'>;
export type TasksQuery = NonNullable<operations['listTasks']['parameters']['query']>;
export type OpenTask = Answer<'getTask'>;
export type TaskMember = Item<'listTaskMembers'>;
export type TaskRole = TaskMember['role'];
export type TaskChange = Body<'changeTask'>;
export type NewTask = Body<'addTask'>;
export type TasksChange = Body<'changeTasks'>;
export type TasksChanged = Answer<'changeTasks'>;
export type Comment = Item<'listComments'>;
export type HistoryEntry = Item<'listHistory'>;
export type Event = Extract<HistoryEntry, { kind: 'event' }>['event'];
export type DocumentEvent = Extract<HistoryEntry, { kind: 'document' }>['document'];
export type OrderEvent = Extract<HistoryEntry, { kind: 'order' }>['order'];
export type Document = Item<'listDocuments'>;
export type ReleasePreview = Answer<'previewCommentRelease'>;
export type CommentClass = Comment['class'];
export type Reader = Item<'whoCanSee'>;
export type ReachedProject = Item<'listReachedProjects'>;
export type ReachedTask = Item<'listReachedTasks'>;
export type Mail = Item<'listMails'>;
export type Workspace = Answer<'getWorkspace'>;
export type Brand = Workspace['brand'];
export type Name = Task['requester'];
export type Side = Person['side'];
