/** Tells what the start is doing and how long each part took. */
export class Phases {
  async run<T>(name: string, work: (tell: (line: string) => void) => Promise<T>, found: (result: T) => string): Promise<T> {
    const began = process.hrtime.bigint();
    const tell = (line: string): void => say(`  ${line}`);
    const result = await work(tell);
    say(`  ${name.padEnd(10)} ${found(result).padEnd(58)} ${seconds(began)}`);
    return result;
  }

  /** Since this process began, so with what it loaded and built. */
  total(): string {
    return `${process.uptime().toFixed(1)} s`;
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

const seconds = (since: bigint): string => `${(Number(process.hrtime.bigint() - since) / 1e9).toFixed(1)} s`;
