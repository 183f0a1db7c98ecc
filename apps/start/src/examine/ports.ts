import type { Running } from '#config';
import { accepts, freePort } from '#engine';
import type { Report } from './report';

/** Running: does each part answer where it says? Stopped: which of the usual ports are taken, so that others will be picked? */
export async function examinePorts(report: Report, running: Running | undefined): Promise<void> {
  if (running) {
    for (const [name, url] of [
      ['api', `${running.api.url}/health/ready`],
      ['worker', `${running.worker.url}/health/ready`],
    ] as const) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => undefined);
      report.judge(name, answer?.ok ? undefined : `${url} answers ${answer ? String(answer.status) : 'nothing'}`, `ready at ${url}`);
    }
    const { hostname, port } = new URL(`tcp://${running.temporal.address}`);
    const reached = hostname !== '127.0.0.1' || (await accepts(Number(port)));
    return report.judge('engine port', reached ? undefined : `nothing listens at ${running.temporal.address}`, running.temporal.address);
  }
  for (const port of [3000, 3001, 54_329, 7233]) {
    if ((await freePort(port)) !== port) report.note('ports', `${port} is taken: npm start will pick another and print it`);
  }
}
