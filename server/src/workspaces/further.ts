import type { Access } from '../access/as.ts';
import { makeLink } from '../access/link.ts';
import { foundWorkspace } from './found.ts';

export type FurtherWorkspace = { workspaceName: string; name: string; email: string };

/** A workspace beside those there are. Its administrator sets a password with the link this answers with. */
export function addWorkspace(access: Access, ownUrl: string, it: FurtherWorkspace): Promise<{ url: string; until: Date }> {
  return access.asSystem('set up a workspace', async (db) =>
    makeLink(db, ownUrl, 'activation', await foundWorkspace(db, { ...it, passwordHash: null })),
  );
}
