import * as contract from '@portico/contract';
import { readerOf } from '../access/secrets.ts';
import { type Room, serve, serveAnybody } from '../http/route.ts';
import { presentMe } from '../me/me.ts';
import { type Signing, setSessionCookie } from '../sessions/session.ts';
import type { Settings } from '../settings.ts';
import { changeWorkspace, getWorkspace } from './policy.ts';
import { beginSample, getSample, howOthersReach, sampleState } from './sample.ts';
import { isSetUp, setUp } from './setUp.ts';

export function workspaceRoutes(room: Room, signing: Signing, settings: Settings): void {
  const { access } = room;
  serveAnybody(room, contract.getSetup, async () => {
    const [there, sample] = await Promise.all([isSetUp(access), sampleState(access)]);
    const needed = !there;
    return { needed, sample, mayLoadSample: needed && sample === 'none' && !howOthersReach(settings) };
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
}
