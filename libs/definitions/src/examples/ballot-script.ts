import { electorate, ruleOf, type Act, type Ballot, type RefusalCode } from '#domain';
import type { Play } from './play';

/**
 * A whole paper ballot in a line of an example: who is excused and who stays away, and what the two tellers count. The
 * acts behind it are those a meeting does: list approved, summoned, excuses, presence, tellers, ballots, counts, tally.
 */
export interface PaperBallot {
  /** Who runs the meeting, and, where a list or an excuse is approved, who approves. */
  readonly chair: string;
  readonly approver?: string;
  readonly tellers: readonly [string, string];
  /** Summoned but kept away by force majeure, approved before the count. */
  readonly excused?: readonly string[];
  readonly absent?: readonly string[];
  /** Votes per option; candidates as ~name. */
  readonly votes: Readonly<Record<string, number>>;
  readonly invalid?: number;
}

/** The first refusal with the act that met it; nothing when the tally is confirmed. */
export function playBallot(play: Play, script: PaperBallot): string | undefined {
  const step = play.state.steps.filter((s) => s.state === 'open' && ruleOf(play.definition, s).ballot).at(-1);
  if (!step) return 'no ballot is open';
  const ballot = ruleOf(play.definition, step).ballot as Ballot;
  const roll = electorate(play.scene(''), ballot);
  const { excused = [], absent = [], invalid = 0 } = script;
  const present = roll.filter((person) => !excused.includes(person) && !absent.includes(person));
  const valid = Object.values(script.votes).reduce((sum, n) => sum + n, 0);
  const figures = { collected: valid + invalid, valid, invalid, abstain: 0, perOption: { ...script.votes } };
  const approver = script.approver ?? script.chair;
  const acts: (readonly [string, object])[] = [
    ...(ballot.roll.approvedBy ? [[approver, { type: 'approve-summons', persons: roll }] as const] : []),
    [script.chair, { type: 'summon' }],
    ...excused.flatMap((person) => [
      [person, { type: 'excuse', ground: 'force-majeure', reason: 'bất khả kháng' }] as const,
      [approver, { type: 'approve-excuse', person }] as const,
    ]),
    [script.chair, { type: 'record-presence', persons: present }],
    [script.chair, { type: 'name-tellers', persons: [...script.tellers] }],
    [script.chair, { type: 'issue-ballots', printed: roll.length, issued: present.length }],
    ...script.tellers.map((teller) => [teller, { type: 'enter-count', figures }] as const),
    [script.chair, { type: 'confirm-tally' }],
  ];
  for (const [person, act] of acts) {
    const refusal = onStep(play, step.id, person, act);
    if (refusal) return `${(act as { type: string }).type} by ${person}: refused, ${refusal}`;
  }
  return undefined;
}

function onStep(play: Play, step: string, person: string, act: object): RefusalCode | undefined {
  const revision = play.state.steps.find((s) => s.id === step)?.revision;
  return play.act(person, { ...act, step, revision } as Act);
}
