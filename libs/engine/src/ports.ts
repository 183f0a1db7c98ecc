import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** `wanted` when it is free, else any free port of the loopback interface. */
export async function freePort(wanted = 0): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

/** The server keeps its members' ports in a two-byte signed column, so a port above 32767 would stop it at start. */
export async function freeEnginePort(wanted?: number): Promise<number> {
  const first = wanted === undefined ? undefined : await tryPort(wanted);
  if (first !== undefined && first < 32_768) return first;
  for (let n = 0; n < 200; n += 1) {
    const port = await tryPort(randomInt(10_000, 32_000));
    if (port !== undefined) return port;
  }
  throw new Error('no free port between 10000 and 32000 on the loopback interface');
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
