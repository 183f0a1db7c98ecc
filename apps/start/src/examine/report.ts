/** The doctor's findings, one line each; what is wrong counts. */
export class Report {
  private wrongs = 0;

  good(what: string, found: string): void {
    this.line('ok', what, found);
  }

  note(what: string, found: string): void {
    this.line('', what, found);
  }

  wrong(what: string, found: string): void {
    this.wrongs += 1;
    this.line('WRONG', what, found);
  }

  /** Good when there is no obstacle. */
  judge(what: string, obstacle: string | undefined, found: string): void {
    if (obstacle === undefined) this.good(what, found);
    else this.wrong(what, obstacle);
  }

  /** The exit code. */
  end(): number {
    process.stdout.write(this.wrongs === 0 ? 'nothing is wrong\n' : `${this.wrongs} wrong\n`);
    return this.wrongs === 0 ? 0 : 1;
  }

  private line(mark: string, what: string, found: string): void {
    process.stdout.write(`${mark.padEnd(6)}${what.padEnd(14)} ${found.replaceAll('\n', `\n${' '.repeat(21)}`)}\n`);
  }
}
