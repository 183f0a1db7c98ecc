import type { LocalDate } from '#domain';
import type { Line } from '../story';

/** What a paper of the case carries: the day it is signed, the issuing office, and its running number there. */
export interface Paper {
  readonly day: LocalDate;
  readonly office: { readonly name: string; readonly symbol: string; readonly signer: string };
  readonly number: number;
}

/** A line of the script as it is written on its day. */
export type Written = (paper: Paper) => Line;

/** The usual way of a procedure: a line of each step, in working days after the case's start. */
export interface CourseLine {
  readonly after: number;
  readonly step: string;
  readonly line: Written;
}

/** One case of the demo organisation, in terms of offices and working days before today. */
export interface Scenario {
  /** Unique; what the case is there to show. */
  readonly key: string;
  /** Title of the post it is about, in Vietnamese. */
  readonly post: string;
  /** The department, where titles of posts repeat between departments. */
  readonly at?: string;
  readonly candidates?: number;
  /** It begins so many working days ago, and goes its procedure's usual way before the step `until`; left out, to its end. */
  readonly starts: number;
  readonly until?: string;
  /** Steps of the usual way that this case does not have. */
  readonly without?: readonly string[];
  /** What happens in this case alone. */
  readonly then?: readonly { readonly ago: number; readonly line: Written }[];
  /** The term ends so many working days from today; negative: it has ended. */
  readonly termEnds?: number;
  /** How it stands today. */
  readonly shows: Shown;
}

export interface Shown {
  readonly status: 'running' | 'held' | 'reported' | 'ended';
  /** Keys of the steps that are not closed. */
  readonly open?: readonly string[];
  readonly outcome?: string;
  readonly overdue?: true;
  /** State of the open step, where it is not simply open. */
  readonly state?: 'unseated' | 'blocked';
  /** It came back or was voted again. */
  readonly round?: number;
}

/** A procedure with the cases that play it. */
export interface Playbill {
  readonly procedure: string;
  readonly course: readonly CourseLine[];
  readonly scenarios: readonly Scenario[];
}
