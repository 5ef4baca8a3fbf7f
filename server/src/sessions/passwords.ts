import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { problemOf } from '../problem.ts';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

// OWASP's smallest recommendation for argon2id, in KiB and passes.
const cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** In PHC form, so that the cost can rise later and old hashes still tell their own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${key.toString('base64')}`;
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, key] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? [];
  if (!nonce || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const found = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, expected);
}

// Somebody who does not exist takes as long to refuse as somebody who does.
const nobody = hashPassword(randomBytes(16).toString('hex'));
export const matchNobody = async (password: string) => void (await passwordMatches(password, await nobody));

const judge = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });

/** @throws password-weak, saying how to make it better; `about` are words that must not be the whole secret */
export function demandStrong(password: string, about: readonly string[]): void {
  if (password.length < 8)
    throw problemOf('#/password', 'password-weak', 'Take at least 8 characters. Four unrelated words are easy to remember.');
  const { score } = judge.check(password.slice(0, 100), [...about]);
  if (score < 2)
    throw problemOf('#/password', 'password-weak', 'This is among the first that would be guessed. Four unrelated words are better.');
}
