import { type EmployeeName, employees } from '../cast.ts';
import { money, orders, rates } from '../money.ts';
import type { ProjectName } from '../projects.ts';
import { day } from './days.ts';
import type { Crew } from './people.ts';
import type { LoadedProject } from './projects.ts';

/** Rates, a budget, hours and costs, an offer and an invoice: each by whoever would write it. */
export async function loadMoney(crew: Crew, projects: Map<ProjectName, LoadedProject>): Promise<void> {
  const ada = crew.as('Ada');
  for (const { name } of employees) {
    const amount = rates[name as EmployeeName];
    if (amount) await ada('POST', '/api/rates', { personId: crew.idOf(name), since: day(-120), amount, currency: 'EUR' });
  }
  for (const [name, { budget, note, hours, costs }] of Object.entries(money)) {
    const { id } = projects.get(name as ProjectName)!;
    const { items } = await ada<{ items: { id: string; title: string }[] }>('GET', `/api/tasks?project=${id}&limit=200`);
    const placeOf = (title: string | null) =>
      title === null ? { projectId: id } : { taskId: items.find((task) => task.title === title)!.id };
    await ada('PUT', `/api/projects/${id}/budget`, { amount: budget, currency: 'EUR', note });
    for (const { by, on, day: when, ...spent } of hours)
      await crew.as(by)('POST', '/api/hours', { ...placeOf(on), ...spent, day: day(when) });
    for (const { by, on, day: when, ...spent } of costs)
      await crew.as(by)('POST', '/api/costs', { ...placeOf(on), ...spent, day: day(when), currency: 'EUR' });
  }
  await loadOrders(crew, projects.get(orders.project)!.id);
}

async function loadOrders(crew: Crew, projectId: string) {
  const { sender, billedTo, offer, invoice } = orders;
  for (const { by, kind, title, day: when, due, lines } of [offer, invoice]) {
    const call = crew.as(by);
    const { id } = await call('POST', '/api/orders', {
      kind,
      projectId,
      clientId: crew.idOf('Acme (France)'),
      title,
      day: day(when),
      due: day(due),
      sender,
      billedTo,
      terms:
        kind === 'offer'
          ? 'One visit to the site is part of the price; each further one is charged by the hour.'
          : 'To be paid by bank transfer, with the number of the invoice.',
    });
    await call('PUT', `/api/orders/${id}/lines`, { lines });
    await call('PUT', `/api/orders/${id}/status`, { status: 'sent' });
    if (kind === 'offer') await call('PUT', `/api/orders/${id}/status`, { status: 'accepted' });
  }
}
