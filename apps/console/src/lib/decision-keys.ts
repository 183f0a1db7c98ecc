/** Where the keys `a` and `x` lead: into the decision box, never further. */
export const boxId = 'decision-box';

export function focusBox(what: string): void {
  document.getElementById(boxId)?.querySelector<HTMLElement>(what)?.focus();
}
