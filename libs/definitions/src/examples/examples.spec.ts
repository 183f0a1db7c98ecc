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

  it('is refused with line and column when its form is unknown', () => {
    const parsed = parseExample('title: { vi: a, en: b }\nstart: x\nsing: 1\n', 'x.yaml');
    expect(parsed.ok ? [] : parsed.problems.map((p) => `${p.line} ${p.code}`)).toContain('3 key-unknown');
  });
});
