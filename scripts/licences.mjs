// Fails when something Mandate ships (its production dependencies and what the console bundles, with all below them)
// carries a licence that does not go with Apache-2.0, or none. Reads the lock alone: what is locked is what is shipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

/** Licences whose terms are met by Apache-2.0 plus the notices in NOTICE. */
const compatible = new Set(
  [
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Unlicense',
    'CC0-1.0',
    'BlueOak-1.0.0',
    'Python-2.0',
    'Zlib',
  ].concat(
    ['CC-BY-3.0', 'CC-BY-4.0', 'OFL-1.1', 'PostgreSQL'], // named in NOTICE
  ),
);

/** Packages whose package.json is vague, read by hand: package → why. */
const readByHand = {
  busboy: 'MIT, in the old form of the field',
  streamsearch: 'MIT, in the old form of the field',
  unionfs: 'Unlicense, in its LICENSE file alone',
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const root = packages[''];

const shipped = new Set();
for (const name of [...Object.keys({ ...root.dependencies, ...root.optionalDependencies }), ...bundledByConsole()]) visit('', name);

const wrong = [...shipped]
  .map((path) => ({ path, licence: packages[path].license ?? 'none' }))
  .filter(({ path, licence }) => !goes(licence) && !(nameOf(path) in readByHand));
for (const { path, licence } of wrong) process.stderr.write(`${nameOf(path)} ${packages[path].version}: ${licence}\n`);
process.stdout.write(`${shipped.size} packages shipped, ${wrong.length} with a licence that does not go with Apache-2.0\n`);
process.exit(wrong.length === 0 && shipped.size > 0 ? 0 : 1);

/** `A OR B` needs one of them, `A AND B` both; OR binds less. */
function goes(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  return inner.split(/ OR /i).some((any) => any.split(/ AND /i).every((one) => compatible.has(one.replace(/[()]/g, '').trim())));
}

function visit(from, name) {
  const path = resolve(from, name);
  if (path === undefined || shipped.has(path)) return; // an optional package of another platform may be absent
  shipped.add(path);
  const { dependencies, optionalDependencies, peerDependencies } = packages[path];
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) visit(path, next);
}

/** As Node looks: in the package's own node_modules, then in those above. */
function resolve(from, name) {
  const here = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (packages[here]) return here;
  if (from === '') return undefined;
  const above = from.lastIndexOf('/node_modules/');
  return resolve(above === -1 ? '' : from.slice(0, above), name);
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The console's packages are development dependencies, yet what it imports ends up in what people load. */
function bundledByConsole() {
  const folder = 'apps/console/src';
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => /(?<!\.(spec|test))\.(tsx?|css)$/.test(file));
  const imported = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import) ['"]((?:@[^/'"]+\/)?[^./'"][^/'"]*)/g),
  ]);
  return [...new Set(imported.map(([, name]) => name))].filter((name) => name in root.devDependencies);
}
