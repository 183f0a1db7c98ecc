import type { Ballot, Route } from './definition';
import { aBallotStep, openBallot, paperBallot, route } from '../case/ballots/ballot-fixtures';
import { aDefinition } from '../case/fixtures';
import { lint } from './lint';

const words = { vi: 'chữ', en: 'words' };
const source = { instrument: 'ND-170-2025', article: '33', clause: '2', point: 'a', amendedBy: 'ND-300-2026' };

function problems(ballot: Ballot, routes?: readonly Route[]) {
  const offices = ['doer', 'head', 'board', 'authority', 'personnel', 'voter', 'chair', 'approver'];
  const step = aBallotStep(ballot, routes ? { routes } : {});
  const definition = aDefinition([step], { offices: Object.fromEntries(offices.map((o) => [o, { title: words, post: [o] }])) });
  return lint({ ...definition, start: ['vote'] });
}

const quorum = { base: 'summoned' as const, count: 3, houseRule: words };
const carry = { op: '>=' as const, num: 3, den: 10 };
const sound = { carry, quorum };
const ends = (...names: string[]): Route[] => names.map((on) => route(on, { end: 'refused' }));
const { tellers: _, ...uncounted } = paperBallot(sound);
const open = openBallot(sound);
const openRoutes = ends('elected', 'none', 'carried', 'no-quorum');

it.each`
  what                              | ballot                                                                          | routes                                        | found
  ${'a sound paper ballot'}         | ${paperBallot(sound)}                                                           | ${undefined}                                  | ${[]}
  ${'a sound open ballot'}          | ${open}                                                                         | ${openRoutes}                                 | ${[]}
  ${'paper without a quorum route'} | ${paperBallot(sound)}                                                           | ${ends('elected', 'none', 'carried', 'void')} | ${[]}
  ${'paper without a void route'}   | ${paperBallot(sound)}                                                           | ${openRoutes}                                 | ${['steps.0 outcome-without-route']}
  ${'a void open ballot'}           | ${open}                                                                         | ${[...openRoutes, ...ends('void')]}           | ${['steps.0.routes.4.on outcome-unknown']}
  ${'no tellers'}                   | ${uncounted}                                                                    | ${undefined}                                  | ${['steps.0.ballot ballot-incomplete']}
  ${'one teller'}                   | ${paperBallot({ ...sound, tellers: { count: 1 } })}                             | ${undefined}                                  | ${['steps.0.ballot.tellers.count ballot-incomplete']}
  ${'a paper ballot to be changed'} | ${paperBallot({ ...sound, change: true })}                                      | ${undefined}                                  | ${['steps.0.ballot.change ballot-incomplete']}
  ${'a quorum of nothing'}          | ${paperBallot({ ...sound, quorum: { base: 'summoned' } })}                      | ${undefined}                                  | ${['steps.0.ballot.quorum ballot-incomplete']}
  ${'a second quorum of nothing'}   | ${paperBallot({ ...sound, quorum: { base: 'summoned', count: 5, again: {} } })} | ${undefined}                                  | ${['steps.0.ballot.quorum.again ballot-incomplete']}
  ${'two names in an open vote'}    | ${{ ...open, maxNames: 2 }}                                                     | ${openRoutes}                                 | ${['steps.0.ballot.maxNames ballot-incomplete']}
  ${'secrecy kept on paper'}        | ${paperBallot({ ...sound, secrecy: 'demanded' })}                               | ${undefined}                                  | ${[]}
  ${'secrecy in an open vote'}      | ${{ ...open, secrecy: 'demanded' }}                                             | ${openRoutes}                                 | ${['steps.0.ballot.level ballot-not-secret']}
  ${'a level not built'}            | ${{ ...open, level: 'secret' }}                                                 | ${openRoutes}                                 | ${['steps.0.ballot.level ballot-level-not-built']}
  ${'a level nobody knows'}         | ${{ ...open, level: 'raised-hands' }}                                           | ${openRoutes}                                 | ${['steps.0.ballot.level ballot-level-unknown']}
`('$what: $found', ({ ballot, routes, found }) => {
  expect(problems(ballot as Ballot, routes as Route[] | undefined).map((p) => `${p.path.join('.')} ${p.code}`)).toEqual(found);
});

it('names the article that demands secrecy', () => {
  const { houseRule: __, ...ballot } = open;
  const [found] = problems({ ...ballot, source, secrecy: 'demanded' }, openRoutes);
  expect(found?.message).toBe(
    'ND-170-2025 art. 33.2a as amended by ND-300-2026 demands a secret ballot: level open would show who chose what',
  );
});
