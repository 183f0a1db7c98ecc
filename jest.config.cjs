/** ES-module-only packages that jest must turn into CommonJS on Node 20; one list, see docs/adr. */
const esmOnly = [
  '@nestjs',
  'jose',
  'feelin',
  'lezer-feel',
  '@lezer',
  '@bpmn-io',
  'min-dash',
  'luxon',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
  'uuid',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'load-esm',
  'iterare',
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: {
    '\\.ts$': ['@swc/jest'],
    'node_modules/.+\\.m?js$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022', keepClassNames: true } },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

module.exports = {
  testSequencer: '<rootDir>/test/setup/longest-first.cjs',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{libs,workflows,apps}/**/*.spec.ts', '<rootDir>/test/replay/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'house', // what the repository holds itself to; a PostgreSQL of its own, no engine
      testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/setup/database.ts',
      globalTeardown: '<rootDir>/test/setup/stop.ts',
    },
    {
      ...base,
      displayName: 'parallel',
      testMatch: ['<rootDir>/test/e2e/*.spec.ts'], // each names the folders whose files it runs,
      globalSetup: '<rootDir>/test/setup/start.ts',
      globalTeardown: '<rootDir>/test/setup/stop.ts',
    },
    {
      ...base,
      displayName: 'journeys', // people at the console, in a real browser
      testMatch: ['<rootDir>/test/journeys/*.spec.ts'],
      globalSetup: '<rootDir>/test/setup/start.ts',
      globalTeardown: '<rootDir>/test/setup/stop.ts',
    },
    {
      ...base,
      displayName: 'pictures', // npm run screenshots, npm run a11y
      testMatch: ['<rootDir>/test/pictures/**/*.run.ts'],
      globalSetup: '<rootDir>/test/setup/start.ts',
      globalTeardown: '<rootDir>/test/setup/stop.ts',
    },
    { ...base, displayName: 'alone', testMatch: ['<rootDir>/test/alone/*.spec.ts'] }, // kills and stops processes of its own; --runInBand
  ],
};
