/** What a look found: nothing, something, or as much as one look takes, so that there may be more at once. */
export type Found = 'nothing' | 'some' | 'more';

export const foundOf = (count: number, atMost: number): Found => (count === 0 ? 'nothing' : count < atMost ? 'some' : 'more');

/** Between two looks. The more looks in turn find nothing, the longer it rests, up to `restMs`; never shorter than `everyMs`. */
export interface Intervals {
  readonly everyMs: number;
  readonly restMs?: number;
}

/** Does `work` again and again, one run at a time; an error is told and forgotten. */
export class Loop {
  private stopped = false;
  private hinted = false;
  private pauseMs: number;
  private wake: () => void = () => undefined;
  private shorten: () => void = () => undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly intervals: Intervals,
    private readonly work: () => Promise<Found>,
    private readonly log: (line: string) => void,
  ) {
    this.pauseMs = intervals.everyMs;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Looks now. */
  hint(): void {
    this.hinted = true;
    this.pauseMs = this.intervals.everyMs;
    this.wake();
  }

  /** Rests no longer: somebody acts, so there may soon be something. */
  rouse(): void {
    if (this.pauseMs === this.intervals.everyMs) return;
    this.pauseMs = this.intervals.everyMs;
    this.shorten();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.hinted = false;
      const found = await this.work().catch((error: unknown): Found => {
        this.log(error instanceof Error ? error.message : String(error));
        return 'some';
      });
      if (found !== 'more' && !this.hinted) await this.pause(found);
    }
  }

  private pause(found: Found): Promise<void> {
    const { everyMs, restMs = everyMs } = this.intervals;
    this.pauseMs = found === 'some' ? everyMs : Math.max(everyMs, Math.min(this.pauseMs * 2, restMs));
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, this.pauseMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.shorten = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, everyMs);
      };
      if (this.stopped) this.wake();
    });
  }
}
