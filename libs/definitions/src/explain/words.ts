import type { Ballot, Bilingual, LegalSource, Route, Rung, Share, Span } from '#domain';

export type Language = keyof Bilingual;

/** How one language says the parts of a definition; the definition's own texts bring the rest. */
export interface Words {
  readonly step: (n: number, title: string) => string;
  readonly version: (version: number, from: string, until: string | undefined) => string;
  readonly candidates: (min: number, max: number) => string;
  readonly facts: string;
  readonly eligibility: string;
  readonly judgedAt: (moments: string) => string;
  readonly moments: Readonly<Record<'start' | 'nomination' | 'decision', string>>;
  readonly waivable: (office: string) => string;
  readonly strict: string;
  readonly joins: (steps: string) => string;
  readonly skip: (ground: string) => string;
  readonly actor: (office: string) => string;
  readonly accountable: (office: string) => string;
  readonly due: (span: string, of: string) => string;
  readonly dueBefore: (span: string, of: string) => string;
  readonly extend: (max: string, by: string | undefined) => string;
  readonly lapse: Readonly<Record<'lapsed' | 'deemed', string>>;
  readonly paper: (within: string) => string;
  readonly output: (title: string) => string;
  readonly collects: { readonly one: string; readonly each: string; readonly some: (n: number) => string };
  readonly claimable: string;
  readonly form: (fields: string) => string;
  readonly dossier: (item: string, maxAge: string | undefined) => string;
  readonly ifThere: string;
  readonly ofEach: string;
  readonly level: Readonly<Record<Ballot['level'], string>>;
  /** A ballot on paper that its source wants secret. */
  readonly secret: string;
  readonly roll: (office: string) => string;
  readonly rollInstead: (when: string, office: string) => string;
  readonly approved: (office: string) => string;
  readonly quorum: (need: string) => string;
  readonly quorumAgain: (need: string) => string;
  readonly denominator: Readonly<Record<Ballot['denominator'], string>>;
  readonly win: (share: string, base: string) => string;
  readonly carry: (share: string, base: string) => string;
  readonly tie: (office: string, otherwise: string) => string;
  readonly announce: (offices: string) => string;
  readonly announceFrom: (step: string, offices: string) => string;
  readonly tellers: (n: number) => string;
  readonly deadline: (title: string) => string;
  readonly prepare: (span: string, of: string) => string;
  readonly announceNobody: string;
  readonly option: (title: string, needs: string) => string;
  readonly needs: {
    readonly reasons: string;
    readonly grounds: string;
    readonly instrument: string;
    readonly once: string;
    readonly binds: string;
  };
  readonly term: (span: string, from: string | undefined, notAfter: string | undefined) => string;
  readonly rung: Readonly<Record<Rung['kind'], string>>;
  readonly told: (when: string, to: string, opens: string | undefined) => string;
  readonly powersEnd: string;
  readonly holdStops: Readonly<Record<'all' | 'none' | 'some', string>>;
  readonly atPercent: (percent: number) => string;
  readonly after: (span: string) => string;
  readonly atDue: string;
  readonly assignees: string;
  readonly route: (outcome: string, to: string) => string;
  readonly goesTo: (steps: string) => string;
  readonly rounds: (n: number) => string;
  readonly ends: Readonly<Record<NonNullable<Route['end']>, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly closed: (step: string) => string;
  readonly instants: Readonly<Record<string, string>>;
  readonly span: (span: Span) => string;
  readonly share: (share: Share) => string;
  readonly source: (source: LegalSource, title: (instrument: string) => string) => string;
  readonly houseRule: string;
  readonly interpretation: string;
}
