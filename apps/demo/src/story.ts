import type { Bilingual } from '#domain';
import type { Stage } from './stage';

type Person = Stage['cast']['people'][number];

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

/** A whole meeting with a ballot on paper: who is kept away, who stays away, and what the tellers count. */
export interface Meeting {
  /** Votes for the names that stand, in their order, and those against the only name. */
  readonly names?: readonly number[];
  readonly against?: number;
  /** Votes on a question of yes or no. */
  readonly yes?: number;
  readonly no?: number;
  readonly invalid?: number;
  /** So many of those summoned are excused for force majeure before the count. */
  readonly excused?: number;
  readonly absent?: number;
  /** Left off in the middle: after the summons, with everybody there, or when one teller has counted. */
  readonly until?: 'summoned' | 'present' | 'counted-once';
  /** The second teller counts one vote more as invalid: the counts differ. */
  readonly differs?: true;
}

/** Who acts on a case as a whole. */
export type Party = 'board' | 'personnel-body' | 'authority' | 'candidate';

/** One line of the script. Persons are never named: `seat` counts the holders of the open step, from 0. */
export type Line = { readonly when?: Moment } & (
  | {
      readonly in: string;
      readonly seat: number;
      readonly act: PlayedAct;
      /** The code of the refusal that is the point. */ readonly refused?: string;
    }
  | { readonly in: string; readonly everybody: (seat: number) => PlayedAct }
  | { readonly in: string; readonly meeting: Meeting }
  | { readonly in: string; /** Somebody of the personnel body, who files. */ readonly filed: PlayedAct }
  | { /** An act on the case itself, by whoever that office is to it. */ readonly by: Party; readonly act: PlayedAct }
  | { readonly nothing: true }
);

/** Whom the story is about, chosen from an organisation by office. */
export interface Casting {
  readonly post: Stage['cast']['posts'][number];
  readonly starter: Person;
  readonly candidates: readonly Person[];
  /** Facts of the case that its procedure asks for. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A procedure played from its start to its end, in terms of offices. One file each; its trail is in apps/demo/expected. */
export interface Story {
  readonly key: string;
  readonly title: Bilingual;
  readonly procedure: string;
  /** Where the rehearsal's clock starts. */
  readonly startAt: string;
  readonly cast: (stage: Stage) => Casting;
  readonly lines: readonly Line[];
}
