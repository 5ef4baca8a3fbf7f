import type {
  Comment,
  CommentClass,
  Contact,
  Document,
  Employee,
  Event,
  Grant,
  Person,
  Profile,
  Project,
  Shipped,
  Task,
  World,
} from './world.ts';

/**
 * The second judge: the rules of requirements.md said again, plainly and slowly,
 * one person and one thing at a time. It shares no code and no SQL with
 * `database/access`; where the two disagree, one of them is wrong.
 *
 * `would`: as if all from outside had been let in, which is what *who can see this* tells of.
 */
export type Oracle = ReturnType<typeof oracleOf>;

export function oracleOf(world: World, { would = false } = {}) {
  const projectOfDocument = ({ task, project }: Document) =>
    world.projects.find(({ id }) => id === (task ? taskOf(task).project : project));
  const projectOf = (task: Task) => world.projects.find(({ id }) => id === task.project);
  const taskOf = (id: string) => world.tasks.find((task) => task.id === id)!;
  const personOf = (id: string) => world.people.find((person) => person.id === id)!;

  /** Who can sign in at all: employees, contacts with advanced access (P1, P5), and whoever was granted something (D1). */
  const comesIn = (person: Person) =>
    !person.ended && !isPaused(person) && (isAtLarge(person) || world.grants.some((grant) => isLive(grant, person)));

  /** B7: they, or somebody above them. */
  const isPaused = (person: Person) => person.side === 'outside' && world.pauses.some((paused) => isBelow(person, personOf(paused)));

  /** Others from outside are here by their grants, and have nothing else. */
  const isAtLarge = (person: Person) => person.side === 'team' || person.level === 'advanced';

  /** D4: while it is active, and until its last day is over. */
  const isLive = (grant: Grant, person: Person) => grant.person === person.id && grant.active && grant.ends !== 'past';

  // --- the parts people play (P20) ---

  const hasParts = (person: Person) => would || isAtLarge(person);

  const rolesInProject = (person: Person, project: Project) =>
    hasParts(person)
      ? world.members.filter((member) => member.person === person.id && member.project === project.id).map(({ role }) => role)
      : [];

  const rolesInTask = (person: Person, task: Task) => {
    if (!hasParts(person)) return [];
    const roles: string[] = world.taskMembers
      .filter((member) => member.person === person.id && member.task === task.id)
      .map(({ role }) => role);
    return task.requester === person.id ? [...roles, 'requester'] : roles;
  };

  const hasTaskIn = (person: Person, project: Project) =>
    world.tasks.some((task) => task.project === project.id && !task.removed && rolesInTask(person, task).length > 0);

  /** C5, C6: themselves, or somebody above them, is a client. Never upwards, never sideways. */
  const isClientOf = (contact: Contact, project: Project): boolean => {
    for (let at: Contact | undefined = contact; at; at = at.parent ? (personOf(at.parent) as Contact) : undefined) {
      const here = at.id;
      if (world.clients.some((client) => client.project === project.id && client.person === here)) return true;
    }
    return false;
  };

  // --- employees ---

  const isAdministrator = (person: Employee) => person.kind === 'administrator';
  const runsThings = (person: Employee) => person.kind === 'administrator' || person.kind === 'manager';

  /** Private projects are open to their members only, administrators or not. */
  const isOpenToTeam = (project: Project | undefined) => !project?.private;

  const leads = (person: Employee, project: Project | undefined) =>
    !!project && rolesInProject(person, project).some((role) => ['manager', 'client_manager', 'auditor'].includes(role));

  const worksIn = (person: Employee, project: Project | undefined) =>
    leads(person, project) || (!!project && rolesInProject(person, project).includes('member'));

  const readsTalkOf = (person: Employee, project: Project) => isOpenToTeam(project) || worksIn(person, project);

  const employee = {
    seesProject: (person: Employee, project: Project) =>
      isOpenToTeam(project) || rolesInProject(person, project).length > 0 || hasTaskIn(person, project),
    worksOnTask: (person: Employee, task: Task) =>
      isOpenToTeam(projectOf(task)) || worksIn(person, projectOf(task)) || rolesInTask(person, task).length > 0,
    mayRemove: (person: Employee, task: Task) =>
      (runsThings(person) && isOpenToTeam(projectOf(task))) ||
      leads(person, projectOf(task)) ||
      rolesInTask(person, task).includes('auditor'),
  };

  // --- people from outside ---

  /** Of the documents (D5). */
  type Files = Grant['documents'];
  /** What the profiles of contacts are for. */
  type Given = {
    project: boolean;
    allTasks: boolean;
    talk: CommentClass[];
    writes: boolean;
    asks: boolean;
    company?: true;
    mentioned?: true;
    files: Files;
    uploads?: true;
  };
  const shipped: Record<Shipped, Given> = {
    collaborator: { project: true, allTasks: false, talk: [], writes: false, asks: true, files: 'none' },
    company_lead: { project: true, allTasks: false, talk: [], writes: false, asks: true, company: true, files: 'none' },
    stakeholder: {
      project: true,
      allTasks: true,
      talk: ['history', 'history_released'],
      writes: true,
      asks: true,
      files: 'all',
      uploads: true,
    },
    observer: { project: true, allTasks: true, talk: [], writes: false, asks: false, files: 'none' },
    released_only: { project: true, allTasks: true, talk: ['history_released'], writes: false, asks: false, files: 'released' },
    open_book: { project: true, allTasks: true, talk: ['history', 'history_released'], writes: false, asks: false, files: 'all' },
    mail_only: { project: false, allTasks: false, talk: [], writes: false, asks: false, files: 'none' },
  };
  const nothing = shipped.mail_only;
  /** C3, tick by tick: without the projects there is nothing to ask for in them, without all tasks nothing to read of them. */
  const given = (profile: Profile): Given =>
    typeof profile === 'string'
      ? shipped[profile]
      : {
          project: profile.project,
          allTasks: profile.project && profile.allTasks,
          talk: profile.project && profile.allTasks ? granted[profile.history] : [],
          writes: profile.project && profile.allTasks && profile.mayWrite,
          asks: profile.project && profile.mayAsk,
          files: profile.project && profile.allTasks ? profile.documents : 'none',
          ...(profile.project && profile.allTasks && profile.mayUpload && { uploads: true }),
          ...(profile.companyTasks && { company: true }),
          ...(profile.project && profile.allTasks && profile.isMentioned && { mentioned: true }),
        };

  /** P21: a project hidden from contacts knows neither its clients nor its participants from outside, only the tasks they have. */
  const asClient = (contact: Contact, project: Project | undefined) =>
    project && hasParts(contact) && !project.hidden && isClientOf(contact, project) ? given(contact.profile) : nothing;

  const takesPart = (contact: Contact, project: Project | undefined) =>
    !!project && !project.hidden && rolesInProject(contact, project).length > 0;

  /** P14: with the workspace's policy, an auditor from outside has every task of what they audit. */
  const audits = (contact: Contact, task: Task) =>
    rolesInTask(contact, task).includes('auditor') || auditsProject(contact, projectOf(task));
  const auditsProject = (contact: Contact, project: Project | undefined) =>
    takesPart(contact, project) && rolesInProject(contact, project!).includes('auditor');

  /** D1, D3, P21: that one project, not those below it, and none that is hidden from contacts. */
  const grantOf = (contact: Contact, project: Project | undefined) =>
    project && !project.hidden ? world.grants.find((grant) => grant.project === project.id && isLive(grant, contact)) : undefined;

  /** D5 */
  const granted = { none: [], released: ['history_released'], all: ['history', 'history_released'] } as Record<
    Grant['history'],
    CommentClass[]
  >;
  const talkGranted = (contact: Contact, task: Task) => granted[grantOf(contact, projectOf(task))?.history ?? 'none'];

  const isReleasedOrAll = (files: Files, { released }: Document) => files === 'all' || (files === 'released' && released);

  /** P17: the tasks of their own company, for those who have the switch, unless the task or its project stays away. */
  const isOfTheirCompany = (contact: Contact, task: Task) =>
    hasParts(contact) &&
    given(contact.profile).company === true &&
    task.counterparty !== null &&
    isBelow(contact, personOf(task.counterparty)) &&
    !task.hiddenFromCompany &&
    !projectOf(task)?.hidden;
  const hasCompanyTaskIn = (contact: Contact, project: Project) =>
    world.tasks.some((task) => task.project === project.id && !task.removed && isOfTheirCompany(contact, task));

  /** P15: of the tasks they have a part in, all that is not hidden, or what is addressed to them. */
  const readsByPart = (contact: Contact, task: Task) => contact.reads === 'all' && rolesInTask(contact, task).length > 0;

  const outside = {
    seesProject: (contact: Contact, project: Project) =>
      asClient(contact, project).project ||
      takesPart(contact, project) ||
      hasTaskIn(contact, project) ||
      hasCompanyTaskIn(contact, project) ||
      !!grantOf(contact, project),
    seesTask: (contact: Contact, task: Task) =>
      rolesInTask(contact, task).length > 0 ||
      asClient(contact, projectOf(task)).allTasks ||
      audits(contact, task) ||
      isOfTheirCompany(contact, task) ||
      !!grantOf(contact, projectOf(task)),
    reads: (contact: Contact, task: Task, wanted: CommentClass) =>
      wanted !== 'internal' &&
      (readsByPart(contact, task) ||
        audits(contact, task) ||
        asClient(contact, projectOf(task)).talk.includes(wanted) ||
        talkGranted(contact, task).includes(wanted)),
    writes: (contact: Contact, task: Task) =>
      rolesInTask(contact, task).length > 0 ||
      audits(contact, task) ||
      asClient(contact, projectOf(task)).writes ||
      isOfTheirCompany(contact, task) ||
      !!grantOf(contact, projectOf(task))?.writes,
    /** D5: of a task as of its talk, of a project what they were let into says. */
    readsDocument: (contact: Contact, document: Document) => {
      const task = document.task ? taskOf(document.task) : undefined;
      const project = projectOfDocument(document);
      return (
        (task ? readsByPart(contact, task) || audits(contact, task) : auditsProject(contact, project)) ||
        isReleasedOrAll(asClient(contact, project).files, document) ||
        isReleasedOrAll(grantOf(contact, project)?.documents ?? 'none', document)
      );
    },
    /** D8, D16: where they have a part, and where they were let in with the right to. */
    uploads: (contact: Contact, project: Project | undefined, task: Task | undefined) =>
      (task
        ? rolesInTask(contact, task).length > 0 || audits(contact, task) || isOfTheirCompany(contact, task)
        : auditsProject(contact, project)) ||
      asClient(contact, project).uploads === true ||
      grantOf(contact, project)?.uploads === true,
    /** All tasks of a project. */
    seesAllTasks: (contact: Contact, project: Project | undefined) =>
      asClient(contact, project).allTasks || auditsProject(contact, project) || !!grantOf(contact, project),
    /** D9: what is said to @team in what they were let into. */
    isMentioned: (contact: Contact, task: Task) =>
      asClient(contact, projectOf(task)).mentioned === true || grantOf(contact, projectOf(task))?.mentioned === true,
    /** P22: until an employee accepts it. */
    mayChange: (contact: Contact, task: Task) =>
      (rolesInTask(contact, task).includes('requester') && !task.accepted) || audits(contact, task),
    /** Who does the work closes it; who asked for it withdraws it. A participant does neither. */
    mayClose: (contact: Contact, task: Task) => rolesInTask(contact, task).some((role) => role !== 'participant') || audits(contact, task),
    mayRemove: audits,
    mayAsk: (contact: Contact, project: Project) => asClient(contact, project).asks || takesPart(contact, project),
  };

  // --- both sides ---

  const seesProject = (person: Person, project: Project) =>
    person.side === 'team' ? employee.seesProject(person, project) : outside.seesProject(person, project);

  /** Regardless of the bin. */
  const reachesTask = (person: Person, task: Task) =>
    person.side === 'team' ? employee.worksOnTask(person, task) : outside.seesTask(person, task);

  const mayRemove = (person: Person, task: Task) =>
    reachesTask(person, task) && (person.side === 'team' ? employee.mayRemove(person, task) : outside.mayRemove(person, task));

  /** What is in the bin is there for those who may take it out again. */
  const isThere = (person: Person, task: Task) => !task.removed || mayRemove(person, task);
  const seesTask = (person: Person, task: Task) => reachesTask(person, task) && isThere(person, task);

  const seesComment = (person: Person, comment: Comment) => {
    const task = taskOf(comment.task);
    if (!seesTask(person, task)) return false;
    if (comment.author === person.id || comment.addressees.includes(person.id)) return true;
    if (saysTeam(comment) && person.side === 'outside' && outside.isMentioned(person, task)) return true;
    if (comment.ofCompany && person.side === 'outside' && isOfTheirCompany(person, task)) return true;
    if (comment.readers) return comment.readers.includes(person.id); // P16: whom it names, and nobody else
    return person.side === 'team' || outside.reads(person, task, comment.class);
  };

  /** D5: and whoever uploaded it, as long as they see the task, or all tasks of the project. */
  const seesDocument = (person: Person, document: Document) => {
    const task = document.task ? taskOf(document.task) : undefined;
    const project = projectOfDocument(document);
    if (task && !seesTask(person, task)) return false;
    if (person.side === 'team') return task !== undefined || isOpenToTeam(project) || worksIn(person, project);
    if (document.ofCompany && task && isOfTheirCompany(person, task)) return true;
    return (
      outside.readsDocument(person, document) ||
      (document.author === person.id && (task !== undefined || outside.seesAllTasks(person, project)))
    );
  };

  const mayUpload = (person: Person, project: Project | undefined, task?: Task) => {
    if (task && !seesTask(person, task)) return false;
    if (person.side === 'outside') return outside.uploads(person, project, task);
    return task !== undefined || isOpenToTeam(project) || worksIn(person, project);
  };

  /** What is private reaches nobody but its readers. */
  const saysTeam = (comment: Comment) => comment.toTeam && comment.class !== 'internal';

  /** How it was worded before: for the team as far as they read it, and for its author. */
  const seesEdition = (person: Person, comment: Comment) =>
    seesComment(person, comment) && (comment.author === person.id || person.side === 'team');

  /** What happened: like a comment of the same class that names nobody. */
  const seesEvent = (person: Person, { task: id, class: kind }: Event) => {
    const task = taskOf(id);
    return seesTask(person, task) && (person.side === 'team' || outside.reads(person, task, kind));
  };

  const mayAddTask = (person: Person, project: Project | null) => {
    if (!project) return hasParts(person);
    if (person.side === 'outside') return outside.mayAsk(person, project);
    return isOpenToTeam(project) || worksIn(person, project);
  };

  /** P11: client managers of the projects they may ask in, and their own responsible employee. */
  const addressees = (contact: Contact) => {
    const managers = world.members.filter(
      ({ role, project }) => role === 'client_manager' && mayAddTask(contact, world.projects.find(({ id }) => id === project)!),
    );
    return new Set([...managers.map(({ person }) => person), ...(contact.supervisor && hasParts(contact) ? [contact.supervisor] : [])]);
  };

  /** C14 */
  const seesContacts = (person: Person) =>
    person.side === 'team' && (isAdministrator(person) || person.mayGrantAccess || person.viewClientInfo || person.addClient);

  const isBelow = (contact: Person, above: Person): boolean =>
    contact === above || (contact.side === 'outside' && contact.parent !== null && isBelow(personOf(contact.parent), above));

  /** P19, C14: from outside no directory, only oneself and whom one may address. */
  const seesPerson = (person: Person, other: Person) => {
    if (person.id === other.id) return true;
    if (person.side === 'outside') return addressees(person).has(other.id);
    if (other.side === 'team') return true;
    return seesContacts(person) && !other.deletion; // C17: who was deleted is nowhere but in the bin
  };

  /** D15, C11: nobody from outside; those who run things, and in a project whoever manages it. */
  const seesMoney = (person: Person, project: Project | undefined) =>
    person.side === 'team' &&
    ((runsThings(person) && isOpenToTeam(project)) || (!!project && rolesInProject(person, project).includes('manager')));

  /** C17: those who add and change contacts. */
  const mayDelete = (person: Person) => person.side === 'team' && (isAdministrator(person) || person.addClient);
  /** P18 */
  const givesAccess = (person: Person) => person.side === 'team' && (isAdministrator(person) || person.mayGrantAccess);
  const isTakenBy = (person: Person, deletion: string): person is Contact => person.side === 'outside' && person.deletion === deletion;
  const wasLetIn = (contact: Contact) => contact.level !== 'none' || world.grants.some((grant) => isLive(grant, contact));

  const ids = <T extends { id: string }>(things: T[], seen: (thing: T) => boolean) => things.filter(seen).map(({ id }) => id);
  const projectById = (id: string) => world.projects.find((project) => project.id === id)!;

  return {
    comesIn,
    seesProject,
    seesTask,
    seesComment,
    seesDocument,
    addressees,
    seesContacts,
    isBelow,
    /** Whom @team reaches (D9): who works on the project or has a part in the task, and who from outside has the right. */
    reached: (task: Task) =>
      ids(world.people, (person) => {
        if (!comesIn(person)) return false;
        if (person.side === 'outside') return outside.isMentioned(person, task);
        const project = projectOf(task);
        return rolesInTask(person, task).length > 0 || (!!project && rolesInProject(person, project).length > 0);
      }),
    /** Seen for itself, and not with its whole project. */
    isOneByOne: (person: Person, task: Task) =>
      rolesInTask(person, task).length > 0 || (person.side === 'outside' && isOfTheirCompany(person, task)),

    /** Every row of every protected kind that this person can read. */
    sees: (person: Person) => ({
      projects: ids(world.projects, (project) => seesProject(person, project)),
      project_clients: world.clients
        .filter(({ project }) => seesProject(person, projectById(project)))
        .map(({ project, person: id }) => `${project} ${id}`),
      project_members: ids(world.members, ({ project }) => seesProject(person, projectById(project))),
      grants: ids(world.grants, (grant) =>
        person.side === 'outside' ? grant.person === person.id : readsTalkOf(person, projectById(grant.project)),
      ),
      tasks: ids(world.tasks, (task) => seesTask(person, task)),
      task_members: ids(world.taskMembers, ({ task }) => seesTask(person, taskOf(task))),
      closures: ids(world.tasks, (task) => task.closed && seesTask(person, task)),
      removals: ids(world.tasks, (task) => task.removed && seesTask(person, task)),
      checklist_items: ids(world.items, ({ task }) => seesTask(person, taskOf(task))),
      comments: ids(world.comments, (comment) => seesComment(person, comment)),
      comment_editions: ids(world.comments, (comment) => seesEdition(person, comment)),
      mentions: world.mentions
        .filter((one) => one.person === person.id && isThere(person, taskOf(world.comments.find(({ id }) => id === one.comment)!.task)))
        .map(({ comment }) => comment),
      events: ids(world.events, (event) => seesEvent(person, event)),
      documents: ids(world.documents, (document) => seesDocument(person, document)),
      document_events: ids(world.documents, (document) => seesDocument(person, document)),
      people: ids(world.people, (other) => seesPerson(person, other)),
      costs: ids(
        world.costs,
        ({ task }) => seesMoney(person, projectOf(taskOf(task))) && (!taskOf(task).removed || mayRemove(person, taskOf(task))),
      ),
      orders: ids(world.orders, ({ project }) => seesMoney(person, projectById(project))),
      deletions: ids(world.deletions, () => mayDelete(person)),
      pauses: world.pauses.filter(() => seesContacts(person)),
    }),

    /** What this person may do; never anything to what they do not see. */
    may: {
      addTask: mayAddTask,
      addProject: (person: Person) => person.side === 'team',
      changeProject: (person: Person, project: Project) =>
        person.side === 'team' && ((runsThings(person) && isOpenToTeam(project)) || leads(person, project)),
      /** D1, P18 */
      grant: (person: Person, project: Project) =>
        person.side === 'team' &&
        (((isAdministrator(person) || person.mayGrantAccess) && isOpenToTeam(project)) ||
          rolesInProject(person, project).includes('manager')),
      /** B2 */
      viewAs: (person: Person) => person.side === 'team' && (isAdministrator(person) || person.mayGrantAccess),
      deleteContacts: mayDelete,
      /** P18: whoever brings back somebody who comes in gives access. */
      restore: (person: Person, { id }: World['deletions'][number]) =>
        mayDelete(person) && (givesAccess(person) || !world.people.some((one) => isTakenBy(one, id) && wasLetIn(one))),
      pause: givesAccess,
      changeTask: (person: Person, task: Task) => seesTask(person, task) && (person.side === 'team' || outside.mayChange(person, task)),
      closeTask: (person: Person, task: Task) => seesTask(person, task) && (person.side === 'team' || outside.mayClose(person, task)),
      removeTask: mayRemove,
      comment: (person: Person, task: Task, wanted: CommentClass) =>
        seesTask(person, task) && (person.side === 'team' || (wanted === 'history' && outside.writes(person, task))),
      /** D9: whoever is reached answers at once, whether or not they may write. Nobody answers what was not said to the team, or what they do not read. */
      answer: (person: Person, comment: Comment, task: Task) =>
        saysTeam(comment) &&
        comment.task === task.id &&
        seesComment(person, comment) &&
        (person.side === 'team' || outside.writes(person, task) || outside.isMentioned(person, task)),
      rewrite: (person: Person, comment: Comment) => {
        const task = taskOf(comment.task);
        const adds = person.side === 'team' || (comment.class === 'history' && outside.writes(person, task));
        return comment.author === person.id && seesTask(person, task) && adds;
      },
      uploadTo: mayUpload,
      /** D6: whoever of the team sees it. */
      release: (person: Person, document: Document) => person.side === 'team' && seesDocument(person, document),
      /** Those who remove tasks here; and one's own, which the team takes over by releasing it. */
      removeDocument: (person: Person, document: Document) => {
        const task = document.task ? taskOf(document.task) : undefined;
        const project = projectOfDocument(document);
        if (!seesDocument(person, document)) return false;
        if (document.author === person.id && (person.side === 'team' || !document.released) && mayUpload(person, project, task))
          return true;
        if (person.side === 'outside') return false;
        return (
          (runsThings(person) && isOpenToTeam(project)) ||
          leads(person, project) ||
          (!!task && rolesInTask(person, task).includes('auditor'))
        );
      },
      addressTask: (person: Contact, task: Task, to: string) =>
        seesTask(person, task) && outside.mayChange(person, task) && addressees(person).has(to),
    },

    /** P12: of the projects in which they may ask, the oldest. */
    defaultProject: (contact: Contact) =>
      world.projects
        .filter((project) => seesProject(contact, project) && mayAddTask(contact, project))
        .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))[0]?.id ?? null,
  };
}
