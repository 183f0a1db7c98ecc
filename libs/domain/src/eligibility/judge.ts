import { localDate } from '../calendar/time';
import type { EligibilityRule } from '../procedure/definition';
import { evaluate } from '../procedure/feel';
import { caseFacts } from '../case/corrections/corrected';
import type { Refusal } from '../case/refusals';
import type { Scene } from '../case/scene';
import type { CandidateRow } from '../case/state';
import { factsOf } from './facts';

export type Moment = EligibilityRule['at'][number];

/** One rule asked of one candidate. `unknown`: the facts don't tell, which is no yes. */
export interface Judged {
  readonly candidate: string;
  readonly rule: EligibilityRule;
  readonly verdict: 'met' | 'waived' | 'unmet' | 'unknown';
}

type Asking = Pick<Scene, 'state' | 'definition' | 'calendar' | 'now' | 'people'>;

/**
 * The rules of a moment, asked of candidates. A rule of the start that may be waived doesn't stop the start, because
 * there is no case yet in which to waive it: it is asked again at every later moment until it is met or waived.
 */
export function judge(scene: Asking, moment: Moment, candidates: readonly CandidateRow[]): Judged[] {
  const rules = scene.definition.eligibility.filter(
    (rule) => rule.at.includes(moment) || (rule.waivableBy !== undefined && rule.at.includes('start')),
  );
  return candidates.flatMap((candidate) => {
    const facts = factsFor(scene, candidate);
    return rules.map((rule) => ({ candidate: candidate.id, rule, verdict: verdictOf(scene, rule, candidate, facts) }));
  });
}

function verdictOf(
  scene: Asking,
  rule: EligibilityRule,
  candidate: CandidateRow,
  facts: Readonly<Record<string, unknown>>,
): Judged['verdict'] {
  const answer = evaluate(rule.when, facts);
  if (answer === true) return 'met';
  const waived = scene.state.waivers.some((w) => w.candidate === candidate.id && w.rule === rule.key);
  if (waived) return 'waived';
  return answer === null ? 'unknown' : 'unmet';
}

/** The person's record as of now, or as it was when he became a candidate where the record wasn't asked for; and the facts of the case. */
export function factsFor(scene: Asking, candidate: CandidateRow): Readonly<Record<string, unknown>> {
  const person = scene.people?.[candidate.person] ?? { recorded: candidate.facts, held: [] };
  const day = localDate(scene.now, scene.calendar.zone);
  return { ...factsOf(person, { day, post: scene.state.case.post }), case: camelKeys(caseFacts(scene.state)) };
}

/** Keys of facts are written with hyphens and asked for in camelCase, as FEEL needs it. */
export function camelKeys(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()), value]),
  );
}

/** The refusal of the first rule that isn't met, with all that aren't; none when everybody asked may go on. */
export function notEligible(judged: readonly Judged[], forgiving: (rule: EligibilityRule) => boolean = () => false): Refusal | undefined {
  const failed = judged.filter((j) => (j.verdict === 'unmet' || j.verdict === 'unknown') && !forgiving(j.rule));
  const [first] = failed;
  if (!first) return undefined;
  const { rule, candidate, verdict } = first;
  return {
    code: 'not-eligible',
    rule: rule.key,
    params: {
      candidate,
      ...(rule.source ? { source: { ...rule.source } } : {}),
      ...(verdict === 'unknown' ? { unknown: true } : {}),
      ...(rule.waivableBy ? { waivableBy: rule.waivableBy } : {}),
      failed: failed.map((j) => ({ candidate: j.candidate, rule: j.rule.key, verdict: j.verdict })),
    },
  };
}

/** What goes into an entry: who was asked which rule, and with what answer. The facts themselves are not in it. */
export function judgedPayload(judged: readonly Judged[]): object {
  return judged.length === 0 ? {} : { eligibility: judged.map((j) => ({ candidate: j.candidate, rule: j.rule.key, verdict: j.verdict })) };
}
