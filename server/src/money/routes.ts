import * as contract from '@portico/contract';
import { serveMoney as serve } from '../http/moneyRoute.ts';
import type { Room } from '../http/route.ts';
import { removeBudget, setBudget } from './budget.ts';
import { addCost, changeCost, listCosts, removeCost } from './costs.ts';
import { projectMoney } from './project.ts';
import { addRate, listRates, removeRate } from './rates.ts';

export function moneyRoutes(room: Room): void {
  serve(room, contract.getProjectMoney, (work, { params }) => projectMoney(work, params.projectId));
  serve(room, contract.setBudget, (work, { params, body, ifMatch }) => setBudget(work, params.projectId, body, ifMatch));
  serve(room, contract.removeBudget, (work, { params }) => removeBudget(work, params.projectId));

  serve(room, contract.listCosts, listCosts);
  serve(room, contract.addCost, (work, { body }) => addCost(work, body));
  serve(room, contract.changeCost, (work, { params, body }) => changeCost(work, params.costId, body));
  serve(room, contract.removeCost, (work, { params }) => removeCost(work, params.costId));

  serve(room, contract.listRates, (work, { query }) => listRates(work, query.project));
  serve(room, contract.addRate, (work, { body }) => addRate(work, body));
  serve(room, contract.removeRate, (work, { params }) => removeRate(work, params.rateId));
}
