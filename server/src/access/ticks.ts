import type { GrantLevel, GrantRights } from '@portico/contract';
import { type Expression, sql } from 'kysely';

/** The rights of a profile, as words: `see tasks`. */
export const rightsOfProfile = (workspaceId: Expression<string>, profileId: Expression<string>) => sql<string[]>`array(
  select r.verb || ' ' || r.class from profile_rights r where r.workspace_id = ${workspaceId} and r.profile_id = ${profileId})`;

/** What the ticks of a grant’s form are, read from the rights it gives. */
export function ticksOf(rights: string[]): GrantRights {
  const level = (kind: 'history' | 'documents'): GrantLevel =>
    rights.includes(`see ${kind}`) ? 'all' : rights.includes(`see ${kind}_released`) ? 'released' : 'none';
  return {
    history: level('history'),
    documents: level('documents'),
    mayWrite: rights.includes('add history'),
    isMentioned: rights.includes('mention history'),
    mayUpload: rights.includes('add documents'),
  };
}
