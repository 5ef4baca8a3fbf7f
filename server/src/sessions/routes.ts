import {
  activate,
  askForPasswordReset,
  chooseFirstPassword,
  enterCode as enterCodeOperation,
  lookAtLink as lookAtLinkOperation,
  resetPassword,
  signIn as signInOperation,
  signOut,
} from '@portico/contract';
import type { FastifyReply } from 'fastify';
import { readerOf } from '../access/secrets.ts';
import { type Room, secretOf, serveAnybody } from '../http/route.ts';
import { presentMe } from '../me/me.ts';
import { problem } from '../problem.ts';
import type { Arrival } from './arrive.ts';
import { askForReset } from './forgotten.ts';
import { enterCode, lookAtLink, useLink } from './links.ts';
import type { Seal } from './seal.ts';
import { clearSessionCookie, type Signing, setSessionCookie } from './session.ts';
import { signIn } from './signIn.ts';

const nextStep = {
  'code-needed': 'Send the code of your authenticator app, or a recovery code, with this secret.',
  'password-change-needed': 'Choose a password that nobody else knows, with this secret.',
};

export function sessionRoutes(room: Room, signing: Signing, seal: Seal): void {
  const { access } = room;
  const welcome = async (arrival: Arrival, reply: FastifyReply) => {
    if ('step' in arrival) throw problem(arrival.step, nextStep[arrival.step], { secret: arrival.secret });
    setSessionCookie(reply, arrival.session, signing);
    return access.as(readerOf(arrival.session)!, presentMe);
  };

  serveAnybody(room, signInOperation, async ({ body, request, reply }) => welcome(await signIn(access, body, request), reply));
  serveAnybody(room, enterCodeOperation, async ({ body, request, reply }) => welcome(await enterCode(access, seal, body, request), reply));
  serveAnybody(room, lookAtLinkOperation, ({ body }) => lookAtLink(access, body.secret));
  serveAnybody(room, activate, async ({ body, request, reply }) => welcome(await useLink(access, 'activation', body, request), reply));
  serveAnybody(room, chooseFirstPassword, async ({ body, request, reply }) =>
    welcome(await useLink(access, 'first_password', body, request), reply),
  );
  serveAnybody(room, askForPasswordReset, ({ body, request }) => askForReset(access, body.email, request));
  serveAnybody(room, resetPassword, async ({ body, request, reply }) =>
    welcome(await useLink(access, 'password_reset', body, request), reply),
  );

  serveAnybody(room, signOut, async ({ request, reply }) => {
    const reader = readerOf(secretOf(request));
    clearSessionCookie(reply, signing);
    if (!reader || reader.pool === 'portico_link') return null;
    // Somebody whose session has ended already is signed out, too; and so is somebody who has to do something first.
    await access
      .as({ ...reader, pool: 'portico_link' }, ({ db, reader: { tokenId } }) =>
        db.updateTable('tokens').set({ withdrawnAt: new Date() }).where('tokenId', '=', tokenId).where('kind', '=', 'session').execute(),
      )
      .catch(() => {});
    return null;
  });
}
