import { registersNear } from '../registers';
import { loadShipped } from '../shipped';
import { explain } from './explain';

const { definitions } = loadShipped('procedures');
const title = registersNear('procedures/any/definition.yaml').titles;

/** Every basis of a rule, wherever it stands: prose that leaves one out hides whose rule a number is. */
function basesOf(value: unknown, found: { articles: string[]; houseRules: string[] } = { articles: [], houseRules: [] }): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'source' && (member as { article?: string }).article) found.articles.push((member as { article: string }).article);
    else if (key === 'houseRule') found.houseRules.push((member as { en: string }).en);
    else basesOf(member, found);
  }
  return found;
}

describe.each(definitions.map((d) => [d.definition.key, d.definition] as const))('%s as prose', (_, definition) => {
  it('names every article and every house rule', () => {
    const prose = explain(definition, 'en', title).join('\n');
    const { articles, houseRules } = basesOf(definition);
    expect(articles.filter((a) => !prose.includes(`article ${a} `))).toEqual([]);
    expect(houseRules.filter((h) => !prose.includes(h))).toEqual([]);
  });

  it('says every fact, ground and condition, not as a formula', () => {
    const prose = explain(definition, 'vi', title).join('\n');
    const said = [
      ...(definition.facts ?? []).map((f) => f.title.vi),
      ...definition.steps.flatMap((s) => (s.skip ? [s.skip.ground.vi] : [])),
      ...(definition.note ? [definition.note.vi] : []),
    ];
    expect(said.filter((text) => !prose.includes(text))).toEqual([]);
    const formulas = [...definition.eligibility.map((r) => r.when), ...definition.steps.map((s) => s.ballot?.roll.instead?.when)];
    expect(formulas.filter((when) => when !== undefined && prose.includes(when))).toEqual([]);
    expect(prose.includes('Bỏ phiếu kín')).toBe(definition.steps.some((s) => s.ballot?.secrecy === 'demanded'));
  });

  it('is said in Vietnamese without a key left over', () => {
    const prose = explain(definition, 'vi', title).join('\n');
    expect(prose).toContain('Người chịu trách nhiệm');
    expect(Object.keys(definition.offices).filter((key) => new RegExp(`: ${key}[.;,]`).test(prose))).toEqual([]);
  });
});
