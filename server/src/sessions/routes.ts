import {
  activate,
  askForPasswordReset,
  lookAtLink as lookAtLinkOperation,
  resetPassword,
  signIn as signInOperation,
  signOut,
} from '@portico/contract';
import type { FastifyReply } from 'fastify';
import { readerOf } from '../access/secrets.ts';
import { type Room, secretOf, serveAnybody } from '../http/route.ts';
import { presentMe } from '../me/me.ts';
import { askForReset } from './forgotten.ts';
import { lookAtLink, useLink } from './links.ts';
import { clearSessionCookie, type Signing, setSessionCookie } from './session.ts';
import { signIn } from './signIn.ts';

export function sessionRoutes(room: Room, signing: Signing): void {
  const { access } = room;
  const welcome = async (secret: string, reply: FastifyReply) => {
    setSessionCookie(reply, secret, signing);
    return access.as(readerOf(secret)!, presentMe);
  };

  serveAnybody(room, signInOperation, async ({ body, request, reply }) => welcome(await signIn(access, body, request), reply));
  serveAnybody(room, lookAtLinkOperation, ({ body }) => lookAtLink(access, body.secret));
  serveAnybody(room, activate, async ({ body, request, reply }) => welcome(await useLink(access, 'activation', body, request), reply));
  serveAnybody(room, askForPasswordReset, ({ body, request }) => askForReset(access, body.email, request));
  serveAnybody(room, resetPassword, async ({ body, request, reply }) =>
    welcome(await useLink(access, 'password_reset', body, request), reply),
  );

  serveAnybody(room, signOut, async ({ request, reply }) => {
    const reader = readerOf(secretOf(request));
    clearSessionCookie(reply, signing);
    if (!reader || reader.pool === 'portico_link') return null;
    // Somebody whose session has ended already is signed out, too.
    await access
      .as(reader, ({ db, reader: { tokenId } }) =>
        db.updateTable('tokens').set({ withdrawnAt: new Date() }).where('tokenId', '=', tokenId).where('kind', '=', 'session').execute(),
      )
      .catch(() => {});
    return null;
  });
}
