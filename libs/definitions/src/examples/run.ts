import { ruleOf, type Act, type BusinessCalendar, type Definition } from '#domain';
import type { Example, Way } from './example';
import { compare, named } from './expectation';
import { playBallot } from './ballot-script';
import { Play } from './play';
import type { Scripted } from './scripted';

/** What came out otherwise than the file says; nothing when all is as expected. */
export function runExample(definition: Definition, calendar: BusinessCalendar, example: Example): string[] {
  const once = playThrough(definition, calendar, example);
  const others = example.also.flatMap((way) => {
    const other = playThrough(definition, calendar, example, way);
    const [a, b] = [once, other].map(({ play }) => play.entries.map(named).filter((name) => !name.startsWith('ladder.')));
    const same = JSON.stringify(a) === JSON.stringify(b);
    return [...other.wrong, ...(same ? [] : [`the trail is ${(b ?? []).join(', ')}`])].map((fault) => `${way}: ${fault}`);
  });
  return [...once.wrong, ...others];
}

function playThrough(definition: Definition, calendar: BusinessCalendar, example: Example, way?: Way): { play: Play; wrong: string[] } {
  const play = new Play(definition, calendar, example);
  const refused = play.refused && `${play.refused.code}${play.refused.rule ? ` ${play.refused.rule}` : ''}`;
  const { expect } = example;
  if (refused !== expect.refused) return { play, wrong: [`start: ${refused ?? 'accepted'}, expected ${expect.refused ?? 'acceptance'}`] };
  if (refused) return { play, wrong: [] };
  const wrong = example.play.flatMap((line, n) => runLine(play, line, way).map((fault) => `play ${n + 1}: ${fault}`));
  return { play, wrong: [...wrong, ...compare(play, expect)] };
}

function runLine(play: Play, line: Scripted, way: Way | undefined): string[] {
  play.pass(line, line.away === true || way === 'engine-away');
  around(play, line);
  const wrong = [
    ...beside(play, line),
    ...(line.ballot ? [playBallot(play, line.ballot)] : []),
    ...papers(play, line),
    ...acts(play, line, way),
  ];
  const entries = play.entries.length;
  if (way === 'proceed-twice') play.carryOut();
  if (play.entries.length > entries) wrong.push('asked again, the engine found something more to do');
  return wrong.filter((fault) => fault !== undefined);
}

/** What happens around the case: records, offices, versions, days. */
function around(play: Play, line: Scripted): void {
  for (const [person, facts] of Object.entries(line.record ?? {})) play.note(person, facts);
  if (line.leaves) play.leave(line.leaves);
  for (const [person, office] of Object.entries(line.joins ?? {})) play.join(person, office);
  if (line.publish) play.versions.publish(line.publish);
  if (line.holidays) play.holidays(line.holidays);
}

/** What is asked beside the case: another one for the post, who may read a tally. */
function beside(play: Play, { another, tally }: Scripted): (string | undefined)[] {
  const verdict = another && play.another(another);
  const refused = verdict?.ok === false ? verdict.refusal.code : undefined;
  const also = verdict?.ok ? ((verdict.change.entry.payload['elsewhere'] ?? []) as { person: string }[]).map((e) => e.person) : [];
  return [
    refused === another?.refused ? undefined : `another case: ${refused ?? 'accepted'}, expected ${another?.refused ?? 'acceptance'}`,
    String(also) === String(another?.elsewhere ?? []) ? undefined : `another case: ${String(also)} stand in one already`,
    ...(tally?.known ?? []).map((person) => (play.knows(person, tally?.of ?? '') ? undefined : `${person} may not read the tally`)),
    ...(tally?.hidden ?? []).map((person) => (play.knows(person, tally?.of ?? '') ? `${person} may read the tally` : undefined)),
  ];
}

const record = { number: '1', issuer: 'Cơ quan', signer: 'Người ký', abstract: '', pages: 1, sha256: '0'.repeat(64), original: 'Hồ sơ' };

function papers(play: Play, { papers: given }: Scripted): (string | undefined)[] {
  const step = play.state.steps.filter((s) => s.state === 'open').at(-1);
  if (!given || !step) return [];
  const { by, date, of = step.key, except = [] } = given;
  const items = ruleOf(play.definition, { key: of }).dossier.filter((item) => item.required && !item.perCandidate);
  const kinds = items.map((item) => item.kind).filter((kind) => !except.includes(kind));
  return kinds.map((kind) => {
    const revision = play.state.steps.find((s) => s.id === step.id)?.revision ?? 0;
    const refusal = play.act(by, { type: 'submit-document', step: step.id, revision, kind, date, ...record });
    return refusal && `${kind} entered by ${by}: refused, ${refusal}`;
  });
}

function acts(play: Play, line: Scripted, way: Way | undefined): (string | undefined)[] {
  if (!line.act) return [];
  const persons = line.by === undefined ? [] : typeof line.by === 'string' ? [line.by] : line.by;
  if (persons.length === 0) return [`${line.act} by nobody`];
  return persons.flatMap((person) => {
    const act = actOf(play, line);
    const refusal = play.act(person, act);
    if (refusal !== line.refused)
      return [`${line.act} by ${person}: ${refusal ? `refused, ${refusal}` : 'accepted'}, expected ${line.refused ?? 'acceptance'}`];
    return way === 'twins' && !refusal && play.act(person, act) === undefined ? [`${line.act} by ${person}: accepted twice`] : [];
  });
}

/** Acts on the case as a whole name no step. */
const onCase: ReadonlySet<string> = new Set<Act['type']>([
  'hold',
  'resume',
  'withdraw',
  'withdraw-candidate',
  'waive',
  'answer-report',
  'decline',
  'countermand',
]);

/** The act as it would arrive; the step is the newest of its key, or that of the round named, and what the actor saw is what stands there now. */
function actOf(play: Play, line: Scripted): Act {
  const [key, round] = line.step?.split('#') ?? [];
  const named = play.state.steps.filter((s) => s.key === key && (round === undefined || s.round === Number(round)));
  const step = (key === undefined ? play.state.steps.filter((s) => s.state === 'open') : named).at(-1) ?? play.state.steps.at(-1);
  return {
    ...(step && !onCase.has(line.act ?? '') ? { step: step.id, revision: step.revision } : { revision: play.state.case.revision }),
    ...line.with,
    type: line.act,
  } as Act;
}
