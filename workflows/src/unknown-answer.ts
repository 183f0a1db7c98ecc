/** Fails the task, not the run: the run waits for the newer worker. */
export function unknownAnswer(answer: never): Error {
  return new Error(`this worker does not know the answer ${JSON.stringify(answer)}`);
}
