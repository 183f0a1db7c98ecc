import { outliveLog, readConfig } from '#config';
import { advice } from './advice';
import { DemoData } from './demo-data';
import { claimFolder, endLeftovers, leaveFolder, publish } from './folder';
import { greet } from './greeting';
import { Installation } from './installation';
import { keep } from './keep';
import { Phases, say } from './phases';

/** The one command: starts all parts, says where to go, keeps them running, and stops them in order. `--no-demo-data` leaves the sample organisation alone. */
async function main(): Promise<void> {
  outliveLog();
  const phases = new Phases();
  const config = readConfig({ MANDATE_PROFILE: 'demo', ...process.env });
  claimFolder();
  await endLeftovers();
  const installation = new Installation(config, phases, !process.env['TEMPORAL_ADDRESS']);
  let stopping = false;
  let demoData: DemoData | undefined;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const began = process.uptime();
    await demoData?.stop();
    await installation.stop((name) => say(`  ${name.padEnd(10)} stopped after ${(process.uptime() - began).toFixed(1)} s`));
    leaveFolder();
    process.exit(code);
  };
  const asked = (): void => {
    say(stopping ? '\nstopping already' : '\nstopping');
    void stop(0).catch(fail);
  };
  process.on('SIGINT', asked);
  process.on('SIGTERM', asked);
  process.on('SIGHUP', asked); // the terminal was closed
  try {
    await installation.start();
    publish(installation.facts());
    say(`ready in ${phases.total()}`);
    await greet(installation.facts(), config.profile === 'demo');
    if (config.profile === 'demo' && !process.argv.includes('--no-demo-data')) demoData = DemoData.begin();
    await keep(
      () => installation.parts(),
      () => publish(installation.facts()),
      () => stopping,
    );
  } catch (error) {
    if (stopping) return;
    say(`\n${advice(error)}\n`);
    await stop(1);
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${advice(error)}\n`);
  process.exit(1);
}

main().catch(fail);
