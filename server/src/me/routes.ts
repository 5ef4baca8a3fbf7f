import * as contract from '@portico/contract';
import { type Room, serve, serveOwn } from '../http/route.ts';
import type { Seal } from '../sessions/seal.ts';
import { keepPreferences } from '../work/preferences.ts';
import { changeLoginName } from './loginName.ts';
import { presentMe } from './me.ts';
import { changePassword } from './password.ts';
import { beginSecondFactor, confirmSecondFactor, getSecondFactor, removeSecondFactor, renewRecoveryCodes } from './secondFactor.ts';
import { addApiKey, listApiKeys, listSessions, withdraw } from './secrets.ts';

export function meRoutes(room: Room, seal: Seal): void {
  serve(room, contract.getMe, presentMe);
  serve(room, contract.changeLoginName, async (work, { body }) => {
    await changeLoginName(work, body.loginName);
    return presentMe(work);
  });
  serve(room, contract.changePassword, (work, { body, request }) =>
    changePassword(room.access, work, body.current, body.password, request.ip),
  );

  serve(room, contract.changePreferences, async (work, { body }) => {
    await keepPreferences(work, work.reader, body);
    return presentMe(work);
  });

  serveOwn(room, contract.getSecondFactor, getSecondFactor);
  serveOwn(room, contract.beginSecondFactor, (work) => beginSecondFactor(work, seal));
  serveOwn(room, contract.confirmSecondFactor, (work, { body, request }) => confirmSecondFactor(work, seal, body.code, request.ip));
  serveOwn(room, contract.renewRecoveryCodes, (work, { body, request }) => renewRecoveryCodes(work, seal, body.code, request.ip));
  serveOwn(room, contract.removeSecondFactor, (work, { body, request }) => removeSecondFactor(work, seal, body, request.ip));

  serve(room, contract.listSessions, listSessions);
  serve(room, contract.endSession, (work, { params }) => withdraw(work, 'session', params.sessionId));
  serve(room, contract.listApiKeys, listApiKeys);
  serve(room, contract.addApiKey, (work, { body }) => addApiKey(work, body));
  serve(room, contract.withdrawApiKey, (work, { params }) => withdraw(work, 'api_key', params.apiKeyId));
}
