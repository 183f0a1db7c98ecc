import { countRules } from './rules';
import { loadShipped } from './shipped';

const { definitions } = loadShipped('procedures');

it.each(definitions.map((d) => [d.definition.key, d.definition] as const))(
  '%s: every rule is the law’s or the house’s',
  (key, definition) => {
    const { rules, sourced, houseRules, interpretations } = countRules(definition);
    expect(rules).toBe(sourced + houseRules);
    expect(rules).toBeGreaterThan(30);
    expect(interpretations).toBeLessThanOrEqual(sourced);
    expect(sourced > houseRules / 2).toBe(key !== 'appointment-by-committee');
  },
);

it('counts a basis once, where it stands', () => {
  const [first] = definitions;
  if (!first) throw new Error('no definition is shipped');
  const { rules } = countRules(first.definition);
  const more = { ...first.definition, extra: { source: { instrument: 'X', article: '1' }, interpretation: { vi: 'a', en: 'b' } } };
  expect(countRules(more)).toMatchObject({ rules: rules + 1 });
});
