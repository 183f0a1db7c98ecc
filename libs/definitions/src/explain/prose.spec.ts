import { loadShipped } from '../shipped';
import { proseOf, type Said, type Section } from './prose';

const { definitions } = loadShipped('procedures');

describe.each(definitions.map((d) => [d.definition.key, d.definition] as const))('%s in both languages', (_, definition) => {
  const [vi, en] = [proseOf(definition, 'vi'), proseOf(definition, 'en')];

  it('has the same sections, lines and rules', () => {
    const shape = ({ kind, key, heading, lines }: Section): object => ({ kind, key, rules: [heading, ...lines].map((l) => l.rule) });
    expect(en.map(shape)).toEqual(vi.map(shape));
    const texts = (section: Section[]): Said[] => section.flatMap((s) => [s.heading, ...s.lines]);
    expect(texts([...vi, ...en]).filter(({ text }) => text.trim() === '' || text.includes('undefined'))).toEqual([]);
  });

  it('has a section for the conditions, each step and each deadline', () => {
    const keys = (kind: Section['kind']): (string | undefined)[] => vi.filter((s) => s.kind === kind).map((s) => s.key);
    expect(keys('step')).toEqual(definition.steps.map((s) => s.key));
    expect(keys('deadline')).toEqual((definition.deadlines ?? []).map((d) => d.key));
    expect(vi.find((s) => s.kind === 'eligibility')?.lines.length ?? 0).toBe(definition.eligibility.length);
  });

  it('names the rule of every share, roll and choice, be it that of the ballot or step it belongs to', () => {
    const asked = [/^Passes with/u, /^Summoned/u, /^If nobody passes/u, /^Option/u, /^Due/u];
    const lines = en.flatMap((s) => s.lines).filter(({ text }) => asked.some((a) => a.test(text)));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ rule }) => !rule?.source && !rule?.houseRule).map(({ text }) => text)).toEqual([]);
  });
});
