import type { Definition, Share, Step } from '#domain';
import type { BasisDto } from '../http/shared.dto';
import type { StepRuleDto } from './case-step.dto';

type Ruled = Pick<Step, 'source' | 'houseRule' | 'interpretation'>;

export const basisOf = (ruled: Ruled): BasisDto => ({
  ...(ruled.source ? { source: ruled.source } : {}),
  ...(ruled.houseRule ? { houseRule: ruled.houseRule } : {}),
  ...(ruled.interpretation ? { interpretation: ruled.interpretation } : {}),
});

export const mechanicOf = (rule: Step): StepRuleDto['mechanic'] => (rule.ballot ? 'ballot' : rule.choose ? 'choose' : 'collect');

const inWords = (share: Share): string => `${share.op} ${share.num}/${share.den}`;

/** What a step's definition lets its holders do, as the client needs it to draw the form. */
export function stepRule(definition: Definition, rule: Step): StepRuleDto {
  const { collect, ballot, choose } = rule;
  return {
    title: rule.title,
    output: rule.output,
    mechanic: mechanicOf(rule),
    act: collect?.act ?? null,
    claimable: collect?.claimable ?? false,
    fields: (collect?.fields ?? []).map((f) => ({ ...f, options: f.options ? [...f.options] : undefined })) as StepRuleDto['fields'],
    ballot: ballot
      ? {
          level: ballot.level,
          question: ballot.question,
          abstain: ballot.abstain,
          change: ballot.change,
          denominator: ballot.denominator,
          quorumCount: ballot.quorum?.count ?? null,
          maxNames: ballot.maxNames ?? 1,
          win: inWords(ballot.win),
          announce: [...ballot.announce],
        }
      : null,
    options: (choose?.options ?? []).map((o) => {
      const route = rule.routes.find((r) => r.on === o.key);
      return {
        key: o.key,
        title: o.title,
        grounds: [...(o.grounds ?? [])],
        reasons: o.reasons,
        instrument: o.instrument,
        leadsTo: [...(route?.to ?? [])],
        ends: route?.end ?? null,
        basis: basisOf(o),
      };
    }),
    paper: rule.paper ? { recordWithin: rule.paper.recordWithin, basis: basisOf(rule.paper) } : null,
    basis: basisOf(
      collect && (collect.source || collect.houseRule) ? collect : ballot && (ballot.source || ballot.houseRule) ? ballot : rule,
    ),
    dueBasis: basisOf(rule.due),
  };
}
