/**
 * Everything that reaches the database as nobody in particular. Each runs as
 * `portico_system`, whose grants stand in `database/access/10.grants.sql`. Keep
 * it short: whatever can be done as a reader is done as a reader.
 */
export type SystemJob =
  | 'set up a workspace'
  | 'load the sample company'
  | 'show a brand'
  | 'sign in'
  | 'sign out'
  | 'change a password'
  | 'ask for a password reset'
  | 'make a link that is handed over'
  | 'tell of grants that end'
  | 'write a mail'
  | 'send a mail'
  | 'forget idempotency keys'
  | 'tell how far an import is'
  | 'forget imports'
  | 'forget documents'
  | 'ask for health';
