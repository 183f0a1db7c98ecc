import { canReadExcuse, canReadTally, candidateAsSeen, dueOfStep, ruleOf, statusAt, type CaseState, type Scene } from '#domain';
import type { PostDto, UnitDto } from '../http/shared.dto';
import { mechanicOf, stepRule } from './basis';
import type { CaseDto } from './case.dto';
import type { CaseStepDto, MapStepDto } from './case-step.dto';
import { ballotViews } from './ballot-view';
import { basisOfClock, deadlinesOf, powersEnded } from './deadlines-view';

type Step = CaseState['steps'][number];

export interface Places {
  readonly post: PostDto;
  readonly authority: UnitDto;
}

export const isOpen = (step: Step): boolean => step.state === 'open' || step.state === 'unseated' || step.state === 'blocked';

export const dueOf = (scene: Scene, step: Step): string | null => dueOfStep(scene.state, step);

/** The case as a reader who is no candidate may see it; ballots show what their definition announces to him. */
export function fullView(scene: Scene, seq: number, places: Places): Omit<CaseDto, 'people'> {
  const { state, definition } = scene;
  const {
    facts: _facts,
    definition: hash,
    post: _post,
    unit: _unit,
    authority: _authority,
    calendar: _calendar,
    kind,
    ...row
  } = state.case;
  return {
    ...row,
    ...heldAt(scene),
    view: 'full',
    procedure: { key: definition.key, kind, version: definition.version, hash, title: definition.title },
    ...places,
    now: scene.now,
    seq,
    next: nextDeadline(scene),
    powersEndedAt: powersEnded(scene),
    deadlines: deadlinesOf(scene),
    candidates: state.candidates.map((c) => candidateAsSeen(scene, c)).map(({ id, person, state: at }) => ({ id, person, state: at })),
    steps: state.steps.map((s) => stepView(scene, s)),
    map: procedureMap(scene),
    clocks: state.clocks.map((c) => clockView(scene, c)),
    rungs: state.rungs.map(({ clock: _clock, ...rung }) => rung),
    documents: state.documents.map(({ person: _person, at: _at, ...d }) => ({ ...d, details: { ...d.details } })),
    contributions: contributionsSeen(scene).map((c) => ({
      id: c.id,
      step: c.step,
      person: c.person,
      type: c.type,
      fields: { ...c.fields },
      at: c.at,
      recordedAt: c.recordedAt ?? null,
      evidence: c.evidence ?? null,
    })),
    ...ballotViews(scene),
    incidents: state.incidents.map((i) => ({ ...i })),
    waivers: state.waivers.map((w) => ({ ...w })),
    corrections: state.corrections.map(({ row: _row, ...c }) => ({ ...c })),
  };
}

/** Why somebody can't come to a ballot is told to those who must know. */
function contributionsSeen(scene: Scene): CaseState['contributions'] {
  return scene.state.contributions.filter((c) => {
    const step = scene.state.steps.find((s) => s.id === c.step);
    return c.type !== 'excuse' || (step && canReadExcuse(scene, step, { person: String(c.fields['person']) }));
  });
}

/** A hold whose end has come is told of no more, recorded or not. */
function heldAt({ state, now }: Scene): Pick<CaseDto, 'status' | 'heldBy' | 'holdGround' | 'holdUntil'> {
  const { heldBy, holdGround, holdUntil } = state.case;
  const status = statusAt(state, now);
  return status === 'held' ? { status, heldBy, holdGround, holdUntil } : { status, heldBy: null, holdGround: null, holdUntil: null };
}

export function stepView(scene: Scene, step: Step): CaseStepDto {
  const { pendingAt: _p, chosen: _c, routed: _r, effected: _e, resumes: _s, reopens, ...shown } = step;
  // A ballot's reason is the report of whoever chose at its tie.
  const reason = ruleOf(scene.definition, step).ballot && !canReadTally(scene, step) ? null : step.reason;
  const rule = stepRule(scene.definition, ruleOf(scene.definition, step));
  return { ...shown, reason, reopens: reopens ? [...reopens] : null, dueAt: dueOf(scene, step), rule };
}

export function clockView(scene: Scene, clock: CaseState['clocks'][number]): CaseDto['clocks'][number] {
  return {
    id: clock.id,
    step: clock.step,
    deadline: clock.deadline,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    state: clock.state,
    pausedAt: clock.pausedAt,
    pausedBy: clock.pausedBy,
    pausedGround: clock.pausedGround,
    left: clock.left,
    extensions: clock.extensions.map(({ counted: _counted, ...e }) => e),
    lapsesAt: clock.lapsesAt,
    arithmetic: { ...clock.arithmetic },
    basis: basisOfClock(scene, clock),
  };
}

export function nextDeadline(scene: Scene): CaseDto['next'] {
  const stands = (id: string): boolean => scene.state.steps.some((s) => s.id === id && isOpen(s));
  const running = scene.state.clocks.filter((c) => c.state === 'running' && (c.deadline !== null || stands(c.step)));
  const [first] = [...running].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return first ? { step: first.step, deadline: first.deadline, at: first.dueAt, basis: basisOfClock(scene, first) } : null;
}

/** Every step of the definition with what has become of it. */
export function procedureMap(scene: Scene): MapStepDto[] {
  return scene.definition.steps.map((rule) => {
    const rounds = scene.state.steps.filter((s) => s.key === rule.key);
    const open = rounds.find(isOpen);
    return {
      key: rule.key,
      title: rule.title,
      mechanic: mechanicOf(rule),
      state: open ? 'here' : rounds.some((s) => s.state === 'closed') ? 'done' : 'to-come',
      rounds: rounds.length,
      dueAt: open ? dueOf(scene, open) : null,
      routes: rule.routes.map((r) => ({ on: r.on, to: [...r.to], end: r.end ?? null, maxRounds: r.maxRounds ?? null })),
    };
  });
}
