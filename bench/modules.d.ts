/** The parts of these that we use; they come without types. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';
  export function from(text: string): Writable & Submittable;
}

declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    duration: number;
    requests: { method?: string; path: string; headers?: Record<string, string>; body?: string }[];
    setupClient(client: { on(event: 'response', listener: (status: number, bytes: number, ms: number) => void): void }): void;
  };
  export default function autocannon(options: Options): PromiseLike<unknown>;
}

declare module '*/install.mjs' {
  export const nodeFlags: string[];
}
