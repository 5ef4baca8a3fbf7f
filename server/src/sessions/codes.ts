import { createHash, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';

/** Codes of an authenticator app (RFC 6238: six digits, of half a minute), and recovery codes for when it is lost. */
export const newAppSecret = () => generateSecret();

/** What the QR code shows. `label` is the account, `issuer` the workspace. */
export const appAddress = (issuer: string, label: string, secret: string) => generateURI({ issuer, label, secret });

/**
 * The half minute a code belongs to; the one before and the one after count, for clocks that are not quite right.
 *
 * @returns null where it is none, or not later than `last`
 */
export function stepOf(code: string, secret: string, last: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const seen = verifySync({ secret, token: code, epochTolerance: 30, ...(last !== null && { afterTimeStep: last }) });
  return seen.valid && 'timeStep' in seen ? seen.timeStep : null;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'; // none that is taken for another

/** Ten of them: 79 bits each, so that their hashes can stand without salt. */
export const newRecoveryCodes = () =>
  Array.from({ length: 10 }, () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-'),
  );

/** As it was typed: with or without dashes and spaces. */
export const hashOfRecovery = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest();
