import * as contract from '@portico/contract';
import { type Room, serve } from '../http/route.ts';
import { addProject } from './add.ts';
import { changeProject } from './change.ts';
import { changeClientOfEach } from './clientOfEach.ts';
import { listClients, setClients } from './clients.ts';
import { count, list } from './list.ts';
import { addMember, listMembers, removeMember } from './members.ts';
import { addPipeline, listPipelines } from './pipelines.ts';
import { preview } from './previewClients.ts';
import { openProject } from './project.ts';

export function projectRoutes(room: Room): void {
  serve(room, contract.listProjects, list);
  serve(room, contract.countProjects, count);
  serve(room, contract.getProject, (work, { params }) => openProject(work, params.projectId));
  serve(room, contract.addProject, (work, { body }) => addProject(work, body));
  serve(room, contract.changeProject, (work, { params, body, ifMatch }) => changeProject(work, params.projectId, body, ifMatch));

  serve(room, contract.listProjectClients, (work, { params }) => listClients(work, params.projectId));
  serve(room, contract.setProjectClients, (work, { params, body }) => setClients(work, params.projectId, body));
  serve(room, contract.changeClientOfProjects, (work, { body }) => changeClientOfEach(work, body));
  serve(room, contract.previewClients, preview);
  serve(room, contract.listProjectMembers, (work, { params }) => listMembers(work, params.projectId));
  serve(room, contract.addProjectMember, (work, { params, body }) => addMember(work, params.projectId, body));
  serve(room, contract.removeProjectMember, (work, { params }) => removeMember(work, params.projectId, params.memberId));

  serve(room, contract.listPipelines, listPipelines);
  serve(room, contract.addPipeline, (work, { body }) => addPipeline(work, body));
}
