import { closedLoop, type Done } from '../load/closed-loop';
import { playProcedure } from '../load/procedure-p';
import type { Town } from '../load/town';
import type { RowsQuestion } from '../arms/rows-process';
import type { Stand } from '../machine/stand';
import type { Arm } from '../measure';
import { bareSettled, productSettled } from './settled';

export const armNames = { rows: 'rows only', signals: 'rows + bare signals', product: 'Mandate' } as const;

const nothingLeft = (): Promise<void> => Promise.resolve();

/** The same transactions in plain pg. */
export const rowsOnly = (stand: Stand, clients: number, seconds: number): Arm => ({
  name: armNames.rows,
  clients,
  groups: ['rows', 'postgres: rows'],
  run: () => alone(stand, { clients, seconds, signals: false }),
  settled: nothingLeft,
});

/** The same, and after each transaction that starts a case or completes a step one signal to a workflow that does nothing. */
export const rowsAndSignals = (stand: Stand, clients: number, seconds: number): Arm => ({
  name: armNames.signals,
  clients,
  groups: ['rows', 'postgres: rows', 'bare worker', 'temporal', 'postgres: temporal'],
  run: () => alone(stand, { clients, seconds, signals: true }),
  settled: () => bareSettled(stand),
});

/** Everything: HTTP, sessions, authority, evidence, relay, engine. */
export const product = (stand: Stand, town: Town, clients: number, seconds: number): Arm => ({
  name: armNames.product,
  clients,
  groups: ['api', 'postgres: api', 'worker', 'postgres: worker', 'temporal', 'postgres: temporal'],
  run: () => playProduct(town, clients, seconds),
  settled: () => productSettled(stand),
});

export const playProduct = (town: Town, clients: number, seconds: number): Promise<Done> =>
  closedLoop(clients, seconds, async (client, acted) => {
    await playProcedure(town.place(client), ({ ms }) => acted(ms));
  });

/**
 * The product's worker, which may still have histories to store, stands still meanwhile, and the engine, for which these
 * answers wait, comes forward.
 */
async function alone(stand: Stand, question: RowsQuestion): Promise<Done> {
  stand.worker.halt();
  stand.engineComesForward();
  try {
    return await stand.rows.ask<Done>(question);
  } finally {
    stand.engineStandsBack();
    stand.worker.goOn();
  }
}
