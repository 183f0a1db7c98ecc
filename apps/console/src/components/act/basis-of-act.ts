import type { Definition, Ruled } from '../../api/definition';
import type { Basis, PossibleAct } from '../../api/types';

const first = (...rules: readonly (Ruled | undefined)[]): Ruled => rules.find((r) => r?.source ?? r?.houseRule) ?? {};

/** The rule of the definition that an act rests on: who may do it, or whether. Empty for acts every procedure has alike. */
export function basisOfAct(offer: PossibleAct, definition: Definition | undefined, key: string | undefined): Basis {
  const { source, houseRule, interpretation } = ruleOfAct(offer, definition, key);
  return { ...(source ? { source } : {}), ...(houseRule ? { houseRule } : {}), ...(interpretation ? { interpretation } : {}) };
}

function ruleOfAct(offer: PossibleAct, definition: Definition | undefined, key: string | undefined): Ruled {
  if (offer.type === 'waive') return first(definition?.eligibility?.find((r) => r.key === offer.eligibility));
  const step = definition?.steps.find((s) => s.key === key);
  if (!step) return {};
  const { ballot } = step;
  switch (offer.type) {
    case 'extend':
      return first(step.extend);
    case 'return':
      return first(step.routes.find((r) => r.on === 'returned'));
    case 'submit-document':
      return {};
    case 'choose-at-tie':
      return first(ballot?.tie, ballot);
    case 'approve-summons':
    case 'summon':
    case 'excuse':
    case 'approve-excuse':
    case 'refuse-excuse':
    case 'vote':
      return first(ballot?.roll, ballot, step);
    case 'name-tellers':
    case 'enter-count':
    case 'report-surplus':
    case 'confirm-tally':
      return first(ballot?.tellers, ballot, step);
    default:
      return first(
        step.collect,
        step.choose?.options.find((o) => o.key === offer.option),
        ballot,
        step,
      );
  }
}
