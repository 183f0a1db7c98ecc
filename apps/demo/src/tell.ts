import { reaches, type Bilingual, type Definition } from '#domain';
import type { Performance } from './perform';
import type { Entry } from './record';
import type { Readable, Sum, Texts } from './texts/texts';

export type Language = keyof Bilingual;

/** One sentence of the story, at a local moment. */
export interface Told {
  readonly day: string;
  readonly time: string;
  readonly text: string;
}

const zoneMs = 7 * 3_600_000;

/** Tells a performance from its own audit trail: what the trail does not say, the story does not know. */
export function tell(performance: Performance, definition: Definition, texts: Texts, language: Language): Told[] {
  const teller = new Teller(performance, definition, texts, language);
  return grouped(performance.entries).flatMap((entries) => {
    const text = teller.sentence(entries);
    const local = new Date(Date.parse(entries[0]?.effective ?? '') + zoneMs).toISOString();
    return text === undefined ? [] : [{ day: local.slice(0, 10), time: local.slice(11, 16), text }];
  });
}

/** Votes, documents and counts that follow one another are one sentence: each is in the trail, not in the story. */
const together: ReadonlySet<string> = new Set(['act.vote', 'act.submit-document', 'act.enter-count']);

function grouped(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (together.has(entry.type) && last?.[0]?.type === entry.type) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

class Teller {
  constructor(
    private readonly performance: Performance,
    private readonly definition: Definition,
    private readonly texts: Texts,
    private readonly language: Language,
  ) {}

  sentence(entries: readonly Entry[]): string | undefined {
    const [entry] = entries;
    if (!entry) return undefined;
    const { payload, values, type } = entry;
    const { texts, language } = this;
    const rule = this.definition.steps.find((s) => s.key === entry.step);
    const step = rule?.title[language] ?? '';
    const who = this.name(entry.actor);
    switch (type) {
      case 'case.started': {
        const candidates = (payload['candidates'] as { person: string }[]).map((c) => this.name(c.person)).join('; ');
        return texts.started({ who, code: this.performance.code, post: this.post(), candidates });
      }
      case 'step.opened':
        return texts.opened({
          step,
          round: entry.round ?? 1,
          holders: this.names(payload['holders']),
          accountable: this.name(payload['accountable']),
          due: this.due(entry),
        });
      case 'step.routed':
        return undefined; // the step that opens next says it
      case 'act.vote': {
        const yes = entries.filter((e) => e.values['choice'] === 'yes').length;
        return texts.voted({ count: entries.length, yes, no: entries.length - yes });
      }
      case 'act.submit-document':
        return texts.filed({ who, step, count: entries.length });
      case 'act.enter-count':
        return texts.enteredCounts({ count: entries.length });
      case 'ballot.tied':
        return this.counted(entry, step, 'tie');
      case 'step.skipped':
        return texts.skipped({ step, ground: (payload['ground'] as Bilingual)[language] });
      case 'act.decide': {
        const option = rule?.choose?.options.find((o) => o.key === payload['option'])?.title[language] ?? String(payload['option']);
        const instrument = values['instrument'] as never;
        return texts.decided({ who, option, ...(instrument ? { instrument } : {}) });
      }
      case 'step.closed': {
        if (values['figures']) return this.counted(entry, step, String(payload['outcome']));
        return rule?.choose ? undefined : texts.completed({ step, output: rule?.output[language] ?? '' });
      }
      case 'incumbency.begun':
        return this.inOffice(payload);
      case 'case.ended':
        return texts.ended(String(payload['outcome']));
      default:
        if (type.startsWith('ladder.')) return this.rung(entry, step);
        return type.startsWith('act.')
          ? texts.acted({ who, step, act: type, payload: this.readable(payload) })
          : texts.other({ type, step });
    }
  }

  private inOffice(payload: Entry['payload']): string {
    return this.texts.inOffice({
      who: this.name(payload['person']),
      post: this.post(),
      from: String(payload['validFrom']),
      until: payload['validUntil'] as string | null,
      signedLate: payload['signedLate'] === true,
    });
  }

  private counted(entry: Entry, step: string, outcome: string): string {
    const { lines, roll, excused } = entry.values['figures'] as { lines: Sum[]; roll: number; excused: number };
    const said = this.texts.counted({ step, sums: lines.filter((l) => counts(l)), outcome });
    const win = this.definition.steps.find((s) => s.key === entry.step)?.ballot?.win;
    if (excused === 0 || !win) return said;
    const need = Array.from({ length: roll + 1 }, (_, k) => k).find((k) => reaches(win, k, roll)) ?? roll;
    return `${said} ${this.texts.excusedBase({ excused, roll, need })}`;
  }

  /** What a sentence may say of an act: names and figures, no id. */
  private readable(payload: Entry['payload']): Readable {
    const { persons, tellers, printed, issued, person } = payload;
    return {
      ...(Array.isArray(persons) ? { count: persons.length } : {}),
      ...(Array.isArray(tellers) ? { names: this.names(tellers) } : {}),
      ...(typeof person === 'string' ? { names: this.name(person) } : {}),
      ...(typeof printed === 'number' && typeof issued === 'number' ? { printed, issued } : {}),
    };
  }

  private rung(entry: Entry, step: string): string {
    const deadline = this.definition.deadlines?.find((d) => d.ladder.some((l) => l.key === entry.payload['rung']));
    if (deadline) return this.texts.deadline({ title: deadline.title[this.language], to: this.names(entry.payload['to']) });
    const rung = this.definition.steps.find((s) => s.key === entry.step)?.ladder.find((l) => l.key === entry.payload['rung']);
    const why = rung?.houseRule?.[this.language] ?? String(entry.payload['rung']);
    if (entry.payload['overtaken'] === true) return this.texts.overtaken({ step, why });
    if (entry.payload['vacant'] === true) return this.texts.vacant({ step, why });
    const f = { step, to: this.names(entry.payload['to']), why };
    if (entry.type === 'ladder.remind') return this.texts.remind(f);
    return entry.type === 'ladder.overdue' ? this.texts.overdue(f) : this.texts.escalate(f);
  }

  private due(entry: Entry): string {
    const clock = this.performance.clocks.find((c) => c.step === entry.step && c.round === entry.round);
    return clock ? this.texts.due(clock.arithmetic) : '';
  }

  private names(ids: unknown): string {
    return this.texts.people((ids as string[]).map((id) => this.name(id)));
  }

  private name(id: unknown): string {
    return this.performance.people.find((p) => p.id === id)?.name[this.language] ?? '—';
  }

  private post(): string {
    return this.performance.post.title[this.language];
  }
}

/** The sum of the "no" side says nothing that the "yes" side has not said. */
const counts = (line: Sum & { option?: string }): boolean =>
  line.option !== 'no' && line.option !== 'against' && (line.rule === 'carry' ? line.passes : line.rule === 'quorum' || line.votes > 0);
