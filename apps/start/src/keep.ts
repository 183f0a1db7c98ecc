import { isAlive } from '#config';
import { advice } from './advice';
import type { Part } from './installation';
import { say } from './phases';

const lookEveryMs = 500;
/** A part that runs for so long after it was started again has recovered. */
const recoveredMs = 600_000;

/**
 * Watches the parts: one that ends by itself is started again. When it ends a second time soon after, or does not come back,
 * the whole ends: a start that limps is worse than one that says what is wrong. `changed` publishes where the parts are reached;
 * where it fails, for the disk is full, it is asked again.
 */
export async function keep(parts: () => Part[], changed: () => void, stopping: () => boolean): Promise<never> {
  const again = new Map<string, number>();
  let unpublished = false;
  const publish = (): void => {
    try {
      changed();
      unpublished = false;
    } catch (error) {
      if (!unpublished) say(`what runs can't be written down; trying again\n${advice(error)}`);
      unpublished = true;
    }
  };
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    if (stopping()) continue;
    if (unpublished) publish();
    const fallen = parts().find((part) => !isAlive(part.pid));
    if (!fallen) continue;
    if (Date.now() - (again.get(fallen.name) ?? 0) < recoveredMs) throw new Error(ended(fallen, 'again'));
    again.set(fallen.name, Date.now());
    say(`${ended(fallen, 'unexpectedly')}; starting it once more`);
    await fallen.again();
    publish();
    say(`the ${fallen.name} runs again`);
  }
}

const ended = (part: Part, how: string): string => {
  const words = part.lastWords();
  return `the ${part.name} ended ${how}${words ? `; it said last:\n${words}\n` : ''}`;
};
