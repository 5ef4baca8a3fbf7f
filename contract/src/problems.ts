import { Type } from 'typebox';

/**
 * Every refusal Portico knows. The title says what is so; the detail, written
 * where it is thrown, says what to do next. What is hidden and what does not
 * exist are the same `not-found`, word for word.
 */
export const problems = {
  invalid: [400, 'Some of what was sent cannot be used'],
  malformed: [400, 'The request could not be read'],
  'cursor-unknown': [400, 'This place in the list is not known'],
  'sign-in-needed': [401, 'You are not signed in'],
  'sign-in-failed': [401, 'The login or the password is not right'],
  'code-needed': [401, 'A code of your authenticator app is needed'],
  'code-wrong': [422, 'This code is not right'],
  'password-change-needed': [403, 'A password of your own is needed first'],
  'two-factor-needed': [403, 'Two-factor sign-in has to be set up first'],
  'link-not-valid': [410, 'This link no longer works'],
  forbidden: [403, 'You can see this, but you may not change it'],
  'only-looking': [403, 'You look through somebody else’s eyes'],
  'cross-site': [403, 'This request came from another site'],
  'not-found': [404, 'There is nothing here that you can see'],
  'choose-workspace': [409, 'This address belongs to several workspaces'],
  'already-set-up': [409, 'Portico is already set up'],
  'sample-refused': [409, 'The sample company is not loaded here'],
  'already-there': [409, 'This is already so'],
  'email-taken': [409, 'This e-mail address belongs to somebody here already'],
  'login-name-taken': [409, 'This login name is taken'],
  'login-name-outside': [422, 'External users do not choose a login name'],
  'email-needed': [422, 'An e-mail address is needed to give access'],
  'tree-cycle': [422, 'A contact cannot stand below itself'],
  'file-unreadable': [422, 'This file cannot be read'],
  'import-unchecked': [422, 'This file has no dry run yet'],
  'import-begun': [409, 'This import has begun'],
  'parent-deleted': [422, 'The contact above this one is deleted'],
  'person-deleted': [422, 'This contact is deleted'],
  'not-a-picture': [422, 'This is no picture that can be used'],
  'email-signs-in': [422, 'This address is used to sign in'],
  'other-root': [409, 'This client belongs to another family of contacts'],
  'not-a-client': [422, 'Only contacts can be clients of a project'],
  'role-not-for-outside': [422, 'This role is not open to people from outside'],
  'outside-auditor-unconfirmed': [409, 'This opens every task of the project to somebody from outside'],
  'not-addressable': [422, 'This person cannot be addressed from here'],
  'stage-elsewhere': [422, 'This stage belongs to another pipeline'],
  'dates-crossed': [422, 'The end lies before the start'],
  'end-has-passed': [422, 'This end lies behind us'],
  'grant-not-live': [422, 'This grant opens nothing at present'],
  'nothing-to-answer': [422, 'This was not said to the team, or not in this task'],
  'nothing-to-look-at': [422, 'This contact sees nothing at present'],
  'not-a-participant': [422, 'This contact takes no part in the project'],
  'task-cycle': [422, 'A task cannot stand below itself'],
  'last-administrator': [422, 'A workspace needs at least one administrator'],
  'password-weak': [422, 'This password is too easy to guess'],
  'password-wrong': [422, 'The present password is not right'],
  'readers-without-private': [422, 'Readers can be named only on a private comment'],
  'reader-without-access': [422, 'A named reader cannot see this task'],
  'addressees-of-private': [422, 'A private comment names its readers and is addressed to nobody else'],
  'profile-shipped': [422, 'A profile that Portico brings along stays as it is'],
  'profile-in-use': [409, 'Somebody has this profile'],
  'comment-deleted': [409, 'This comment was deleted'],
  'private-not-released': [409, 'What is private is not released'],
  'not-an-employee': [422, 'Only hours of employees have a rate'],
  'field-name-taken': [409, 'There is a field of this name already'],
  'field-stays-inside': [422, 'This field is never visible outside'],
  'names-a-contact': [422, 'This field would name a contact to others from outside'],
  'choices-needed': [422, 'There is nothing to choose from'],
  'choice-twice': [422, 'A choice is named twice'],
  'value-unfit': [422, 'This does not fit into the field'],
  'order-sent': [409, 'An order that was sent stays as it is'],
  'order-empty': [422, 'An order needs a line before it is sent'],
  'order-elsewhere': [409, 'The order does not go there from where it stands'],
  'file-empty': [422, 'This file is empty'],
  'file-refused': [422, 'Programs are not taken'],
  'amount-too-large': [422, 'This amount is too large'],
  'idempotency-reused': [422, 'This key was used for a different request'],
  'edited-meanwhile': [412, 'Somebody changed this in the meantime'],
  'too-large': [413, 'This is too large'],
  'unsupported-media': [415, 'This cannot be read here'],
  'too-many-uploads': [429, 'Too many uploads at once'],
  'too-many-tries': [429, 'Too many tries in a short time'],
  unforeseen: [500, 'Something went wrong on our side'],
  starting: [503, 'Portico is starting or stopping'],
} as const;

export type ProblemCode = keyof typeof problems;

/** One field that cannot stay as it is. `field` is a JSON pointer: `#/deadline`. */
export const FieldProblem = Type.Object({
  field: Type.String({ examples: ['#/deadline'] }),
  message: Type.String(),
});

/** RFC 9457. `code` is the last part of `type`, for those who switch on it. */
export const Problem = Type.Object({
  type: Type.String({ examples: ['urn:portico:problem:not-found'] }),
  code: Type.String({ examples: ['not-found'] }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(FieldProblem)),
  /** Only with `code-needed` and `password-change-needed` at signing in: opens that step, once, and nothing else. */
  secret: Type.Optional(Type.String()),
  /** Only with `choose-workspace`: those the sign-in may be repeated with. */
  workspaces: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: Type.String() }))),
});
