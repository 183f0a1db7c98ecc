/** Waits until `what` answers something true, and answers it. */
export async function until<T>(what: () => Promise<T | undefined | false>, seconds = 15): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await what();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${String(what)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
