import { readFileSync } from 'node:fs';
import type { BusinessCalendar, Definition } from '#domain';
import { loadShipped } from '../shipped';
import { parseExample, type Example } from './example';
import { hardCases } from './hard-cases';
import { runExample } from './run';
import { testExamples } from './test';

describe('the examples beside the shipped definitions', () => {
  it.each(testExamples('procedures').map((t) => [t.file, t] as const))('%s', (_, { wrong }) => expect(wrong).toEqual([]));
});

it('docs/hard-cases.md and the score in the README are as the list and the examples say', () => {
  const { markdown, answered, of } = hardCases('procedures', testExamples('procedures'));
  expect(readFileSync('docs/hard-cases.md', 'utf8')).toBe(markdown);
  expect(readFileSync('README.md', 'utf8')).toContain(`${answered} of ${of} hard cases answered`);
});

describe('an example that does not hold', () => {
  const file = 'procedures/appointment-by-committee/examples/appointed.yaml';
  const { definitions, calendars } = loadShipped('procedures');
  const definition = definitions.find((d) => d.definition.key === 'appointment-by-committee')?.definition as Definition;
  const play = (change: (example: Example) => Example): string[] => {
    const parsed = parseExample(readFileSync(file, 'utf8'), file);
    if (!parsed.ok) throw new Error('the example is no example');
    return runExample(definition, calendars[0] as BusinessCalendar, change(parsed.example));
  };

  it.each`
    what                       | expect                                                          | says
    ${'another outcome'}       | ${{ outcome: 'refused' }}                                       | ${'outcome is "decided"'}
    ${'an entry missing'}      | ${{ trail: ['case.started'] }}                                  | ${'entry 2 is step.opened nomination'}
    ${'an entry not there'}    | ${{ among: ['act.hold'] }}                                      | ${'"act.hold" is not in the trail'}
    ${'an entry that may not'} | ${{ never: ['case.started'] }}                                  | ${'case.started is in the trail'}
    ${'another figure'}        | ${{ tallies: { 'committee-vote': { perOption: { yes: 4 } } } }} | ${'tally of committee-vote'}
    ${'another due instant'}   | ${{ due: { nomination: '2026-11-17T23:59:59.999+07:00' } }}     | ${'due of nomination'}
    ${'another office term'}   | ${{ incumbency: { validUntil: '2030-11-10' } }}                 | ${'incumbency is'}
  `('says $what', ({ expect: should, says }: { expect: Example['expect']; says: string }) => {
    expect(play((e) => ({ ...e, expect: should })).join('\n')).toContain(says);
  });

  it('says a refusal that did not come and one that was not expected', () => {
    const [first, ...rest] = play((e) => ({
      ...e,
      expect: {},
      play: [{ by: 'b1', act: 'nominate', refused: 'held', with: { fields: {} } }],
    }));
    expect([first, rest]).toEqual(['play 1: nominate by b1: accepted, expected held', []]);
    expect(play((e) => ({ ...e, expect: {}, play: [{ by: 'c1', act: 'nominate' }] }))[0]).toContain('refused');
  });

  it.each`
    what                                   | line                                                                                                  | says
    ${'another case that may not start'}   | ${{ another: { candidates: ['an'] } }}                                                                | ${'another case: post-has-open-case, expected acceptance'}
    ${'one that might'}                    | ${{ another: { candidates: ['binh'], post: 'p2', refused: 'post-has-open-case' } }}                   | ${'another case: accepted, expected post-has-open-case'}
    ${'who stands in two'}                 | ${{ another: { candidates: ['an'], post: 'p2' } }}                                                    | ${'another case: an stand in one already'}
    ${'a tally that is not known'}         | ${{ tally: { of: 'committee-vote', known: ['b1'] } }}                                                 | ${'b1 may not read the tally'}
    ${'a tally that is known'}             | ${{ tally: { of: 'committee-vote', hidden: ['c1'] } }}                                                | ${'c1 may read the tally'}
    ${'a version that is no definition'}   | ${{ publish: { version: 2, from: '2027-01-01', set: { 'steps/vetting/due/houseRule': undefined } } }} | ${'has neither source nor house-rule'}
    ${'a version of what is not there'}    | ${{ publish: { version: 2, from: '2027-01-01', set: { 'steps/x/due': 1 } } }}                         | ${'nothing is called x'}
    ${'an office nobody can be cast into'} | ${{ joins: { an: 'no-office' } }}                                                                     | ${'no office is called no-office'}
  `('says $what', ({ line, says }: { line: Example['play'][number]; says: string }) => {
    const found = (): string => {
      try {
        return play((e) => ({ ...e, expect: {}, play: [...e.play.slice(0, says.includes('tally') ? undefined : 3), line] })).join('; ');
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(found()).toContain(says);
  });

  it('says where another way of playing it comes out otherwise', () => {
    const late = { by: 'b1', act: 'nominate', after: '15 days', with: { fields: {} } };
    const notices = ['remind b1', 'remind b2', 'remind b3', 'remind b1', 'remind b2', 'remind b3', 'overdue truongphong'];
    const found = play((e) => ({ ...e, also: ['engine-away', 'proceed-twice'], expect: { notices }, play: [late] }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^engine-away: notices is \["overdue truongphong"\]/u);
  });

  it('is refused with line and column when its form is unknown', () => {
    const parsed = parseExample('title: { vi: a, en: b }\nstart: x\nsing: 1\n', 'x.yaml');
    expect(parsed.ok ? [] : parsed.problems.map((p) => `${p.line} ${p.code}`)).toContain('3 key-unknown');
  });
});
