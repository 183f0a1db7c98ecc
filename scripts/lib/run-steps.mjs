import { spawn } from 'node:child_process';

/**
 * Runs steps two at a time, each after those it needs; prints a line per step with its time, and a step's own output
 * only when it failed. A step whose need failed counts as failed: nothing is skipped silently. Answers how many failed.
 */
export async function runSteps(steps, width = 2) {
  const state = new Map(steps.map((step) => [step.name, 'waiting']));
  const running = new Set();
  let failed = 0;
  const finish = (step, ok, line) => {
    state.set(step.name, ok ? 'ok' : 'failed');
    if (!ok) failed += 1;
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${step.name}${line}\n`);
  };
  for (;;) {
    for (const step of steps.filter(({ name }) => state.get(name) === 'waiting')) {
      const needs = (step.needs ?? []).map((name) => state.get(name));
      if (needs.includes('failed')) finish(step, false, ' (not run: it needs a step that failed)');
      else if (running.size < width && needs.every((answer) => answer === 'ok')) {
        state.set(step.name, 'running');
        const job = runStep(step).then(({ ok, seconds, output }) => {
          running.delete(job);
          finish(step, ok, ` (${seconds} s)${ok ? '' : `\n${output}`}`);
        });
        running.add(job);
      }
    }
    if (running.size === 0) return failed;
    await Promise.race(running);
  }
}

function runStep({ command: [program, ...args] }) {
  const started = Date.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    const done = (ok) => resolve({ ok, seconds: ((Date.now() - started) / 1000).toFixed(1), output: Buffer.concat(output).toString() });
    child.once('error', (error) => {
      output.push(Buffer.from(error.message));
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}
