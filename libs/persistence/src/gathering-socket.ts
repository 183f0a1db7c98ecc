import { Socket } from 'node:net';

/**
 * What is written in one turn of the event loop leaves in one piece: BEGIN with the statement behind it, the last rows with
 * their COMMIT. A system call costs an act as much as a small statement, here and at the database, which wakes for each.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  /** A socket that connects gives itself its class's own `write` again, over that of any class made from it. */
  override connect(...to: unknown[]): this {
    (super.connect as (...to: unknown[]) => this)(...to);
    Reflect.deleteProperty(this, 'write');
    return this;
  }

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
