import { aDefinition, aStep } from '../case/fixtures';
import { lint } from './lint';

const houseRule = { vi: 'chữ', en: 'words' };
const date = { key: 'on', title: houseRule, type: 'date' as const, required: true };
const collect = (field: object) => ({
  act: 'give-opinion',
  from: 'doer',
  complete: 'one',
  claimable: false,
  fields: [{ ...date, ...field }],
});
const days = { n: 5, unit: 'days' as const };
const to = [{ on: 'completed', to: ['b'], houseRule }];
const facts = [{ key: 'term-end', title: houseRule, type: 'date' as const, houseRule }];
const ends = [{ on: 'completed', to: [], end: 'decided' as const, houseRule }];

it.each`
  what                                | over                                                                                           | problem
  ${'both ways'}                      | ${{ due: { within: days, before: days, of: 'fact.term-end', houseRule } }}                     | ${'steps.1.due due-ambiguous'}
  ${'neither way'}                    | ${{ due: { of: 'step.opened', houseRule } }}                                                   | ${'steps.1.due due-ambiguous'}
  ${'back from an act'}               | ${{ due: { before: days, of: 'step.opened', houseRule } }}                                     | ${'steps.1.due.of due-ambiguous'}
  ${'back from a closing'}            | ${{ due: { before: days, of: 'step.a.closed', houseRule } }}                                   | ${'steps.1.due.of due-ambiguous'}
  ${'from nothing'}                   | ${{ due: { within: days, of: 'step.opend', houseRule } }}                                      | ${'steps.1.due.of due-unknown'}
  ${'from a step that is not there'}  | ${{ due: { within: days, of: 'step.c.closed', houseRule } }}                                   | ${'steps.1.due.of due-unknown'}
  ${'from a fact nobody gives'}       | ${{ due: { within: days, of: 'fact.event', houseRule } }}                                      | ${'steps.1.due.of due-unknown'}
  ${'from a field that is not there'} | ${{ due: { within: days, of: 'field.a.off', houseRule } }}                                     | ${'steps.1.due.of due-unknown'}
  ${'a lapse without its route'}      | ${{ lapse: { outcome: 'lapsed', houseRule } }}                                                 | ${'steps.1 outcome-without-route'}
  ${'a lapse nobody decided'}         | ${{ lapse: { outcome: 'lapsed' } }}                                                            | ${'steps.1.lapse rule-without-basis'}
  ${'an extension of a date'}         | ${{ due: { before: days, of: 'fact.term-end', houseRule }, extend: { max: days, houseRule } }} | ${'steps.1.extend extend-of-date'}
  ${'an extension by nobody known'}   | ${{ extend: { max: days, by: 'king', houseRule } }}                                            | ${'steps.1.extend.by office-unknown'}
  ${'paper nobody allowed'}           | ${{ paper: { recordWithin: days } }}                                                           | ${'steps.1.paper rule-without-basis'}
`('$problem: $what', ({ over, problem }) => {
  const definition = aDefinition([aStep('a', { collect: collect({}) as never, routes: to }), aStep('b', over)], { facts });
  expect(lint(definition).map(({ path, code }) => `${path.join('.')} ${code}`)).toContain(problem);
});

it.each`
  of                 | field                  | known
  ${'field.a.on'}    | ${{}}                  | ${true}
  ${'field.a.on'}    | ${{ required: false }} | ${false}
  ${'field.a.on'}    | ${{ type: 'text' }}    | ${false}
  ${'fact.term-end'} | ${{}}                  | ${true}
  ${'step.a.closed'} | ${{}}                  | ${true}
`('$of counted from: $known', ({ of, field, known }) => {
  const due = { within: days, of: of as string, houseRule };
  const lapse = { outcome: 'lapsed' as const, houseRule };
  const routes = [...ends, { on: 'lapsed', to: [], end: 'lapsed' as const, houseRule }];
  const b = aStep('b', { due, lapse, routes, extend: { max: days, houseRule }, paper: { recordWithin: days, houseRule } });
  const problems = lint(aDefinition([aStep('a', { collect: collect(field) as never, routes: to }), b], { facts }));
  expect(problems.map((p) => p.code)).toEqual(known ? [] : ['due-unknown']);
});
