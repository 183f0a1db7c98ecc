import type { Arithmetic, Entry } from './record';
import type { Body, Session } from './session';
import { Stage } from './stage';
import type { PlayedAct, Story } from './story';

/** A story that was played: what the case's own trail says of it, and whom its ids are. */
export interface Performance {
  readonly story: Story;
  readonly code: string;
  readonly post: Stage['cast']['posts'][number];
  readonly people: Stage['cast']['people'];
  readonly verdict: { readonly ok: boolean; readonly entries?: number; readonly head?: string };
  readonly entries: readonly Entry[];
  /** The first clock of each step and round, with its arithmetic. */
  readonly clocks: readonly { readonly step: string; readonly round: number; readonly dueAt: string; readonly arithmetic: Arithmetic }[];
  readonly seconds: number;
}

/** Plays the whole story in a rehearsal of its own, through the same HTTP as everybody. */
export async function perform(administrator: Session, story: Story): Promise<Performance> {
  const began = Date.now();
  const stage = await Stage.set(administrator, story);
  const post = stage.post(story.about);
  const caseId = await start(stage, story, post);
  for (const line of story.lines) {
    if (line.when) await stage.waitUntil(line.when);
    if ('nothing' in line) continue;
    const count = 'everybody' in line ? (await seatsOf(stage, caseId, line.in)).length : 1;
    for (let n = 0; n < count; n += 1) {
      if ('everybody' in line) await act(stage, caseId, line.in, n, line.everybody(n));
      else await act(stage, caseId, line.in, line.seat, line.act);
    }
  }
  const { view, trail } = await stage.record(caseId);
  return {
    story,
    code: view.code,
    post,
    people: stage.cast.people,
    verdict: trail.verdict,
    entries: trail.entries.map((e: { entry: Entry | null; values: Entry['values'] }) => ({ ...e.entry, values: e.values })),
    clocks: view.clocks.map((c: Body) => {
      const step = view.steps.find((s: Body) => s.id === c.step);
      return { step: step.key, round: step.round, dueAt: c.dueAt, arithmetic: c.arithmetic };
    }),
    seconds: (Date.now() - began) / 1000,
  };
}

async function start(stage: Stage, story: Story, post: Performance['post']): Promise<string> {
  const [starter] = stage.members(post.unit, story.about.startedBy);
  const candidates = stage.others().slice(0, story.candidates);
  if (!starter || candidates.length < story.candidates) throw new Error(`${story.key}: nobody to start it or to be put forward`);
  const session = await stage.play(starter.id);
  const request = { procedure: story.procedure, post: post.id, candidates: candidates.map((c) => c.id) };
  return (await session.post('/cases', request)).caseId;
}

async function act(stage: Stage, caseId: string, key: string, n: number, played: PlayedAct): Promise<void> {
  const seats = await seatsOf(stage, caseId, key);
  const seat = seats[n];
  if (!seat) throw new Error(`step ${key} has ${seats.length} seats, no seat ${n}`);
  const session = await stage.play(seat.person);
  await session.post(`/cases/${caseId}/acts`, {
    ...played,
    step: seat.step,
    ...(played.type === 'vote' ? {} : { revision: seat.revision }),
  });
}

/** Holders of the open step, in the order in which they were seated. */
async function seatsOf(stage: Stage, caseId: string, key: string): Promise<{ person: string; step: string; revision: number }[]> {
  const { view } = await stage.record(caseId);
  const step = view.steps.find((s: Body) => s.key === key && s.state === 'open');
  if (!step) throw new Error(`step ${key} is not open`);
  return view.seats
    .filter((s: Body) => s.step === step.id)
    .map((s: Body) => ({ person: s.person, step: step.id, revision: step.revision }));
}
