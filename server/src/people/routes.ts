import {
  addPerson,
  changePerson,
  countPeople,
  getPerson,
  giveAccess,
  giveLogin,
  listPeople,
  pauseAccess,
  previewMove,
  previewRights,
  resetSecondFactor,
  resumeAccess,
  sendInvitation,
  withdrawAccess,
} from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import * as access from './access.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { get } from './get.ts';
import { invite } from './invite.ts';
import { count, list } from './list.ts';
import { giveTo } from './login.ts';
import { preview } from './move.ts';
import { pause, resume } from './pause.ts';
import { preview as previewOfRights } from './profiles.ts';
import { reset } from './secondFactor.ts';

export function peopleRoutes(room: Room): void {
  serve(room, listPeople, list);
  serve(room, countPeople, count);
  serve(room, getPerson, get);
  serve(room, addPerson, add);
  serve(room, changePerson, change);
  serve(room, previewMove, preview);
  serve(room, giveAccess, access.give);
  serve(room, withdrawAccess, access.withdraw);
  serve(room, giveLogin, giveTo);
  serve(room, resetSecondFactor, reset);
  serve(room, pauseAccess, pause);
  serve(room, resumeAccess, resume);
  serve(room, sendInvitation, invite);
  serve(room, previewRights, previewOfRights);
}
