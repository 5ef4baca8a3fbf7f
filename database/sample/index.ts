/** The sample company. */
export * from './cast.ts';
export type { Api } from './load/call.ts';
export { loadSample } from './load.ts';
