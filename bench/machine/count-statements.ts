import { subscribe } from 'node:diagnostics_channel';

/**
 * Loaded into the API and the worker before their own code: counts their committed transactions by number of statements,
 * BEGIN and COMMIT included, as persistence publishes them, and tells when asked.
 */
const counts = new Map<number, number>();

subscribe('mandate.committed', (message) => {
  const { statements } = message as { readonly statements: number };
  counts.set(statements, (counts.get(statements) ?? 0) + 1);
});
process.on('message', (question) => {
  if (question === 'statements') process.send?.(Object.fromEntries(counts));
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
