import type { components } from './schema.d.ts';

export type Problem = components['schemas']['Problem'];

/** No answer came, or none of ours. */
export class Unreachable extends Error {}

/** Whatever came back instead of an answer, as a problem that can be shown. */
export function asProblem(error: unknown, words: { title: string; detail: string }): Problem {
  if (isProblem(error)) return error;
  return { type: 'about:blank', code: 'unreachable', status: 0, title: words.title, detail: words.detail };
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'title' in error && 'status' in error;
}

/** `#/clientIds/0` belongs beside the field `clientIds`. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^#?\//, '').split('/')[0] ?? '';
}

export function fieldErrors(problem: Problem): Record<string, string> {
  return Object.fromEntries((problem.fields ?? []).map(({ field, message }) => [fieldOf(field), message]));
}
