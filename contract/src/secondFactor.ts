import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';
import { Moment, Nothing, orNull, Password } from './shapes.ts';

/** One's own two-factor sign-in: an authenticator app, and recovery codes for when it is lost. */
export const SecondFactor = Type.Object({
  on: Type.Boolean(),
  since: orNull(Moment),
  /** Recovery codes that were not used yet. */
  codesLeft: Type.Integer(),
  /** Whether the workspace demands it: then it cannot be switched off for good, and nothing else is open until it is on. */
  demanded: Type.Boolean(),
});
export type SecondFactor = Static<typeof SecondFactor>;

const Code = Type.String({ minLength: 6, maxLength: 40 });

export const getSecondFactor = operation({
  id: 'getSecondFactor',
  method: 'GET',
  url: '/api/me/second-factor',
  caller: 'person',
  own: true,
  summary: 'Is two-factor sign-in on?',
  response: { 200: SecondFactor },
  problems: ['sign-in-needed'],
});

/** For the app: the secret to type, the same in an `otpauth:` address, and that as a QR code. */
export const Enrolment = Type.Object({
  secret: Type.String(),
  url: Type.String({ format: 'uri' }),
  qr: Type.String({ description: 'SVG' }),
});
export type Enrolment = Static<typeof Enrolment>;

/** Asked for nowhere before it is confirmed. Begun again, the secret is another one. */
export const beginSecondFactor = operation({
  id: 'beginSecondFactor',
  method: 'POST',
  url: '/api/me/second-factor',
  caller: 'person',
  own: true,
  summary: 'Begin to set two-factor sign-in up',
  response: { 201: Enrolment },
  problems: ['sign-in-needed', 'already-there'],
});

/** In this answer and nowhere else: only their hashes are kept. Each signs in once in place of a code. */
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

/** A code shows that the app has the secret. Every other session of the person ends. */
export const confirmSecondFactor = operation({
  id: 'confirmSecondFactor',
  method: 'PUT',
  url: '/api/me/second-factor/confirmation',
  caller: 'person',
  own: true,
  summary: 'Switch two-factor sign-in on with a first code',
  body: Type.Object({ code: Code }, { additionalProperties: false }),
  response: { 200: RecoveryCodes },
  problems: ['sign-in-needed', 'invalid', 'code-wrong', 'too-many-tries', 'already-there', 'not-found'],
});

/** Those that were shown before end. */
export const renewRecoveryCodes = operation({
  id: 'renewRecoveryCodes',
  method: 'POST',
  url: '/api/me/second-factor/recovery-codes',
  caller: 'person',
  own: true,
  summary: 'Make new recovery codes',
  body: Type.Object({ code: Code }, { additionalProperties: false }),
  response: { 201: RecoveryCodes },
  problems: ['sign-in-needed', 'invalid', 'code-wrong', 'too-many-tries', 'not-found'],
});

export const SecondFactorRemoval = Type.Object({ password: Password, code: Code }, { additionalProperties: false });
export type SecondFactorRemoval = Static<typeof SecondFactorRemoval>;

/** With the password and a code, of either kind. */
export const removeSecondFactor = operation({
  id: 'removeSecondFactor',
  method: 'POST',
  url: '/api/me/second-factor/removals',
  caller: 'person',
  own: true,
  summary: 'Switch two-factor sign-in off',
  body: SecondFactorRemoval,
  response: { 204: Nothing },
  problems: ['sign-in-needed', 'invalid', 'password-wrong', 'code-wrong', 'too-many-tries', 'not-found'],
});
