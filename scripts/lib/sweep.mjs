// Waits until the process that started it is gone, however it went (its end of our input closes), then ends the database
// and Temporal servers that still run in the named folder and deletes it. Started by libs/testing/src/folder.ts.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const patienceMs = 10_000;
const [folder] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined); // meant for the one we watch
process.stdin.resume().once('end', sweep).once('error', sweep);

async function sweep() {
  // Temporal first: it speaks to the database until its end.
  for (const { pid, command } of [...found('server.json', engineOf), ...found('postmaster.pid', databaseOf)]) {
    if (!commandOf(pid).startsWith(command)) continue;
    send(pid, command.includes('postgres') ? 'SIGINT' : 'SIGTERM');
    for (let waited = 0; commandOf(pid).startsWith(command); waited += 50) {
      if (waited === patienceMs) send(pid, 'SIGKILL');
      if (waited > 2 * patienceMs) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function engineOf(file) {
  const { pid, server } = JSON.parse(readFileSync(file, 'utf8'));
  return { pid, command: server };
}

/** The server says where its data are in its second line; its own command names the same place. */
function databaseOf(file) {
  const [pid, data] = readFileSync(file, 'utf8').split('\n');
  const command = commandOf(Number(pid));
  return { pid: Number(pid), command: command.includes(` -D ${data}`) ? command : '\0' };
}

/** What `read` makes of each file of that name in the folder; links lead elsewhere and are not followed. */
function found(name, read, dir = folder, depth = 5) {
  let entries;
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return depth > 0 ? found(name, read, path, depth - 1) : [];
    if (entry.name !== name) return [];
    try {
      return [read(path)];
    } catch {
      return []; // half written, or gone meanwhile
    }
  });
}

function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}
