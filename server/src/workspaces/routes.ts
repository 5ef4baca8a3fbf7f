import * as contract from '@portico/contract';
import { readerOf } from '../access/secrets.ts';
import { type Room, serve, serveAnybody } from '../http/route.ts';
import { presentMe } from '../me/me.ts';
import { type Signing, setSessionCookie } from '../sessions/session.ts';
import { removeLogo, setLogo, showLogo } from './logo.ts';
import { changeWorkspace, getWorkspace } from './policy.ts';
import { setUp, whoseDoor } from './setUp.ts';

export function workspaceRoutes(room: Room, signing: Signing): void {
  const { access } = room;
  serveAnybody(room, contract.getSetup, () => whoseDoor(access));
  serveAnybody(room, contract.createWorkspace, async ({ body, request, reply }) => {
    const secret = await setUp(access, body, request);
    setSessionCookie(reply, secret, signing);
    return access.as(readerOf(secret)!, presentMe);
  });
  serve(room, contract.getWorkspace, getWorkspace);
  serve(room, contract.changeWorkspace, (work, { body, ifMatch }) => changeWorkspace(work, body, ifMatch));
  serve(room, contract.setLogo, (work, { body }) => setLogo(work, body.image));
  serve(room, contract.removeLogo, removeLogo);
  serveAnybody(room, contract.getLogo, (call) => showLogo(access, call));
}
