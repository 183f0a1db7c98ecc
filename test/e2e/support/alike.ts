/** What was read of one organisation, so that it can be compared with another of the same seed: ids by role, no instants, no hashes, no place in the stream of events. */
export function alike(read: unknown, roles: ReadonlyMap<string, string>): unknown {
  if (typeof read === 'string') return plain(read, roles);
  if (Array.isArray(read)) return read.map((one) => alike(one, roles)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof read !== 'object' || read === null) return read;
  const kept = Object.entries(read).filter(([key]) => key !== 'eventsFrom'); // moves with whatever any process writes
  const fields = kept.map(([key, value]) => [plain(key, roles), alike(value, roles)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const plain = (text: string, roles: ReadonlyMap<string, string>): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu, (id) => roles.get(id) ?? 'an id')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gu, 'a request')
    .replace(/[0-9a-f]{64}/gu, 'a hash')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?Z?)?/gu, 'an instant');

/** Every id of a seed with the place where it stands in it. */
export function rolesOf(seed: unknown, place = 'seed'): [id: string, role: string][] {
  if (typeof seed === 'string') return [[seed, place]];
  if (typeof seed !== 'object' || seed === null) return [];
  return Object.entries(seed).flatMap(([key, value]) => rolesOf(value, `${place}.${key}`));
}
