import { dataDir } from './folder';

/** What stopped a command, in its own words; of what a folder or a disk refuses, with what mends it. */
export function advice(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (path !== undefined && !path.startsWith(dataDir))
        return `${message}: this user needs the right to it (ls -ld '${path}' shows whose it is)`;
      return `${path ?? dataDir} can't be written (${code}): give this user the right to ${dataDir}, with chown -R "$(id -un)" '${dataDir}', or put the checkout where it may write`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path ?? dataDir} is in the way (${code}): it must be a folder; move what is there away with mv '${dataDir}' '${dataDir}.old'`;
    case 'ENOSPC':
    case 'EDQUOT':
      return noSpace(message);
    default:
      return /No space left on device|Disk quota exceeded/iu.test(message) ? noSpace(message) : message;
  }
}

const noSpace = (message: string): string =>
  `${message}\nno space is left for ${dataDir}: free some (df -h '${dataDir}' shows how much there is), then run the command again`;
