/** Text shown to people, always in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A place in a legal instrument, written as điểm–khoản–Điều. `instrument` is a key of the register procedures/instruments.yaml. */
export interface LegalSource {
  readonly instrument: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  readonly amendedBy?: string;
}

/** Every rule-bearing value says whose rule it is: exactly one of `source` and `houseRule`. */
export interface Ruled {
  readonly source?: LegalSource;
  readonly houseRule?: Bilingual;
  readonly interpretation?: Bilingual;
}

/** A share as the law writes it. Decided by integers: votes·den (op) base·num. */
export interface Share {
  readonly op: '>' | '>=';
  readonly num: number;
  readonly den: number;
}

/** A span of a clock. `working-days` need the organisation's calendar; `months` follow the month-end rule. */
export interface Span {
  readonly n: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'working-days' | 'months';
}
