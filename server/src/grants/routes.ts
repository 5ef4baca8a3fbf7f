import * as contract from '@portico/contract';
import { bytesOf, type Room, serve } from '../http/route.ts';
import { addGrant } from './add.ts';
import { askForMoreTime } from './askForMore.ts';
import { changeGrant } from './change.ts';
import { listGrants } from './grant.ts';
import { inviteSeveral, previewInvitations, readInvitationFile } from './inviteSeveral.ts';
import { makeGrantLink } from './link.ts';
import { previewGrant } from './preview.ts';
import { sendGrant } from './send.ts';

export function grantRoutes(room: Room, ownUrl: string): void {
  serve(room, contract.listGrants, (work, { params }) => listGrants(work, params.projectId));
  serve(room, contract.addGrant, (work, { params, body }) => addGrant(work, params.projectId, body));
  serve(room, contract.previewGrant, (work, { params, body }) => previewGrant(work, params.projectId, body));
  serve(room, contract.changeGrant, (work, { params, body, ifMatch }) => changeGrant(work, params, body, ifMatch));
  serve(room, contract.previewInvitations, (work, { params, body }) => previewInvitations(work, params.projectId, body));
  serve(room, contract.readInvitationFile, (work, { params, body }) => readInvitationFile(work, params.projectId, bytesOf(body)));
  serve(room, contract.inviteSeveral, (work, { params, body }) => inviteSeveral(work, params.projectId, body));
  serve(room, contract.askForMoreTime, (work, { params }) => askForMoreTime(work, params.projectId));
  serve(room, contract.sendGrant, (work, { params, body }) => sendGrant(work, params, body));
  serve(room, contract.makeGrantLink, (work, { params }) => makeGrantLink(room.access, ownUrl, work, params));
}
