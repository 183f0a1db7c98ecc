import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { commandOf, endProcess } from '#config';

/** The server's ports, as its environment names them. */
export const portNames = [
  'FRONTEND_GRPC',
  'FRONTEND_HTTP',
  'FRONTEND_MEMBERSHIP',
  'INTERNAL_FRONTEND_GRPC',
  'INTERNAL_FRONTEND_HTTP',
  'INTERNAL_FRONTEND_MEMBERSHIP',
  'HISTORY_GRPC',
  'HISTORY_MEMBERSHIP',
  'MATCHING_GRPC',
  'MATCHING_MEMBERSHIP',
  'WORKER_GRPC',
  'WORKER_MEMBERSHIP',
] as const;

/** What one start leaves for the next: an orphan is found by it, and the ports stay the same. */
export interface ServerRecord {
  readonly pid: number;
  readonly server: string;
  readonly postgresPort: number;
  readonly ports: Readonly<Record<string, number>>;
}

const fileIn = (dataDir: string): string => join(dataDir, 'server.json');

/** None where there is no file, or one that can't be read. */
export function readRecord(dataDir: string): ServerRecord | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as ServerRecord;
  } catch {
    return undefined;
  }
}

export function writeRecord(dataDir: string, record: ServerRecord): void {
  const draft = `${fileIn(dataDir)}.new`;
  writeFileSync(draft, JSON.stringify(record, null, 2), { mode: 0o600 });
  renameSync(draft, fileIn(dataDir)); // whole or not at all
}

/** A server left over by a killed launcher: used again when it answers on the same database, else ended. */
export async function livingServer(record: ServerRecord | undefined, postgresPort: number): Promise<ServerRecord | undefined> {
  if (!record || !commandOf(record.pid).startsWith(record.server)) return undefined;
  if (record.postgresPort === postgresPort && (await accepts(record.ports['FRONTEND_GRPC'] ?? 0))) return record;
  await endProcess(record.pid, 'SIGTERM', 5_000);
  return undefined;
}

export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
