import type { ProblemCode } from '@portico/contract';
import pg from 'pg';
import { onlyLooking, problem, problemOf, Refusal } from '../problem.ts';

/** Keys and checks of the schema, in words. What is not here is our own mistake and answers 500. */
const constraints: Record<string, [ProblemCode, string | null, string]> = {
  credentials_email: ['email-taken', '#/email', 'Somebody else here signs in with this address.'],
  address_of_an_employee: ['email-taken', '#/email', 'This address belongs to an employee. Give the contact another one.'],
  credentials_login_name: ['login-name-taken', '#/loginName', 'Choose another name.'],
  dates_in_order: ['dates-crossed', '#/endsOn', 'Choose an end on or after the start.'],
  planned_in_order: ['dates-crossed', '#/plannedEnd', 'Choose an end on or after the planned start.'],
  deadline_after_start: ['dates-crossed', '#/deadline', 'Choose a deadline on or after the planned start.'],
  tasks_workspace_id_project_id_stage_id_fkey: ['stage-elsewhere', '#/stageId', 'Choose a stage of this task’s project.'],
  no_project_no_stage: ['stage-elsewhere', '#/stageId', 'A task without a project has no stage.'],
  not_below_itself: ['task-cycle', '#/parentId', 'Choose another parent.'],
  project_members_workspace_id_scope_role_side_fkey: [
    'role-not-for-outside',
    '#/role',
    'Choose another role. Auditors from outside are a policy of the workspace.',
  ],
  task_members_workspace_id_scope_role_side_fkey: [
    'role-not-for-outside',
    '#/role',
    'Choose another role. Auditors from outside are a policy of the workspace.',
  ],
  project_members_workspace_id_project_id_person_id_role_key: ['already-there', null, 'This person has this role already.'],
  task_members_workspace_id_task_id_role_person_id_key: ['already-there', null, 'This person has this role already.'],
  one_grant_a_project: ['already-there', '#/personId', 'This contact has a grant here already. Change that one.'],
  one_manager_a_project: ['already-there', null, 'Somebody else has just taken the project over.'],
  one_field_a_name: ['field-name-taken', '#/name', 'Choose another name.'],
  an_amount_is_financial: ['invalid', '#/financial', 'An amount of money is always financial.'],
  financial_stays_inside: ['field-stays-inside', '#/visibleOutside', 'What is financial is for those who see money.'],
  contacts_stay_inside: ['field-stays-inside', '#/visibleOutside', 'Nobody from outside reads the cards of contacts.'],
  outside_reads_no_contact: [
    'names-a-contact',
    '#/visibleOutside',
    'It names contacts already. Take them out first, or leave the field inside.',
  ],
  line_in_bounds: ['amount-too-large', '#/lines', 'Split the line, or mend its quantity or price.'],
  due_after_day: ['dates-crossed', '#/due', 'Choose a day on or after that of the order.'],
  outside_asks_for_themself: ['forbidden', '#/requesterId', 'Ask in your own name.'],
  outside_writes_in_the_open: ['forbidden', null, 'Only the team writes private or released comments.'],
  document_where_it_was: ['not-found', null, 'The task was moved or removed in this moment. Look where it is, and send it again.'],
  document_of_its_project: ['not-found', null, 'The project was changed or removed in this moment. Look at it, and send it again.'],
  profiles_by_name: ['already-there', '#/name', 'A profile has this name already. Choose another.'],
  profile_of_a_contact: ['profile-in-use', null, 'Give those who have it another profile first.'],
  profile_of_a_grant: ['profile-in-use', null, 'A grant has it: give that other rights first.'],
  private_is_not_addressed: ['addressees-of-private', '#/addressees', 'Name them as readers, or do not make the comment private.'],
  readers_are_of_private_comments: ['readers-without-private', '#/readers', 'Make the comment private, or leave the readers out.'],
};

/** Refused by a policy, or for want of any word for the table. */
export const isNotGranted = (error: unknown) => error instanceof pg.DatabaseError && error.code === '42501';

/** What the database refused, as a problem; anything else as it is. */
export function refused(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || !error.code) return error;
  if (error.code.startsWith('PT')) return new Refusal(error.message as ProblemCode, fromTheRule[error.message]);
  if (error.code === '25006') return onlyLooking();
  if (isNotGranted(error)) return problem('forbidden', 'Ask an administrator or the manager of the project.');
  const known = error.constraint && constraints[error.constraint];
  if (!known) return error;
  const [code, field, message] = known;
  return field ? problemOf(field, code, message) : problem(code, message);
}

const fromTheRule: Record<string, string> = {
  'order-sent': 'Cancel it and begin another one.',
  'order-empty': 'Add what it is about, with its price.',
  'order-elsewhere': 'Read it again: somebody may have been faster.',
  'tree-cycle': 'Choose a parent that does not stand below this contact.',
  'nothing-to-look-at': 'Give this contact access, or let them into a project, and look then.',
  'parent-deleted': 'Restore that one first: it is in the bin as well.',
  'person-deleted': 'Restore them from the people bin first.',
  'email-taken': 'By now somebody else signs in with an address of those who would come back. Change that one’s address, then restore.',
  'email-signs-in': 'Withdraw the access first, change the address, then give access again.',
  forbidden: 'Ask an administrator, or an employee who may grant access to clients.',
  'password-change-needed': 'Sign in again, and choose a password that nobody else knows.',
  'two-factor-needed': 'Your workspace asks for a second step at signing in. Set it up; everything else opens after that.',
};
