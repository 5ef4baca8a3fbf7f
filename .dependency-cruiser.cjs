/** Arrows only go down. The house is described in CONTRIBUTING.md. */
const nouns = 'people|imports|projects|grants|tasks|comments|mails|workspaces|sessions|me';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'a circle of types alone is gone when the program runs',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(database|server|web|e2e|bench)/' },
    },
    {
      name: 'database-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^database/', pathNot: '^database/(test|sample)/' },
      to: { path: '^(contract|server|web|e2e|bench)/' },
    },
    { name: 'server-knows-no-web', severity: 'error', from: { path: '^server/' }, to: { path: '^(web|e2e|bench)/' } },
    { name: 'web-knows-the-contract-only', severity: 'error', from: { path: '^web/' }, to: { path: '^(database|server|e2e|bench)/' } },
    {
      name: 'ground-rooms-know-no-noun',
      comment: 'access, work, http and jobs carry the rest',
      severity: 'error',
      from: { path: '^server/src/(access|work|http|jobs)/' },
      to: { path: `^server/src/(${nouns})/` },
    },
    {
      name: 'a-noun-does-not-reach-into-another',
      comment:
        'nouns meet in SQL; signing in (sessions) and who one is (me) are the doorway of all; how passwords are given and kept stands once',
      severity: 'error',
      from: { path: `^server/src/(${nouns})/`, pathNot: '\\.test\\.ts$|^server/src/workspaces/|^server/src/(sessions|me)/' },
      to: { path: `^server/src/(${nouns})/`, pathNot: '^server/src/($1/|sessions/(passwords|strength|givenLogins|seal)\\.ts$)' },
    },
    {
      name: 'a-noun-of-the-web-does-not-reach-into-another',
      severity: 'error',
      from: { path: '^web/src/(access|people|imports|projects|grants|tasks|comments|mails|workspaces|sessions)/' },
      to: { path: '^web/src/(access|people|imports|projects|grants|tasks|comments|mails|workspaces|sessions)/', pathNot: '^web/src/$1/' },
    },
    {
      name: 'only-the-ground-opens-a-connection',
      comment: 'as() and asSystem() are the only ways to a database handle',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(access/pools|jobs/worker|work/refused)\\.ts$|\\.test\\.ts$' },
      to: { path: 'node_modules/pg/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(virtual:|/)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
    },
  },
};
