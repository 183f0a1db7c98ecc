/** Does `work` again and again, each time after `everyMs` or at a hint, one run at a time; an error is told and forgotten. */
export class Loop {
  private stopped = false;
  private hinted = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly everyMs: number,
    /** Answers whether there may be more to do at once. */
    private readonly work: () => Promise<boolean>,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  hint(): void {
    this.hinted = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.hinted = false;
      const more = await this.work().catch((error: unknown) => {
        this.log(error instanceof Error ? error.message : String(error));
        return false;
      });
      if (!more && !this.hinted) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.everyMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopped) this.wake();
    });
  }
}
