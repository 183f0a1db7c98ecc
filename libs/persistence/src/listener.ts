import { Client } from 'pg';

const heartbeatMs = 10_000;
const againMs = 1_000;

/**
 * Listens for hints on a connection of its own. A hint says nothing but "look": after every loss of the connection one
 * is given too, because some may have passed unheard.
 */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly hinted: () => void,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    void this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
    client.on('notification', () => this.hinted());
    client.on('error', (error) => this.log(`hints: ${error.message}`));
    try {
      await client.connect();
      await client.query('listen mandate');
      this.client = client;
      this.hinted();
      client.once('end', () => this.lost(client));
      this.beat(client);
    } catch (error) {
      this.log(`hints: ${error instanceof Error ? error.message : String(error)}`);
      this.lost(client);
    }
  }

  private beat(client: Client): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.beat(client),
        () => this.lost(client),
      );
    }, heartbeatMs);
  }

  private lost(client: Client): void {
    if (this.stopped || (this.client !== undefined && this.client !== client)) return;
    clearTimeout(this.timer);
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), againMs);
  }
}
