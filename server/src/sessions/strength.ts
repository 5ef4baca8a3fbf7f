import { problemOf } from '../problem.ts';

// Thirty megabytes of words and names: loaded when the first password is chosen, not at every start.
let loading: ReturnType<typeof loadJudge> | undefined;

async function loadJudge() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** How to make a password better that is too weak; null where it will do. `about` are words that must not be the whole secret. */
export async function weaknessOf(password: string, about: readonly string[]): Promise<string | null> {
  if (password.length < 8) return 'Take at least 8 characters. Four unrelated words are easy to remember.';
  loading ??= loadJudge();
  const { score } = (await loading).check(password.slice(0, 100), [...about]);
  return score < 2 ? 'This is among the first that would be guessed. Four unrelated words are better.' : null;
}

/** @throws password-weak, saying how to make it better */
export async function demandStrong(password: string, about: readonly string[]): Promise<void> {
  const weakness = await weaknessOf(password, about);
  if (weakness) throw problemOf('#/password', 'password-weak', weakness);
}
