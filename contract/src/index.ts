/** What Portico promises over the wire. Open a noun to read its promises. */
export * from './access.ts';
export * from './accesses.ts';
export * from './comments.ts';
export * from './deletions.ts';
export * from './grants.ts';
export * from './mails.ts';
export * from './me.ts';
export * from './operation.ts';
export * from './people.ts';
export * from './problems.ts';
export * from './projects.ts';
export * from './sample.ts';
export * from './sessions.ts';
export * from './shapes.ts';
export * from './tasks.ts';
export * from './workspaces.ts';
