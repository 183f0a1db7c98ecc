import { Socket } from 'node:net';

/**
 * What is written in one turn of the event loop leaves in one piece: BEGIN with the statement behind it, the last rows with
 * their COMMIT. A system call costs an act as much as a small statement.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override write(...written: unknown[]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return super.write(...(written as Parameters<Socket['write']>));
  }
}
