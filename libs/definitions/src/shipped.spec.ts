import { join } from 'node:path';
import { loadShipped } from './shipped';

/** Later forms only add keys: a published file keeps its hash for ever, because running cases are bound to it. */
it('keeps the hash of what has been published', () => {
  const { definitions } = loadShipped(join(__dirname, '../../../procedures'));
  const hashes = Object.fromEntries(definitions.map(({ definition, hash }) => [`${definition.key}/${definition.version}`, hash]));
  expect(hashes['appointment-by-committee/1']).toBe('9b02b4511be145f302b32c3732202ae5b19045f4a78c7c97b654a40bd5e28ce7');
});
