/** What a load did. Milliseconds; an act is one request, or one transaction where there is no HTTP. */
export interface Done {
  readonly procedures: number;
  readonly acts: readonly number[];
  readonly elapsedMs: number;
}

/** Plays one whole procedure for the client and tells the milliseconds of each act. */
export type Play = (client: number, acted: (ms: number) => void) => Promise<void>;

/** So many clients, each beginning the next procedure when the last is done, until the time is up; what was begun is ended. */
export async function closedLoop(clients: number, seconds: number, play: Play): Promise<Done> {
  const acts: number[] = [];
  const began = performance.now();
  let procedures = 0;
  const one = async (client: number): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      await play(client, (ms) => acts.push(ms));
      procedures += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  return { procedures, acts, elapsedMs: performance.now() - began };
}
