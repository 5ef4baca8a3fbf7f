import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { acceptTask } from './accept.ts';
import { addTask } from './add.ts';
import { changeTask } from './change.ts';
import { changeTasks } from './changeEach.ts';
import { setChecklist, tickItem } from './checklist.ts';
import { closeTask, reopenTask } from './close.ts';
import { groups } from './groups.ts';
import { count, list } from './list.ts';
import { addMember, listMembers, removeMember } from './members.ts';
import { removeTask, restoreTask } from './remove.ts';
import { openTask } from './task.ts';

export function taskRoutes(room: Room): void {
  serve(room, contract.listTasks, list);
  serve(room, contract.countTasks, count);
  serve(room, contract.groupTasks, groups);
  serve(room, contract.getTask, (work, { params }) => openTask(work, params.taskId));
  serve(room, contract.addTask, (work, { body }) => addTask(work, body));
  serve(room, contract.changeTask, (work, { params, body, ifMatch }) => changeTask(work, params.taskId, body, ifMatch));
  serve(room, contract.changeTasks, (work, { body }) => changeTasks(work, body));

  serve(room, contract.closeTask, (work, { params, body }) => closeTask(work, params.taskId, body.note));
  serve(room, contract.reopenTask, (work, { params }) => reopenTask(work, params.taskId));
  serve(room, contract.acceptTask, (work, { params }) => acceptTask(work, params.taskId));
  serve(room, contract.removeTask, (work, { params }) => removeTask(work, params.taskId));
  serve(room, contract.restoreTask, (work, { params }) => restoreTask(work, params.taskId));

  serve(room, contract.listTaskMembers, (work, { params }) => listMembers(work, params.taskId));
  serve(room, contract.addTaskMember, (work, { params, body }) => addMember(work, params.taskId, body));
  serve(room, contract.removeTaskMember, (work, { params }) => removeMember(work, params.taskId, params.memberId));

  serve(room, contract.setChecklist, (work, { params, body }) => setChecklist(work, params.taskId, body.items));
  serve(room, contract.tickChecklistItem, (work, { params, body }) => tickItem(work, params.taskId, params.itemId, body.done));
}
