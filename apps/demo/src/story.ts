import type { Bilingual } from '#domain';

/** A moment of a story: so many days after its first, at a local hour. */
export interface Moment {
  readonly day: number;
  readonly at: string;
}

/** An act as the API takes it, without the step and its revision, which the case tells. */
export interface PlayedAct {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One line of the script. Persons are never named: `seat` counts the holders of the open step, from 0. */
export type Line = { readonly when?: Moment } & (
  | { readonly in: string; readonly seat: number; readonly act: PlayedAct }
  | { readonly in: string; readonly everybody: (seat: number) => PlayedAct }
  | { readonly nothing: true }
);

/** A procedure played from its start to its end, in terms of offices. One file each; its trail is in apps/demo/expected. */
export interface Story {
  readonly key: string;
  readonly title: Bilingual;
  readonly procedure: string;
  /** Where the rehearsal's clock starts. */
  readonly startAt: string;
  /** The vacant post it is about, in a unit that has these bodies; the first member of `startedBy` starts it. */
  readonly about: { readonly post: string; readonly bodies: readonly string[]; readonly startedBy: string };
  readonly candidates: number;
  readonly lines: readonly Line[];
}
