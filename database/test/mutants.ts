/**
 * Breaks the rule in every way it knows, one at a time, and sees whether the
 * stories, the oracle or the schema's own rules notice. A mutant that nobody
 * notices is a promise nobody keeps.
 *
 *   node database/test/mutants.ts            all of them
 *   node database/test/mutants.ts reasons    those with this in their name
 */
import fc from 'fast-check';
import { makeCompany } from './company.ts';
import { faultsAtTheDoor } from './door.ts';
import { faultsInFacts } from './facts.ts';
import { judge, make } from './judges.ts';
import { good, grants, type Mutant, mutants, sqlOf } from './mutations.ts';
import { surprises } from './privileges.ts';
import { type Connections, connect } from './reader.ts';
import { faultsInStories } from './stories.ts';
import { cloneOf, startTemplate, type Template } from './template.ts';
import { worlds } from './worlds.ts';

const lanes = 2;
const wanted = process.argv[2] ?? '';

/** The same for every mutant, and found to be enough. */
const theWorlds = fc.sample(worlds(), { seed: 2, numRuns: 50 });

type Fate = { mutant: Mutant; killer: string | null };
type Judge = () => Promise<string[]>;

/** A database with the company and all the worlds in it, in which one mutant after another is put in place of the rule. */
async function open(template: Template, howMany = theWorlds.length) {
  const db = await connect(await cloneOf(template));
  const settle = async () => {
    const company = await makeCompany(db);
    const made = theWorlds
      .slice(0, howMany)
      .map((story) => structuredClone({ ...story, world: { ...story.world, workspace: crypto.randomUUID() } }));
    for (const story of made) await make(db, story);
    const stories = { name: 'story', judges: [() => faultsInStories(db, company)] as Judge[] };
    const facts = { name: 'fact', judges: [() => faultsInFacts(db)] as Judge[] };
    const doors = { name: 'door', judges: [() => faultsAtTheDoor(db, company)] as Judge[] };
    const drawn = {
      name: 'world',
      judges: made.map(
        ({ world }): Judge =>
          () =>
            judge(db, world),
      ),
    };
    const broken = async () =>
      (await db.admin.query('select * from access.broken_rules()')).rows.map(({ rule, thing }) => `${rule}: ${thing}`);
    return { stories, doors, drawn, facts, rules: { name: 'rule', judges: [broken] as Judge[] } };
  };
  return { db, close: () => db.end(), settle };
}

type Court = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['settle']>>;

/** Who notices: the first fault found, or null. Those who know most of the file are asked first. */
async function killerOf(mutant: Mutant, { stories, doors, drawn, facts, rules }: Court): Promise<string | null> {
  const file = 'file' in mutant ? mutant.file : '';
  const first = file.startsWith('3.')
    ? [doors, stories, drawn]
    : mutant.name.startsWith('profile')
      ? [drawn, stories, doors]
      : isOfFacts(mutant)
        ? [facts, stories, drawn]
        : [stories, drawn, doors];
  for (const { name, judges } of mutant.name.startsWith('row security') ? [rules] : [...first, rules]) {
    for (const [n, asks] of judges.entries()) {
      const [fault] = await asks().catch((error: Error) => [error.message]);
      if (fault) return `${name} ${n}: ${fault}`;
    }
  }
  return null;
}

/** What stands in `6.facts` works while the world is made: each of those needs a world of its own. */
const isOfFacts = (mutant: Mutant) => 'file' in mutant && mutant.file.startsWith('6.');

async function put(db: Connections, mutant: Mutant): Promise<boolean> {
  return db.admin.query(sqlOf(mutant)).then(
    () => true,
    () => false,
  );
}

async function lane(template: Template, queue: Iterator<Mutant>, tell: (mutant: Mutant, killer: string | null | undefined) => void) {
  const home = await open(template);
  const court = await home.settle();
  let isGood = true;
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const mutant = next.value;
    if (!isOfFacts(mutant)) {
      // A text puts the whole rule in place; the rest is done to the good one.
      if ('sql' in mutant && !isGood) await home.db.admin.query(good);
      isGood = 'sql' in mutant;
      tell(mutant, (await put(home.db, mutant)) ? await killerOf(mutant, court) : undefined);
      if ('sql' in mutant) await home.db.admin.query(mutant.undo);
      continue;
    }
    const away = await open(template, 10);
    const written = await put(away.db, mutant);
    tell(
      mutant,
      written
        ? await away.settle().then(
            (its) => killerOf(mutant, its),
            (error: Error) => `making a world: ${error.message}`,
          )
        : undefined,
    );
    await away.close();
  }
  await home.close();
}

/** Grants are noticed without a world: by the schema's own rules, or by what is written down of privileges. */
async function fatesOfGrants(template: Template): Promise<Fate[]> {
  const { admin, end } = await connect(await cloneOf(template));
  const fates: Fate[] = [];
  for (const mutant of (await grants(admin)).filter(({ name }) => name.includes(wanted))) {
    await admin.query(`begin; ${(mutant as { sql: string }).sql}`);
    const [surprise] = await surprises(admin);
    fates.push({ mutant, killer: surprise ?? null });
    await admin.query('rollback');
  }
  await end();
  return fates;
}

const template = await startTemplate();
process.once('SIGINT', () => template.stop().finally(() => process.exit(130)));
const started = Date.now();
const fates: Fate[] = [];
let unwritten = 0;
try {
  // First the rule as it is: who finds fault with that would find it everywhere.
  const { db, close, settle } = await open(template);
  const all = (await mutants(db.admin)).filter(({ name }) => name.includes(wanted));
  const fault = (await surprises(db.admin))[0] ?? (await killerOf({ name: 'none', sql: 'select', undo: 'select' }, await settle()));
  await close();
  if (fault) throw new Error(`The rule itself is at fault: ${fault}`);

  const queue = all.values();
  const tell = (mutant: Mutant, killer: string | null | undefined) => {
    if (killer === undefined) unwritten++;
    else fates.push({ mutant, killer });
    const fate = killer === undefined ? 'no SQL  ' : killer ? 'killed  ' : 'SURVIVED';
    console.log(`${fate}  ${mutant.name}${killer ? `\n            by ${killer.slice(0, 160)}` : ''}`);
  };
  await Promise.all([
    ...Array.from({ length: lanes }, () => lane(template, queue, tell)),
    fatesOfGrants(template).then((found) => fates.push(...found)),
  ]);
} finally {
  await template.stop();
}

const survivors = fates.filter(({ killer }) => !killer);
console.log(`\n${fates.length} mutants in ${Math.round((Date.now() - started) / 1000)} s; ${unwritten} more were no SQL`);
for (const { mutant } of survivors) console.log(`survived: ${mutant.name}`);
console.log(`killed ${fates.length - survivors.length}/${fates.length}`);
process.exitCode = survivors.length > 0 || fates.length === 0 ? 1 : 0;
