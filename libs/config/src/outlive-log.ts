type Stream = Pick<NodeJS.WriteStream, 'on' | 'write'>;

/**
 * A service outlives its log: where the disk is full or the reader has gone, lines are lost and nothing else. Asked once, before
 * anything is written; it holds for whoever writes to standard output or standard error, the engine's SDK too.
 */
export function outliveLog(streams: readonly Stream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) {
    stream.on('error', () => undefined); // of a pipe
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (...args: unknown[]): boolean => {
      try {
        return write(...args);
      } catch {
        return true; // of a file, written at once
      }
    };
  }
}
