import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../problem.ts';

/**
 * Guessing is slowed down twice: for one account, whoever guesses, and for one
 * address of the network, whatever it guesses at. Only failures count.
 */
const perAccount = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ points: 100, duration: 15 * 60 });

/** @throws too-many-tries, saying after how long to go on, and what else there is */
export async function countTry(account: string, address: string, otherwise = ', or set a new password by mail.'): Promise<void> {
  await Promise.all([perAccount.consume(account.toLowerCase()), perAddress.consume(address)]).catch((spent: unknown) => {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    const retryAfter = Math.ceil(spent.msBeforeNext / 1000);
    throw problem('too-many-tries', `Wait ${Math.ceil(retryAfter / 60)} minutes${otherwise}`, { retryAfter });
  });
}

/** It was the right person after all. */
export async function forgetTries(account: string, address: string): Promise<void> {
  await Promise.all([perAccount.delete(account.toLowerCase()), perAddress.reward(address)]);
}
