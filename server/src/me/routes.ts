import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { changeLoginName } from './loginName.ts';
import { presentMe } from './me.ts';
import { changePassword } from './password.ts';
import { addApiKey, listApiKeys, listSessions, withdraw } from './secrets.ts';

export function meRoutes(room: Room): void {
  serve(room, contract.getMe, presentMe);
  serve(room, contract.changeLoginName, async (work, { body }) => {
    await changeLoginName(work, body.loginName);
    return presentMe(work);
  });
  serve(room, contract.changePassword, (work, { body, request }) =>
    changePassword(room.access, work, body.current, body.password, request.ip),
  );

  serve(room, contract.listSessions, listSessions);
  serve(room, contract.endSession, (work, { params }) => withdraw(work, 'session', params.sessionId));
  serve(room, contract.listApiKeys, listApiKeys);
  serve(room, contract.addApiKey, (work, { body }) => addApiKey(work, body));
  serve(room, contract.withdrawApiKey, (work, { params }) => withdraw(work, 'api_key', params.apiKeyId));
}
