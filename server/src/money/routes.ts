import * as contract from '@portico/contract';
import { serveMoney as serve } from '../http/moneyRoute.ts';
import type { Room } from '../http/route.ts';
import { removeBudget, removeTaskBudget, setBudget, setTaskBudget } from './budget.ts';
import { addCost, changeCost, listCosts, removeCost } from './costs.ts';
import { projectMoney } from './project.ts';
import { addRate, listRates, removeRate } from './rates.ts';
import { taskMoney } from './task.ts';

export function moneyRoutes(room: Room): void {
  serve(room, contract.getProjectMoney, (work, { params }) => projectMoney(work, params.projectId));
  serve(room, contract.setBudget, (work, { params, body, ifMatch }) => setBudget(work, params.projectId, body, ifMatch));
  serve(room, contract.removeBudget, (work, { params }) => removeBudget(work, params.projectId));

  serve(room, contract.getTaskMoney, (work, { params }) => taskMoney(work, params.taskId));
  serve(room, contract.setTaskBudget, (work, { params, body, ifMatch }) => setTaskBudget(work, params.taskId, body, ifMatch));
  serve(room, contract.removeTaskBudget, (work, { params }) => removeTaskBudget(work, params.taskId));

  serve(room, contract.listCosts, listCosts);
  serve(room, contract.addCost, (work, { body }) => addCost(work, body));
  serve(room, contract.changeCost, (work, { params, body }) => changeCost(work, params.costId, body));
  serve(room, contract.removeCost, (work, { params }) => removeCost(work, params.costId));

  serve(room, contract.listRates, (work, { query }) => listRates(work, query.project));
  serve(room, contract.addRate, (work, { body }) => addRate(work, body));
  serve(room, contract.removeRate, (work, { params }) => removeRate(work, params.rateId));
}
