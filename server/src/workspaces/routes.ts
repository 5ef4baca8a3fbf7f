import * as contract from '@portico/contract';
import { readerOf } from '../access/secrets.ts';
import { type Room, serve, serveAnybody } from '../http/route.ts';
import { presentMe } from '../me/me.ts';
import { type Signing, setSessionCookie } from '../sessions/session.ts';
import type { Settings } from '../settings.ts';
import { removeLogo, setLogo, showLogo } from './logo.ts';
import { changeWorkspace, getWorkspace } from './policy.ts';
import { beginSample, getSample, howOthersReach, sampleState } from './sample.ts';
import { setUp, whoseDoor } from './setUp.ts';

export function workspaceRoutes(room: Room, signing: Signing, settings: Settings): void {
  const { access } = room;
  serveAnybody(room, contract.getSetup, async () => {
    const [door, sample] = await Promise.all([whoseDoor(access), sampleState(access)]);
    return { ...door, sample, mayLoadSample: door.needed && sample === 'none' && !howOthersReach(settings) };
  });
  serveAnybody(room, contract.createWorkspace, async ({ body, request, reply }) => {
    const secret = await setUp(access, body, request);
    setSessionCookie(reply, secret, signing);
    return access.as(readerOf(secret)!, presentMe);
  });
  serveAnybody(room, contract.getSample, () => getSample(access));
  serveAnybody(room, contract.loadSample, () => beginSample(access, settings));
  serve(room, contract.getWorkspace, getWorkspace);
  serve(room, contract.changeWorkspace, (work, { body, ifMatch }) => changeWorkspace(work, body, ifMatch));
  serve(room, contract.setLogo, (work, { body }) => setLogo(work, body.image));
  serve(room, contract.removeLogo, removeLogo);
  serveAnybody(room, contract.getLogo, (call) => showLogo(access, call));
}
