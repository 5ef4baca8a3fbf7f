import { type Static, Type } from 'typebox';
import { Me } from './me.ts';
import { operation } from './operation.ts';
import { Brand, Email, Id, Nothing, orNull, Password } from './shapes.ts';

export const SignIn = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 254, description: 'An e-mail address or a login name' }),
    password: Password,
    workspaceId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

/**
 * Sets the session cookie. A wrong password and an unknown login answer alike.
 * Where the same address and password open several workspaces, the answer is
 * `choose-workspace` with their names; repeat it with a `workspaceId`. Where a second factor is set up, the answer is
 * `code-needed`, and to a password that was handed over `password-change-needed`: both with the `secret` of the next step.
 * With `two-factor-needed` the cookie is set, and opens nothing but setting that up.
 */
export const signIn = operation({
  id: 'signIn',
  method: 'POST',
  url: '/api/session',
  caller: 'anybody',
  summary: 'Sign in',
  body: SignIn,
  response: { 201: Me },
  problems: [
    'invalid',
    'sign-in-failed',
    'choose-workspace',
    'too-many-tries',
    'code-needed',
    'password-change-needed',
    'two-factor-needed',
  ],
});

const Secret = Type.String({ minLength: 20, maxLength: 200 });

export const CodeEntry = Type.Object(
  { secret: Secret, code: Type.String({ minLength: 6, maxLength: 40, description: 'Of the authenticator app, or a recovery code' }) },
  { additionalProperties: false },
);
export type CodeEntry = Static<typeof CodeEntry>;

/** The second step. A code, of either kind, opens once. */
export const enterCode = operation({
  id: 'enterCode',
  method: 'POST',
  url: '/api/session/code',
  caller: 'anybody',
  summary: 'Finish signing in with a code',
  body: CodeEntry,
  response: { 201: Me },
  problems: ['invalid', 'link-not-valid', 'code-wrong', 'too-many-tries', 'password-change-needed', 'two-factor-needed'],
});

export const signOut = operation({
  id: 'signOut',
  method: 'DELETE',
  url: '/api/session',
  caller: 'anybody',
  summary: 'Sign out',
  response: { 204: Nothing },
  problems: [],
});

export const Link = Type.Object({
  kind: Type.Union([Type.Literal('activation'), Type.Literal('password-reset'), Type.Literal('first-password')]),
  workspaceName: Type.String(),
  brand: Brand,
  name: Type.String(),
  email: orNull(Type.String()),
});
export type Link = Static<typeof Link>;

/** What a mailed link is for. Looking at it does not use it up: mail scanners open links. */
export const lookAtLink = operation({
  id: 'lookAtLink',
  method: 'POST',
  url: '/api/links',
  caller: 'anybody',
  summary: 'What is this link for?',
  body: Type.Object({ secret: Secret }, { additionalProperties: false }),
  response: { 200: Link },
  problems: ['invalid', 'link-not-valid'],
});

export const LinkUse = Type.Object({ secret: Secret, password: Password }, { additionalProperties: false });
export type LinkUse = Static<typeof LinkUse>;

/** Uses the link up, sets the password and signs in. */
export const activate = operation({
  id: 'activate',
  method: 'POST',
  url: '/api/activations',
  caller: 'anybody',
  summary: 'Accept an invitation: set a password and sign in',
  body: LinkUse,
  response: { 201: Me },
  problems: ['invalid', 'link-not-valid', 'password-weak', 'code-needed', 'two-factor-needed'],
});

/** In place of the password that was handed over, and not the same. Uses the step up and signs in. */
export const chooseFirstPassword = operation({
  id: 'chooseFirstPassword',
  method: 'POST',
  url: '/api/first-passwords',
  caller: 'anybody',
  summary: 'Choose a password of your own after the first sign-in',
  body: LinkUse,
  response: { 201: Me },
  problems: ['invalid', 'link-not-valid', 'password-weak', 'two-factor-needed'],
});

/** Always the same answer, whether the address is known or not. */
export const askForPasswordReset = operation({
  id: 'askForPasswordReset',
  method: 'POST',
  url: '/api/password-resets',
  caller: 'anybody',
  summary: 'Forgot the password: mail me a link',
  body: Type.Object({ email: Email }, { additionalProperties: false }),
  response: { 202: Nothing },
  problems: ['invalid', 'too-many-tries'],
});

/**
 * Uses the link up, sets the password, ends every session and every API key of the person and signs in here. A second
 * factor stays, and is asked for.
 */
export const resetPassword = operation({
  id: 'resetPassword',
  method: 'PUT',
  url: '/api/password-resets',
  caller: 'anybody',
  summary: 'Set a new password with a mailed link',
  body: LinkUse,
  response: { 201: Me },
  problems: ['invalid', 'link-not-valid', 'password-weak', 'code-needed', 'two-factor-needed'],
});
