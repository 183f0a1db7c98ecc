import type { Arithmetic, Entry } from './record';
import type { Body, Session } from './session';
import { first, Stage } from './stage';
import { hold } from './meeting';
import type { Casting, Line, Party, PlayedAct, Story } from './story';

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
  const casting = story.cast(stage);
  const caseId = await start(stage, story, casting);
  for (const line of story.lines) await play(stage, caseId, line, casting);
  const { view, trail } = await stage.record(caseId);
  return {
    story,
    code: view.code,
    post: casting.post,
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

export async function start(
  stage: Stage,
  story: Pick<Story, 'procedure'>,
  { post, starter, candidates, facts }: Casting,
  key?: string,
): Promise<string> {
  const session = await stage.play(starter.id);
  const request = { procedure: story.procedure, post: post.id, candidates: candidates.map((c) => c.id), ...(facts ? { facts } : {}) };
  return (await session.post('/cases', request, key)).caseId;
}

/** One line in the case. Where an office acts on the case itself, the casting says who that is. */
export async function play(stage: Stage, caseId: string, line: Line, casting: Casting): Promise<void> {
  if (line.when) await stage.waitUntil(line.when);
  if ('nothing' in line) return;
  if ('by' in line) return onCase(stage, caseId, line, casting);
  if ('meeting' in line) return hold(stage, caseId, line.in, line.meeting);
  if ('filed' in line) return file(stage, caseId, line.in, line.filed);
  if ('everybody' in line) {
    const { length } = await seatsOf(stage, caseId, line.in);
    for (let n = 0; n < length; n += 1) await act(stage, caseId, { in: line.in, seat: n, act: line.everybody(n) });
    return;
  }
  await act(stage, caseId, line);
}

type Seated = Extract<Line, { seat: number }>;

async function act(stage: Stage, caseId: string, { in: key, seat: n, act: played, refused }: Seated): Promise<void> {
  const seats = await seatsOf(stage, caseId, key);
  const seat = seats[n];
  if (!seat) throw new Error(`step ${key} has ${seats.length} seats, no seat ${n}`);
  const session = await stage.play(seat.person);
  const body = { ...played, step: seat.step, ...(played.type === 'vote' ? {} : { revision: seat.revision }) };
  if (refused === undefined) await session.post(`/cases/${caseId}/acts`, body);
  else await session.refused(`/cases/${caseId}/acts`, body, refused);
}

type OnCase = Extract<Line, { by: Party }>;

async function onCase(stage: Stage, caseId: string, { by, act: played }: OnCase, casting: Casting): Promise<void> {
  const { view, session: personnel } = await stage.read(caseId);
  const { post, starter, candidates } = casting;
  const shown = { ...played, revision: view.revision };
  switch (by) {
    case 'personnel-body':
      return personnel.post(`/cases/${caseId}/acts`, shown);
    case 'board':
      return (await stage.play(starter.id)).post(`/cases/${caseId}/acts`, shown);
    case 'authority': {
      const authority = first([...stage.holders('chair', [post.authority]), ...stage.holders('head', [post.authority])]);
      return (await stage.play(authority.id)).post(`/cases/${caseId}/acts`, shown);
    }
    case 'candidate': {
      const chosen = view.candidates.find((c: Body) => c.state === 'chosen');
      const own = chosen ?? view.candidates.find((c: Body) => c.person === first(candidates).id);
      const of = played.type === 'withdraw-candidate' ? { candidate: own.id } : {};
      return (await stage.play(own.person)).post(`/cases/${caseId}/acts`, { ...shown, ...of });
    }
  }
}

/** The personnel body enters what it files, whoever has a seat in the step. */
async function file(stage: Stage, caseId: string, key: string, played: PlayedAct): Promise<void> {
  const { view, session } = await stage.read(caseId);
  const step = view.steps.find((s: Body) => s.key === key && s.state !== 'closed');
  await session.post(`/cases/${caseId}/acts`, { ...played, step: step.id, revision: step.revision });
}

/** Holders of the open step, in the order in which they were seated. */
async function seatsOf(stage: Stage, caseId: string, key: string): Promise<{ person: string; step: string; revision: number }[]> {
  const { view } = await stage.read(caseId);
  const step = view.steps.find((s: Body) => s.key === key && s.state === 'open');
  if (!step) throw new Error(`step ${key} is not open`);
  return view.seats
    .filter((s: Body) => s.step === step.id)
    .map((s: Body) => ({ person: s.person, step: step.id, revision: step.revision }));
}
