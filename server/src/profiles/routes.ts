import { addProfile, changeProfile, deleteProfile, listProfiles, previewProfile } from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { listAll } from './profile.ts';
import { add, change, preview, remove } from './write.ts';

export function profileRoutes(room: Room): void {
  serve(room, listProfiles, listAll);
  serve(room, addProfile, add);
  serve(room, changeProfile, change);
  serve(room, deleteProfile, remove);
  serve(room, previewProfile, preview);
}
