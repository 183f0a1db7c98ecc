import { lint, type Definition } from '#domain';
import type { Changes } from './scripted';

type Node = Record<string, unknown>;

/** The definition as another version or a house's own rule has it; one that the checker would refuse is refused here too. */
export function changed(definition: Definition, changes: Changes): Definition {
  const copy = JSON.parse(JSON.stringify(definition)) as Node;
  for (const [path, value] of Object.entries(changes)) place(copy, path.split('/'), value);
  const found = copy as unknown as Definition;
  const [fault] = lint(found);
  if (fault) throw new RangeError(`${fault.path.join('/')}: ${fault.message}`);
  return found;
}

function place(node: Node, [first = '', ...rest]: string[], value: unknown): void {
  const at = Array.isArray(node) ? String(node.findIndex((member: Node) => member['key'] === first)) : first;
  if (rest.length === 0) node[at] = value;
  else if (typeof node[at] === 'object' && node[at] !== null) place(node[at] as Node, rest, value);
  else throw new RangeError(`nothing is called ${first}`);
}
