import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules of the pure rooms: an answer of the domain may depend on its arguments alone. */
const noClockNoChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'the time is an argument (`now`)' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the time is an argument (`now`)' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'chance has no place here; ids come from `newId`' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'the time is an argument (`now`)' },
];

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'named exports only: a name is found by searching for it' };

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'the environment is read once, in libs/config; launchers pass it on',
};

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.data/', 'coverage/', 'apps/console/src/api/generated/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'apps/console/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', noDefaultExport],
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
    },
  },
  {
    files: ['{apps,libs,workflows}/**/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }], complexity: ['error', { max: 20, variant: 'modified' }] },
  },
  {
    files: ['{apps,libs,workflows,migrations}/**/*.{ts,tsx}'],
    ignores: ['libs/config/**', 'libs/engine/src/{resolve-server,start-engine}.ts', 'libs/testing/**', 'apps/start/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnvironment] },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnvironment, ...noClockNoChance] },
  },
  {
    // In a test a value that is missing fails by itself.
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Temporal looks a kind of case up by the module's default export when no type has its name.
    files: ['workflows/src/index.ts', 'test/setup/*.ts', '**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
