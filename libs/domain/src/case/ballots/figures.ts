import { against } from '../../ballot/outcome';
import type { Ballot } from '../../procedure/definition';
import { no, type Refusal } from '../refusals';
import type { TallyFigures } from '../state';

/** The first sum that does not come out, by name, with both sides; nothing when the count is one. */
export function checkFigures(
  ballot: Ballot,
  options: readonly string[],
  figures: TallyFigures,
): { ok: false; refusal: Refusal } | undefined {
  const { issued, collected, valid, invalid, abstain, perOption } = figures;
  const strange = Object.keys(perOption).find((option) => !options.includes(option));
  if (strange !== undefined) return no('unknown-option', { option: strange, allowed: options });
  const missing = options.find((option) => perOption[option] === undefined);
  if (missing !== undefined) return no('field-missing', { field: `perOption.${missing}` });
  if (abstain > 0 && !ballot.abstain) return no('unknown-option', { option: 'abstain', allowed: options });

  const naming = valid - abstain;
  const ticked = Object.values(perOption).reduce((sum, n) => sum + n, 0);
  const most = Math.max(0, ...Object.values(perOption));
  // A ballot against the only name names nobody else; every other one names between one and `maxNames`.
  const exact = naming - (perOption[against] ?? 0);
  const names = ticked - (perOption[against] ?? 0);
  const sums: [sum: string, left: number, right: number, holds: boolean][] = [
    ['collected-at-most-issued', collected, issued, collected <= issued],
    ['valid-and-invalid-are-collected', valid + invalid, collected, valid + invalid === collected],
    ['abstain-at-most-valid', abstain, valid, abstain <= valid],
    ['option-at-most-naming', most, naming, most <= naming],
    ['options-at-least-naming', names, exact, names >= exact],
    ['options-at-most-names-allowed', names, exact * maxNames(ballot), names <= exact * maxNames(ballot)],
  ];
  const wrong = sums.find(([, , , holds]) => !holds);
  return wrong && no('figures-do-not-add-up', { sum: wrong[0], left: wrong[1], right: wrong[2] });
}

const maxNames = (ballot: Ballot): number => (ballot.question === 'yes-no' ? 1 : (ballot.maxNames ?? 1));
