import { key, record, span, text, type Schema } from '../schema-parts';
import type { PaperBallot } from './ballot-script';

/** One act of an example, or time passing. `by` several persons: each of them, in that order. */
export interface Scripted {
  readonly by?: string | readonly string[];
  readonly act?: string;
  /** Key of the step the act is for; left out, the one that is open. */
  readonly step?: string;
  /** Time that passes before the act, in exact milliseconds or by the calendar's rule. */
  readonly after?: string;
  /** Time that passes until this instant. */
  readonly at?: string;
  /** The refusal that is expected instead of acceptance. */
  readonly refused?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  /** What the personnel record says from here on, by person. */
  readonly record?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A person who loses every office here. */
  readonly leaves?: string;
  /** A whole paper ballot instead of one act. */
  readonly ballot?: PaperBallot;
  /** Every required document of the open step, or of the one named, is entered, dated so; but for those left out. */
  readonly papers?: { readonly by: string; readonly date: string; readonly of?: string; readonly except?: readonly string[] };
  /** A person who takes an office here, by its key. */
  readonly joins?: Readonly<Record<string, string>>;
  /** Time passes while nobody looks: what it made due is carried out when the next act meets it. */
  readonly away?: boolean;
  /** Another version of the procedure is published: its number, its first day, and what it says otherwise, by path. */
  readonly publish?: { readonly version: number; readonly from: string; readonly set: Changes };
  /** Days of the calendar that are published as free of work here: the next version of it, under which clocks are reckoned anew. */
  readonly holidays?: readonly string[];
  /** Another case is put forward meanwhile, for this one's post unless it names another. */
  readonly another?: Another;
  /** Who may read the latest tally of the step now, and who may not. */
  readonly tally?: { readonly of: string; readonly known?: readonly string[]; readonly hidden?: readonly string[] };
}

/** What a definition says otherwise: "steps/vetting/due/within/n" → 7. A list's member is found by its key. */
export type Changes = Readonly<Record<string, unknown>>;

export interface Another {
  readonly candidates: readonly string[];
  readonly post?: string;
  readonly refused?: string;
  /** Of its candidates, those who stand in an open case already: said in its first entry. */
  readonly elsewhere?: readonly string[];
}

const anything: Schema = { type: 'object' };
const people: Schema = { anyOf: [text, { type: 'array', minItems: 1, items: text }] };
const texts: Schema = { type: 'array', items: text };
const count: Schema = { type: 'integer', minimum: 0 };

const paperBallot = record(
  {
    chair: text,
    tellers: { type: 'array', minItems: 2, maxItems: 2, items: text },
    votes: { type: 'object', additionalProperties: count },
  },
  { approver: text, excused: texts, absent: texts, invalid: count },
);

export const line: Schema = record(
  {},
  {
    by: people,
    act: key,
    step: text,
    after: span,
    at: text,
    refused: key,
    with: anything,
    record: anything,
    leaves: text,
    papers: record({ by: text, date: text }, { of: key, except: texts }),
    joins: { type: 'object', minProperties: 1, additionalProperties: key },
    away: { type: 'boolean' },
    publish: record({ version: count, from: text, set: anything }),
    holidays: { type: 'array', minItems: 1, items: text },
    another: record({ candidates: { type: 'array', minItems: 1, items: text } }, { post: text, refused: key, elsewhere: texts }),
    tally: record({ of: key }, { known: texts, hidden: texts }),
    ballot: paperBallot,
  },
);
