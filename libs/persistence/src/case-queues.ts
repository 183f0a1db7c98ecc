import { Busy } from './faults';

/** Nobody waits longer in this process for a case than this; then it is `busy`, with Retry-After. */
const patienceMs = 10_000;

/** Acts on one case queue here and use one connection between them: sixty voters neither fill the pool nor starve others. */
export class CaseQueues {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const came = performance.now();
    const inTurn = (): Promise<T> => {
      if (performance.now() - came > patienceMs) throw new Busy();
      return work();
    };
    const mine = (this.tails.get(caseId) ?? Promise.resolve()).then(inTurn);
    const tail = mine.catch(() => undefined);
    this.tails.set(caseId, tail);
    try {
      return await mine;
    } finally {
      if (this.tails.get(caseId) === tail) this.tails.delete(caseId);
    }
  }
}
