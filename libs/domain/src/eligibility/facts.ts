import { addMonths, isDate, type LocalDate } from '../calendar/time';

/** One holding of a post, past or present; `until` is the first day on which it is no longer held. */
export interface HeldPost {
  readonly post: string;
  /** Kind of the post: "head", "deputy-head". */
  readonly kind: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** A person as eligibility looks at him: what the personnel record says, and what he holds and held. */
export interface PersonFacts {
  readonly recorded: Readonly<Record<string, unknown>>;
  readonly held: readonly HeldPost[];
}

/**
 * What a rule may look at, as of `day`: the recorded facts, and what follows from them. A fact that can't be told is
 * left out, so that a rule over it answers "unknown" and not "no". Computed, where there is something to compute from:
 * `age` (whole years, from `birthDate`), `monthsToRetirement` (from `retirementDate`), `monthsInPost` (in the post held
 * longest of those held now), `monthsIn` (whole months per kind of post, all holdings together, keys in camelCase) and
 * `consecutiveTerms` (holdings of one post that follow each other without a gap up to `day`: of the case's post, or of
 * a post he holds, whichever are more).
 */
export function factsOf(person: PersonFacts, on: { readonly day: LocalDate; readonly post: string }): Readonly<Record<string, unknown>> {
  const { birthDate, retirementDate } = person.recorded;
  const past = person.held.filter((h) => h.from <= on.day && !neverHeld(h));
  const now = past.filter((h) => h.until === null || h.until > on.day);
  return {
    ...person.recorded,
    ...(isDay(birthDate) ? { age: Math.floor(wholeMonths(birthDate, on.day) / 12) } : {}),
    ...(isDay(retirementDate) ? { monthsToRetirement: retirementDate < on.day ? 0 : wholeMonths(on.day, retirementDate) } : {}),
    ...(now.length > 0 ? { monthsInPost: Math.max(...now.map((h) => wholeMonths(h.from, on.day))) } : {}),
    monthsIn: monthsByKind(past, on.day),
    consecutiveTerms: Math.max(
      ...[on.post, ...now.map((h) => h.post)].map((post) =>
        consecutive(
          past.filter((h) => h.post === post),
          on.day,
        ),
      ),
    ),
  };
}

/** An office that was declined, or countermanded from its first day. */
const neverHeld = ({ from, until }: HeldPost): boolean => until !== null && until <= from;

const isDay = (value: unknown): value is LocalDate => typeof value === 'string' && isDate(value);

/** Months completed from one day to a later one; the month-end rule says when a month is complete. */
export function wholeMonths(from: LocalDate, to: LocalDate): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - year) * 12 + (toMonth - month);
  return addMonths(from, months) <= to ? months : months - 1;
}

function monthsByKind(past: readonly HeldPost[], day: LocalDate): Record<string, number> {
  const months: Record<string, number> = {};
  for (const { kind, from, until } of past) {
    const key = kind.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    months[key] = (months[key] ?? 0) + wholeMonths(from, until !== null && until < day ? until : day);
  }
  return months;
}

function consecutive(terms: readonly HeldPost[], day: LocalDate): number {
  let count = 0;
  let reaches = day;
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? 1 : -1))) {
    if (term.until !== null && term.until < reaches) break;
    count += 1;
    reaches = term.from;
  }
  return count;
}
