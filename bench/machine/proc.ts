import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const tickMs = 10;

export interface ProcStat {
  readonly parent: number;
  /** Its own time on the processor, user and system, in milliseconds. */
  readonly cpuMs: number;
  /** That of its children that have ended and were waited for. */
  readonly endedChildrenMs: number;
}

/** /proc/PID/stat, undefined when the process is gone. */
export function statOf(pid: number): ProcStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return { parent, cpuMs: (user + system) * tickMs, endedChildrenMs: (childUser + childSystem) * tickMs };
  } catch {
    return undefined;
  }
}

export function childrenOf(parent: number): { pid: number; stat: ProcStat }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(Number(name));
      return stat?.parent === parent ? [{ pid: Number(name), stat }] : [];
    });
}

/** Memory in use now, in bytes. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
