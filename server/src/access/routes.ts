import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { reachedProjects, reachedTasks } from './reach.ts';
import { who, why } from './who.ts';

export function accessRoutes(room: Room): void {
  serve(room, contract.whoCanSee, who);
  serve(room, contract.whyCanSee, why);
  serve(room, contract.listReachedProjects, reachedProjects);
  serve(room, contract.listReachedTasks, reachedTasks);
}
