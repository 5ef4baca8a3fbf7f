/** The sample company. */
export * from './cast.ts';
export { introductions } from './introductions.ts';
export type { Api } from './load/call.ts';
export { loadSample } from './load.ts';
export { sampleSize } from './size.ts';
