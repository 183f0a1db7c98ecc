import { isAlive } from '#config';
import type { Part } from './installation';
import { say } from './phases';

const lookEveryMs = 500;

/**
 * Watches the parts: one that ends by itself is started again, once. When it ends a second time, or does not come back, the
 * whole ends: a start that limps is worse than one that says what is wrong.
 */
export async function keep(parts: () => Part[], changed: () => void, stopping: () => boolean): Promise<never> {
  const again = new Set<string>();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    const fallen = stopping() ? undefined : parts().find((part) => !isAlive(part.pid));
    if (!fallen || stopping()) continue;
    if (again.has(fallen.name)) throw new Error(ended(fallen, 'again'));
    again.add(fallen.name);
    say(`${ended(fallen, 'unexpectedly')}; starting it once more`);
    await fallen.again();
    changed();
    say(`the ${fallen.name} runs again`);
  }
}

const ended = (part: Part, how: string): string => {
  const words = part.lastWords();
  return `the ${part.name} ended ${how}${words ? `; it said last:\n${words}\n` : ''}`;
};
