/**
 * The session is somebody else's now: nothing that was read before may be shown to him, and the stream of events is another.
 * So the console begins anew, on the page he is brought to.
 */
export const beginAsOtherPerson = (to: string): void => window.location.assign(to);
