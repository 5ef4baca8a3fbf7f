import { emailOf, isOutside, outside, team, whoseEyes } from './cast.ts';
import type { Answer } from './portico.ts';
import type { Kind, Thing, World } from './world.ts';

/**
 * The doors: every operation of the contract that `shows` something, and how
 * somebody is asked what they are shown there. `doors.test.ts` fails where one
 * is missing.
 */
export type Door = {
  kinds: readonly Kind[];
  /** Answers with everything it shows, and not only with what it is asked about. */
  whole?: boolean;
  kind?: Kind;
  /** Asked of the team about this person, and not of them. */
  aboutThem?: boolean;
  /** The ids that this person is shown here: of everything, or of these things. */
  shown(world: World, person: string, things: Thing[]): Promise<Set<string>>;
  /** Nobody has to be shown anything here, so it only tells too much: asked in the first sweep of a world, and not in each. */
  seldom?: boolean;
  /** Seen by this person, but not at this door, and rightly so. */
  exempt?(thing: Thing, person: string): boolean;
};

/** Page by page, so that no page shows what another hides. A list that is refused shows nothing. */
async function listed(world: World, person: string, url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { status, body } = await world.call(person, 'GET', `${url}limit=12${cursor && `&cursor=${cursor}`}`);
    if (status === 401 || status === 403) return [];
    if (status !== 200) throw new Error(`${person} GET ${url}: ${status}`);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.nextCursor;
  }
  return ids;
}

const list = (kind: Kind, ...urls: string[]): Door => ({
  kind,
  kinds: [kind],
  whole: true,
  async shown(world, person) {
    const ids = (await Promise.all(urls.map((url) => listed(world, person, url)))).flat();
    if (new Set(ids).size !== ids.length) throw new Error(`${person} is shown something twice by ${urls}`);
    return new Set(ids);
  },
});

/** What may be looked at one by one. Refused is refused as if there were nothing; what is told to the team alone, outside in words. */
const single = (kind: Kind, url: (id: string) => string, { ofTheTeam = false } = {}): Door => ({
  kinds: [kind],
  async shown(world, person, things) {
    const shown = new Set<string>();
    const refusals = ofTheTeam && isOutside(person) ? [401, 403, 404] : [401, 404];
    for (const { id } of things) {
      const { status } = await world.call(person, 'GET', url(id));
      if (status === 200) shown.add(id);
      else if (!refusals.includes(status)) throw new Error(`${person} GET ${url(id)}: ${status}`);
    }
    return shown;
  },
  exempt: (_thing, person) => ofTheTeam && isOutside(person),
});

/**
 * Lists of money: outside there are none, and to the employee who asks they are never refused. `places` are the
 * addresses they are asked at, such as one for each project.
 */
const money = (kind: Kind, places: (world: World) => string[], read = listed): Door => ({
  kind,
  kinds: [kind],
  whole: true,
  async shown(world, person) {
    const ids = new Set<string>();
    for (const url of places(world)) {
      if (team.includes(person) || person === 'Zed') for (const id of await read(world, person, url)) ids.add(id);
      else await absent(world, person, url);
    }
    return ids;
  },
});

/** A list that is short enough for one page. */
const whole = async (world: World, person: string, url: string): Promise<string[]> =>
  (await world.did(person, 'GET', url)).items.map(({ id }: { id: string }) => id);

/** Word for word what is answered about what nobody ever made. */
async function absent(world: World, person: string, url: string) {
  const { status, body } = await world.call(person, 'GET', url);
  const told = JSON.stringify(body);
  const nothing = JSON.stringify((await world.call(person, 'GET', '/api/nothing')).body);
  if (status !== 401 && (status !== 404 || told !== nothing)) throw new Error(`${person} GET ${url}: ${status} ${told}`);
}

const eachProject = (url: string) => (world: World) =>
  world.things.filter(({ kind }) => kind === 'projects').map(({ id }) => `${url}?project=${id}&`);

/** There for employees who see money in it; outside, as if there were no such project or task. */
const moneyOf = (kind: 'projects' | 'tasks'): Door => ({
  kinds: [kind],
  async shown(world, person, things) {
    const url = (id: string) => `/api/${kind}/${id}/money`;
    if (outside.includes(person)) for (const { id } of things) await absent(world, person, url(id));
    return single(kind, url).shown(world, person, things);
  },
  // A private one shows its money to whoever leads it; of the others here, the stories of money tell.
  exempt: ({ seenBy }, person) => !['Ada', 'Bela', 'Zed'].includes(person) || (person === 'Bela' && !seenBy.has('Ada')),
});

/** Comments and events together; of events, and of markers, the stories tell for themselves. */
const history: Door = {
  kind: 'comments',
  kinds: ['comments'],
  whole: true,
  async shown(world, person) {
    const shown = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { status, body } = await world.call(person, 'GET', `/api/history?limit=12${cursor && `&cursor=${cursor}`}`);
      if (status === 401) return shown;
      for (const { kind, comment } of body.items) if (kind === 'comment') shown.add(comment.id);
      cursor = body.nextCursor;
    }
    return shown;
  },
};

async function counted(world: World, person: string, url: string): Promise<number> {
  const { status, body } = await world.call(person, 'GET', url);
  if (status !== 200) return 0;
  return body.items ? body.items.reduce((sum: number, group: { count: number }) => sum + group.count, 0) : body.count;
}

/** A number tells, too: there are as many as there should be, and no more can be found. */
const count = (kind: Kind, ...urls: string[]): Door => ({
  kind,
  kinds: [kind],
  whole: true,
  async shown(world, person, things) {
    const expected = things.filter(({ seenBy }) => seenBy.has(person));
    const found = (await Promise.all(urls.map((url) => counted(world, person, url)))).reduce((a, b) => a + b, 0);
    if (found !== expected.length) throw new Error(`${person} counts ${found} ${kind} and not ${expected.length}`);
    return new Set(expected.map(({ id }) => id));
  },
});

/** Comments are counted task by task. */
const countOfComments: Door = {
  kinds: ['comments', 'tasks'],
  async shown(world, person, things) {
    const tasks = [...new Set(things.map(({ kind, id, task }) => (kind === 'tasks' ? id : task!)))];
    for (const task of [undefined, ...tasks]) {
      const expected = world.things.filter(
        (thing) => thing.kind === 'comments' && thing.seenBy.has(person) && (!task || thing.task === task),
      ).length;
      const found = await counted(world, person, `/api/comments/count${task ? `?task=${task}` : ''}`);
      if (found !== expected)
        throw new Error(
          `${person} counts ${found} comments and not ${expected} in ${world.things.find(({ id }) => id === task)?.name ?? 'all'}`,
        );
    }
    return new Set(things.filter(({ seenBy }) => seenBy.has(person)).map(({ id }) => id));
  },
};

/** Within one sweep the answer to the same question is the same. */
function once(world: World, person: string, url: string): Promise<Answer> {
  const key = `${person} ${url}`;
  const answer = world.answers.get(key) ?? world.call(person, 'GET', url);
  world.answers.set(key, answer);
  return answer;
}

const word: Partial<Record<Kind, string>> = {
  projects: 'project',
  tasks: 'task',
  comments: 'comment',
  documents: 'document',
  people: 'person',
  deletions: 'deletion',
};

/** Asked of an employee who sees the thing; of each reader it tells whether they are let in. */
const who: Door = {
  aboutThem: true,
  kinds: ['projects', 'tasks', 'comments', 'documents'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    for (const { id, kind, seenBy } of things) {
      const url = `/api/access/who?${word[kind]}=${id}`;
      const asked = team.includes(person) || person === 'Zed' ? person : team.find((one) => seenBy.has(one));
      if (!asked) continue;
      const { status, body } = await once(world, asked, url);
      if (status !== 200 && status !== 404) throw new Error(`${asked} GET ${url}: ${status}`);
      const reader = body.items?.find((it: { person: { id: string } }) => it.person.id === world.ids[person]);
      if (reader?.canSignIn) {
        if (reader.reasons.length === 0) throw new Error(`No reason why ${person} sees ${id}`);
        shown.add(id);
      }
    }
    return shown;
  },
};

/** What would open something opens nothing to Rex, who cannot come in, nor to who is held back, nor to somebody who is here by a grant alone, but for that. */
const opens = (world: World, person: string, reasons: { because: string }[]) =>
  person !== 'Rex' &&
  !world.heldBack.has(person) &&
  (world.byGrantAlone.has(person) ? reasons.some(({ because }) => because === 'grant') : reasons.length > 0);

/** Asked of an employee who sees the thing and the person; Ada or Bela of somebody from outside. */
const why: Door = {
  aboutThem: true,
  kinds: ['projects', 'tasks', 'comments', 'documents'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    for (const { id, kind, seenBy } of things) {
      const url = `/api/access/why?person=${world.ids[person] ?? world.ids.Ada}&${word[kind]}=${id}`;
      const asked = person === 'Zed' ? 'Zed' : (isOutside(person) ? ['Ada', 'Bela'] : team).find((one) => seenBy.has(one));
      if (!asked || person === 'nobody') continue;
      const { status, body } = await world.call(asked, 'GET', url);
      if (status === 404) continue;
      if (status !== 200) throw new Error(`${asked} GET ${url}: ${status}`);
      if (body.sees !== body.reasons.length > 0) throw new Error(`${person} sees ${id} without a reason`);
      if (opens(world, person, body.reasons)) shown.add(id);
    }
    return shown;
  },
  // Neither Ada nor Bela sees it, so nobody who knows this person can ask about them.
  exempt: ({ seenBy }, person) => isOutside(person) && !['Ada', 'Bela'].some((one) => seenBy.has(one)),
};

/** What is open to contacts, as far as whoever asks sees it: an employee about everybody, Ada and Bela about one from outside. */
const reach = (kind: 'projects' | 'tasks'): Door => ({
  aboutThem: true,
  kinds: [kind],
  async shown(world, person) {
    const shown = new Set<string>();
    const asking = isOutside(person) ? ['Ada', 'Bela'] : [person];
    const about = isOutside(person) ? [person] : outside;
    for (const one of asking)
      for (const contact of about) {
        const url = `/api/access/reach/${kind}?person=${world.ids[contact]}&limit=200`;
        const { status, body } = await once(world, one, url);
        if (![200, 401, 404].includes(status)) throw new Error(`${one} GET ${url}: ${status}`);
        for (const { id, reasons } of body.items ?? []) {
          if (reasons.length === 0) throw new Error(`No reason why ${contact} sees ${id}`);
          if (opens(world, contact, reasons)) shown.add(id);
        }
      }
    return shown;
  },
  // An employee sees more than any contact; a task that comes with its project is not told by itself.
  exempt: ({ seenBy }, person) => kind === 'tasks' || !isOutside(person) || !['Ada', 'Bela'].some((one) => seenBy.has(one)),
});

/** What would be opened and closed by moves that are not made. The stories of moves ask for more. */
const moves: Door = {
  kinds: ['projects'],
  async shown(world, person) {
    const shown = new Set<string>();
    for (const [contact, parent] of [
      ['Acme (France)', 'IBM'],
      ['Acme (India)', null],
      ['Peter Parker', 'Acme (India)'],
    ] as const) {
      const url = `/api/people/${world.ids[contact]}/move-preview`;
      const { status, body } = await world.call(person, 'POST', url, { parentId: parent && world.ids[parent] });
      if (![200, 401, 403, 404].includes(status)) throw new Error(`${person} POST ${url}: ${status}`);
      for (const { opened, closed } of body.changes ?? []) for (const { id } of [...opened.projects, ...closed.projects]) shown.add(id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
};

/** What reached somebody, as far as they still read it: of comments that reached nobody, nothing. */
const mentions: Door = {
  kinds: ['comments'],
  async shown(world, person) {
    const { status, body } = await world.call(person, 'GET', '/api/inbox/mentions?limit=200');
    if (![200, 401].includes(status)) throw new Error(`${person} GET /api/inbox/mentions: ${status}`);
    return new Set((body.items ?? []).map(({ comment }: { comment: { id: string } }) => comment.id));
  },
  exempt: () => true,
};

/** Of the few whose access they gave themselves. */
const timeRequests: Door = {
  kinds: ['projects'],
  async shown(world, person) {
    const { status, body } = await world.call(person, 'GET', '/api/inbox/time-requests');
    if (![200, 401, 403].includes(status)) throw new Error(`${person} GET /api/inbox/time-requests: ${status}`);
    return new Set((body.items ?? []).map(({ project }: { project: { id: string } }) => project.id));
  },
  exempt: () => true,
};

/** Whether something is released is asked of those alone who see it; who may not release it is told so. */
const released = (kind: 'comments' | 'documents'): Door => ({
  kind,
  kinds: [kind],
  async shown(world, person, things) {
    const shown = new Set<string>();
    for (const { id } of things) {
      const url = `/api/${kind}/${id}/release-preview`;
      const { status, body } = await world.call(person, 'POST', url, { released: true });
      if (![200, 401, 403, 404, 409].includes(status)) throw new Error(`${person} POST ${url}: ${status}`);
      if (status !== 401 && status !== 404 && body.code !== 'only-looking') shown.add(id);
    }
    return shown;
  },
  // Whoever looks through somebody's eyes asks about no change.
  exempt: (_thing, person) => whoseEyes(person) !== person,
});

/** What happened is seen where the task is; not all of it by everybody. */
const releasedEvents: Door = {
  kinds: ['tasks'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    for (const { id } of things) {
      const { body } = await world.ask('Bela', 'GET', `/api/history?kind=event&limit=3&task=${id}`);
      for (const { event } of body.items.filter(({ kind }: { kind: string }) => kind === 'event')) {
        const url = `/api/events/${event.id}/release-preview`;
        const { status, body: told } = await world.call(person, 'POST', url, { released: true });
        if (![200, 401, 403, 404, 409].includes(status)) throw new Error(`${person} POST ${url}: ${status}`);
        if (status !== 401 && status !== 404 && told.code !== 'only-looking') shown.add(id);
      }
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
};

/** Other clients of projects: for whom it opens and closes what. */
const clientsOf: Door = {
  kinds: ['projects'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    for (const { id } of things) {
      const body = { projectIds: [id], clientIds: person === 'Dora' ? [] : [world.ids['Peter Parker']], as: 'only' };
      const { status, body: told } = await world.call(person, 'POST', '/api/projects/clients-preview', body);
      if (![200, 401, 403, 404].includes(status)) throw new Error(`${person} asks about clients: ${status}`);
      for (const { opened, closed } of told.changes ?? []) for (const one of [...opened.projects, ...closed.projects]) shown.add(one.id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
};

/** What a change of a profile, or of one contact's rights, would open: contacts are named. */
const rightsPreview = (of: 'people' | 'profiles'): Door => ({
  kinds: ['people'],
  async shown(world, person) {
    const shown = new Set<string>();
    const { items } = await world.did('Ada', 'GET', '/api/profiles');
    const { id, ticks } = items.find(({ key }: { key: string }) => key.startsWith('named')) ?? items[0];
    const urls =
      of === 'profiles' ? [`/api/profiles/${id}/preview`] : outside.map((name) => `/api/people/${world.ids[name]}/rights-preview`);
    for (const url of urls) {
      const { status, body } = await world.call(person, 'POST', url, of === 'profiles' ? { ticks } : { reads: 'addressed' });
      if (![200, 401, 403, 404, 422].includes(status)) throw new Error(`${person} POST ${url}: ${status}`);
      for (const one of body.looked ?? (body.person ? [body] : [])) shown.add(one.person.id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
});

/** What a grant would open, and its letter: the project itself and those below it may be named. */
const grantPreview = (url: string, more: object): Door => ({
  kinds: ['projects'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    const rights = { history: 'all', documents: 'none', mayWrite: false, isMentioned: false, mayUpload: false };
    for (const { id } of things) {
      const path = `/api/projects/${id}/grants/${url}`;
      const { status, body } = await world.call(person, 'POST', path, { personId: world.ids.Fred, ...rights, ...more });
      if (![200, 401, 403, 404, 422].includes(status)) throw new Error(`${person} POST ${path}: ${status}`);
      if (status === 200) for (const one of [{ id }, ...(body.subProjects ?? [])]) shown.add(one.id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
});

/** The file and its rows are for whoever sent it, and name contacts that they see: row by row, and as a file. */
const imported = (of: 'rows' | 'result'): Door => ({
  kinds: ['people'],
  async shown(world, person) {
    const shown = new Set<string>();
    for (const id of await listed(world, 'Ada', '/api/imports?')) {
      const { status, body, text } = await world.call(person, 'GET', `/api/imports/${id}/${of}`);
      if (![200, 401, 403, 404].includes(status)) throw new Error(`${person} GET an import: ${status}`);
      if (status !== 200) continue;
      if (of === 'rows') for (const { personId } of body.items) if (personId) shown.add(personId);
      if (of === 'result')
        for (const { name, id: one, kind } of world.things) if (kind === 'people' && text.includes(`,${name},`)) shown.add(one);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
});

/** An address that is pasted tells whom it belongs to: of contacts those alone who see them; and to these, what letting them in opens. */
const pasted = (url: string): Door => ({
  kinds: ['projects'],
  async shown(world, person, things) {
    const shown = new Set<string>();
    const text = url === '' ? 'nobody' : outside.map(emailOf).join('\n');
    const grant = { history: 'all', documents: 'none', mayWrite: false, isMentioned: true, mayUpload: false };
    for (const { id } of things) {
      const { status, body } = await world.call(person, 'POST', `/api/projects/${id}/invitations${url}`, { text, ...(url && { grant }) });
      if (![200, 201, 401, 403, 404].includes(status)) throw new Error(`${person} pastes addresses: ${status}`);
      world.heard.get(person)!.pop(); // the addresses are told back to whoever pasted them
      for (const { personId } of body.items ?? []) if (personId) shown.add(personId);
      for (const { opened } of body.changes ?? []) for (const project of opened.projects) shown.add(project.id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
});

/** Whom deleting would take is only counted; the projects that close to them are named. */
const deletions: Door = {
  kinds: ['projects'],
  async shown(world, person) {
    const shown = new Set<string>();
    for (const contact of ['Acme', 'IBM', 'Fred', 'Peter Parker']) {
      const url = `/api/people/${world.ids[contact]}/deletion-preview`;
      const { status, body } = await world.call(person, 'POST', url);
      if (![200, 401, 403, 404].includes(status)) throw new Error(`${person} POST ${url}: ${status}`);
      for (const { closed } of body.changes ?? []) for (const { id } of closed.projects) shown.add(id);
    }
    return shown;
  },
  seldom: true,
  exempt: () => true,
};

/** Who can come in, told to those who may see it; not everybody can, so the stories tell who is missing. */
const accesses: Door = {
  kind: 'people',
  kinds: ['people'],
  whole: true,
  async shown(world, person) {
    const { status, body } = await world.call(person, 'GET', '/api/accesses?limit=200');
    if (![200, 401, 403].includes(status)) throw new Error(`${person} GET /api/accesses: ${status}`);
    return new Set((body.items ?? []).map((access: { person: { id: string } }) => access.person.id));
  },
  seldom: true,
  exempt: () => true,
};

/** What is exported names people by their addresses; what is printed is drawn, and is asked for its refusals. */
const exported = (kind: 'csv' | 'pdf'): Door => ({
  ...accesses,
  async shown(world, person, things) {
    const url = `/api/accesses/export.${kind}`;
    const { status, text } = await world.call(person, 'GET', url);
    if (![200, 401, 403].includes(status)) throw new Error(`${person} GET ${url}: ${status}`);
    if (kind === 'pdf') return status === 200 ? accesses.shown(world, person, things) : new Set();
    return new Set(world.things.filter(({ kind, name }) => kind === 'people' && text.includes(emailOf(name))).map(({ id }) => id));
  },
});

/** All in one answer: there are few. Who does not come in is shown none. */
const fields: Door = {
  kind: 'fields',
  kinds: ['fields'],
  whole: true,
  async shown(world, person) {
    const { status, body } = await world.call(person, 'GET', '/api/fields');
    if (status === 401) return new Set();
    if (status !== 200) throw new Error(`${person} GET /api/fields: ${status}`);
    return new Set(body.items.map(({ id }: { id: string }) => id));
  },
};

/** Of each project with its tasks, and of each task. */
const documents: Door = {
  kind: 'documents',
  kinds: ['documents'],
  whole: true,
  async shown(world, person) {
    const of = async (kind: Kind) => {
      const there = world.things.filter((thing) => thing.kind === kind);
      return (await Promise.all(there.map(({ id }) => listed(world, person, `/api/documents?${word[kind]}=${id}&`)))).flat();
    };
    const inProjects = await of('projects');
    if (new Set(inProjects).size !== inProjects.length) throw new Error(`${person} is shown a document twice`);
    return new Set([...inProjects, ...(await of('tasks'))]);
  },
};

export const doors: Record<string, Door> = {
  listPeople: list('people', '/api/people?'),
  countPeople: count('people', '/api/people/count'),
  getPerson: single('people', (id) => `/api/people/${id}`),
  previewMove: moves,
  previewRights: rightsPreview('people'),
  previewProfile: rightsPreview('profiles'),
  listImportRows: imported('rows'),
  getImportResult: imported('result'),

  listViewings: single('people', (id) => `/api/people/${id}/viewings`, { ofTheTeam: true }),

  listFields: fields,

  previewDeletion: deletions,
  listDeletions: list('deletions', '/api/deletions?'),
  listAccesses: accesses,
  exportAccesses: exported('csv'),
  printAccesses: exported('pdf'),

  listProjects: list('projects', '/api/projects?'),
  countProjects: count('projects', '/api/projects/count'),
  getProject: single('projects', (id) => `/api/projects/${id}`),
  listProjectClients: single('projects', (id) => `/api/projects/${id}/clients`),
  previewClients: clientsOf,
  listProjectMembers: single('projects', (id) => `/api/projects/${id}/members`),

  listGrants: single('projects', (id) => `/api/projects/${id}/grants`, { ofTheTeam: true }),
  previewGrant: grantPreview('preview', {}),
  previewGrantLetter: grantPreview('letter-preview', { language: 'de', tone: 'formal', message: null }),

  previewInvitations: pasted('/preview'),
  inviteSeveral: pasted(''),

  listTasks: list('tasks', '/api/tasks?', '/api/tasks?removed=true&'),
  countTasks: count('tasks', '/api/tasks/count', '/api/tasks/count?removed=true'),
  groupTasks: count('tasks', '/api/tasks/groups?by=stage', '/api/tasks/groups?by=deadline&removed=true'),
  getTask: single('tasks', (id) => `/api/tasks/${id}`),
  listTaskMembers: single('tasks', (id) => `/api/tasks/${id}/members`),

  getProjectMoney: moneyOf('projects'),
  getTaskMoney: moneyOf('tasks'),
  listCosts: money('costs', eachProject('/api/costs')),
  listRates: money('rates', (world) => ['/api/rates?', ...eachProject('/api/rates')(world)], whole),
  listHours: money('hours', (world) => ['/api/hours?', ...eachProject('/api/hours')(world)]),
  listOrders: money('orders', () => ['/api/orders?']),
  getOrder: single('orders', (id) => `/api/orders/${id}`),
  getOrderPaper: single('orders', (id) => `/api/orders/${id}/paper`),

  listComments: list('comments', '/api/comments?'),
  countComments: countOfComments,
  getComment: single('comments', (id) => `/api/comments/${id}`),
  listEditions: single('comments', (id) => `/api/comments/${id}/editions`),
  listHistory: history,
  listMentions: mentions,
  listTimeRequests: timeRequests,
  listMentioned: single('tasks', (id) => `/api/tasks/${id}/mentioned`, { ofTheTeam: true }),
  previewCommentRelease: released('comments'),
  previewEventRelease: releasedEvents,

  listDocuments: documents,
  getDocument: single('documents', (id) => `/api/documents/${id}`),
  getDocumentContent: single('documents', (id) => `/api/documents/${id}/content`),
  previewDocumentRelease: released('documents'),

  whoCanSee: who,
  whyCanSee: why,
  listReachedProjects: reach('projects'),
  listReachedTasks: reach('tasks'),
};
