import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';
import { parseInstruments } from './instruments';
import { parseDefinition } from './parse';

const procedures = join(__dirname, '../../../procedures');
const text = readFileSync(join(procedures, 'appointment-by-committee/definition.yaml'), 'utf8');
const instruments = parseInstruments(readFileSync(join(procedures, 'instruments.yaml'), 'utf8'));

function faults(changed: string): string[] {
  const parsed = parseDefinition(changed, 'p.yaml', instruments);
  return parsed.ok ? [] : parsed.problems.map((p) => `${p.line} ${p.code}`);
}

function lineOf(part: string, source = text): number {
  return source.slice(0, source.indexOf(part)).split('\n').length;
}

/** The text with one part replaced, which must be there. */
function edited(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the definition has no ${from}`);
  return text.replace(from, to);
}

describe('procedure P', () => {
  it('is read as data', () => {
    const parsed = parseDefinition(text, 'p.yaml', instruments);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
    const { definition } = parsed;
    expect(definition.steps.map((step) => step.key)).toEqual(['nomination', 'vetting', 'committee-vote', 'decision']);
    expect(definition.offices['committee-chair']).toMatchObject({ body: 'committee', roles: ['chair'], unit: 'case-unit' });
    const [, vetting, vote, decision] = definition.steps;
    expect(vetting?.collect).toMatchObject({
      act: 'record-finding',
      complete: 'one',
      claimable: true,
      fields: [{ required: true }, { options: [{ key: 'clear' }, { key: 'concern' }] }],
    });
    expect(vote?.ballot).toMatchObject({
      win: { op: '>', num: 1, den: 2 },
      quorum: { count: 5, base: 'summoned' },
      abstain: false,
      change: false,
      announce: ['competent-authority'],
    });
    expect(decision?.choose?.options[0]?.effect).toMatchObject({
      term: { n: 60, unit: 'months' },
      source: { article: '28', amendedBy: 'ND-300-2026' },
    });
    expect(vote?.routes[2]).toMatchObject({ on: 'no-quorum', to: ['committee-vote'], maxRounds: 3 });
    expect(vote?.ladder.map((rung) => rung.atPercent ?? rung.after)).toEqual([50, 80, 100, { n: 3, unit: 'working-days' }]);
    expect(definition.eligibility).toEqual([]);
  });

  it('is the same value in another order and spelling', () => {
    const plain = parseDefinition(text, 'p.yaml');
    const other = parseDefinition(
      `# a comment\n${text.normalize('NFD')}`.replace('kind: appointment\nversion: 1', 'version: 0x1\nkind: "appointment"'),
      'p.yaml',
    );
    expect(other).toEqual(plain);
  });
});

describe('the rules, with their line', () => {
  it.each`
    what                       | from                                                                      | to                                                                          | code
    ${'no accountable'}        | ${'    accountable: committee-chair\n'}                                   | ${''}                                                                       | ${'step-without-accountable'}
    ${'no output'}             | ${'    output: { vi: Báo cáo thẩm định, en: Vetting report }\n'}          | ${''}                                                                       | ${'step-without-output'}
    ${'nobody to do it'}       | ${'      from: vetting-group\n'}                                          | ${''}                                                                       | ${'step-without-assignee'}
    ${'a dead office'}         | ${'from: vetting-group'}                                                  | ${'from: vetters'}                                                          | ${'office-unknown'}
    ${'a dead step'}           | ${'to: committee-vote, house'}                                            | ${'to: vote, house'}                                                        | ${'step-unknown'}
    ${'a lost outcome'}        | ${'on: elected'}                                                          | ${'on: carried'}                                                            | ${'outcome-without-route'}
    ${'an endless loop'}       | ${'to: vetting, max-rounds: 3'}                                           | ${'to: vetting'}                                                            | ${'loop-without-limit'}
    ${'a secret ballot'}       | ${'level: open'}                                                          | ${'level: secret'}                                                          | ${'ballot-level-not-built'}
    ${'an unknown ballot'}     | ${'level: open'}                                                          | ${'level: loud'}                                                            | ${'ballot-level-unknown'}
    ${'an unknown key'}        | ${'claimable: true'}                                                      | ${'clameable: true'}                                                        | ${'key-unknown'}
    ${'a number no integer'}   | ${'count: 5,'}                                                            | ${'count: 4.5,'}                                                            | ${'number-not-integer'}
    ${'a rule of nobody'}      | ${', house-rule: { vi: 14 ngày để thẩm định, en: fourteen days to vet }'} | ${''}                                                                       | ${'rule-without-basis'}
    ${'a rule of two'}         | ${'            kind: incumbency'}                                         | ${'            kind: incumbency\n            house-rule: { vi: a, en: b }'} | ${'rule-with-two-bases'}
    ${'an unknown instrument'} | ${'amended-by: ND-300-2026'}                                              | ${'amended-by: ND-301-2026'}                                                | ${'instrument-unknown'}
    ${'no such day'}           | ${'from: "2026-01-01"'}                                                   | ${'from: "2026-02-29"'}                                                     | ${'date-unknown'}
    ${'a malformed span'}      | ${'within: 14 days'}                                                      | ${'within: a fortnight'}                                                    | ${'value-malformed'}
    ${'a share of too much'}   | ${'win: "> 1/2"'}                                                         | ${'win: "> 3/2"'}                                                           | ${'value-malformed'}
    ${'one language'}          | ${'en: Vetting }'}                                                        | ${'}'}                                                                      | ${'key-missing'}
    ${'a way to nowhere'}      | ${'end: refused, '}                                                       | ${''}                                                                       | ${'route-ambiguous'}
    ${'a rung of no time'}     | ${'after: 3 working-days, '}                                              | ${''}                                                                       | ${'rung-ambiguous'}
    ${'an alias'}              | ${'announce: [competent-authority]'}                                      | ${'announce: &a [*a]'}                                                      | ${'yaml'}
    ${'a key twice'}           | ${'kind: appointment'}                                                    | ${'kind: appointment\nkind: appointment'}                                   | ${'yaml'}
  `('refuse $what: $code', ({ from, to, code }) => {
    expect(faults(edited(from as string, to as string)).map((fault) => fault.split(' ')[1])).toContain(code);
  });

  it('point at the line', () => {
    expect(faults(edited('level: open', 'level: secret'))).toEqual([`${lineOf('level: open')} ballot-level-not-built`]);
    expect(faults(edited('count: 5,', 'count: 4.5,'))).toContain(`${lineOf('count: 5,')} number-not-integer`);
    expect(faults(edited('claimable: true', 'clameable: true'))).toEqual([`${lineOf('claimable: true')} key-unknown`]);
    expect(faults(edited('    accountable: committee-chair\n', ''))).toEqual([
      `${lineOf('  - key: committee-vote')} step-without-accountable`,
    ]);
    expect(
      faults(
        edited('due: { within: 14 days, of: step.opened, house-rule: { vi: 14 ngày để thẩm định, en: fourteen days to vet } }', 'x: y'),
      ),
    ).toContain(`${lineOf('due: { within: 14 days, of: step.opened, house-rule: { vi: 14 ngày để thẩm định')} key-unknown`);
  });

  it.each(['', '[]', 'null', '"text"', '{', '- a\n- b', 'form: mandate/2', '\u0000', '%YAML 9'])('refuse %j without breaking', (broken) => {
    expect(parseDefinition(broken, 'p.yaml').ok).toBe(false);
  });
});

describe('whatever is done to the file', () => {
  const lines = text.split('\n');

  it('is answered with a value or with problems that have a place, never with a crash', () => {
    for (const [i, line] of lines.entries()) {
      const ways = [[], [line.replace(/\{.*\}/u, '[1, null, { a: b }]')], [line.slice(0, line.length / 2)]];
      const instead = ways[i % ways.length] ?? [];
      const parsed = parseDefinition(lines.toSpliced(i, 1, ...instead).join('\n'), 'p.yaml', instruments);
      if (parsed.ok) continue;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { line: at, column } of parsed.problems) expect(at > 0 && at <= lines.length + 1 && column > 0).toBe(true);
    }
  });
});

describe('eligibility', () => {
  const rule = (when: string): string =>
    `${text}\neligibility:\n  - { key: age, title: { vi: Tuổi, en: Age }, when: '${when}', at: [start], house-rule: { vi: a, en: b } }\n`;

  it.each`
    when                              | code
    ${'age < 55'}                     | ${undefined}
    ${'age <'}                        | ${'feel-unreadable'}
    ${'today() > date("2026-01-01")'} | ${'feel-impure'}
  `('$when: $code', ({ when, code }) => {
    expect(faults(rule(when as string)).map((fault) => fault.split(' ')[1])).toEqual(code === undefined ? [] : [code]);
  });
});

describe('check', () => {
  it('finds nothing wrong with what is shipped', () => {
    const { files, problems } = check([procedures]);
    expect(problems).toEqual([]);
    expect(files.map((file) => file.slice(procedures.length + 1).replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining(['appointment-by-committee/definition.yaml', 'calendars/vn.yaml', 'vn/nd170-rotation/definition.yaml']),
    );
  });
});
