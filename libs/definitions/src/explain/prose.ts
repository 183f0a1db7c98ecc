import type { Ballot, CaseDeadline, Choose, Collect, Definition, DossierItem, Due, Effect, Route, Ruled, Rung, Step } from '#domain';
import { inherited } from './inherited';
import { en } from './words.en';
import { vi } from './words.vi';
import type { Language, Words } from './words';

const languages: Readonly<Record<Language, Words>> = { vi, en };

/** A sentence, and whose rule it says. */
export interface Said {
  readonly text: string;
  readonly rule?: Ruled;
}

/** What belongs together in a definition: of the whole, what is asked at the start, who may stand, a step, a deadline of the case. */
export interface Section {
  readonly kind: 'whole' | 'facts' | 'eligibility' | 'step' | 'deadline';
  /** Of a step or deadline. */
  readonly key?: string;
  readonly heading: Said;
  readonly lines: readonly Said[];
}

/** A definition as prose: who does what, by when, counted how, and whose rule each number is. Every language has the same lines. */
export const proseOf = (definition: Definition, language: Language): Section[] =>
  new Prose(definition, language, languages[language]).sections();

class Prose {
  constructor(
    private readonly definition: Definition,
    private readonly language: Language,
    private readonly words: Words,
  ) {}

  sections(): Section[] {
    const { steps, deadlines = [] } = this.definition;
    return [
      this.whole(),
      ...this.facts(),
      ...this.eligibility(),
      ...steps.map((step, n) => this.step(step, n + 1)),
      ...deadlines.map((deadline) => this.deadline(deadline)),
    ];
  }

  private whole(): Section {
    const { title, note, candidates, holdStops } = this.definition;
    const lines = [this.words.candidates(candidates.min, candidates.max), ...(note ? [note[this.language]] : [])];
    const stops = this.words.holdStops[typeof holdStops === 'string' ? holdStops : 'some'];
    return { kind: 'whole', heading: { text: title[this.language] }, lines: [...lines.map(plain), ...this.prepared(), plain(stops)] };
  }

  private facts(): Section[] {
    const lines = (this.definition.facts ?? []).map((fact) => said(fact.title[this.language], fact));
    return lines.length > 0 ? [{ kind: 'facts', heading: { text: this.words.facts }, lines }] : [];
  }

  private prepared(): Said[] {
    const { prepare } = this.definition;
    return prepare && 'before' in prepare
      ? [said(this.words.prepare(this.words.span(prepare.before), this.instant(prepare.of)), prepare)]
      : [];
  }

  private eligibility(): Section[] {
    const lines = this.definition.eligibility.map((rule) => {
      const mercy = rule.waivableBy ? this.words.waivable(this.office(rule.waivableBy)) : this.words.strict;
      const moments = this.words.judgedAt(rule.at.map((at) => this.words.moments[at]).join(', '));
      return said(`${rule.title[this.language]}; ${moments}; ${mercy}`, rule);
    });
    return lines.length > 0 ? [{ kind: 'eligibility', heading: { text: this.words.eligibility }, lines }] : [];
  }

  private step(step: Step, n: number): Section {
    const lines = [
      ...(step.joins ? [plain(this.words.joins(step.joins.map((key) => this.stepTitle(key)).join(', ')))] : []),
      ...(step.skip ? [said(this.words.skip(step.skip.ground[this.language]), step.skip)] : []),
      ...(step.collect ? this.collect(inherited(step.collect, step)) : []),
      ...(step.ballot ? this.ballot(inherited(step.ballot, step)) : []),
      ...(step.choose ? this.choose(inherited(step.choose, step)) : []),
      ...step.dossier.map((item) => this.dossier(item)),
      ...this.clock(step),
      ...step.ladder.map((rung) => this.rung(rung)),
      plain(this.words.accountable(this.office(step.accountable))),
      plain(this.words.output(step.output[this.language])),
      ...step.routes.map((route) => this.route(step, route)),
    ];
    return { kind: 'step', key: step.key, heading: said(this.words.step(n, step.title[this.language]), step), lines };
  }

  private dossier(item: DossierItem): Said {
    const { words } = this;
    const more = [item.perCandidate && words.ofEach, !item.required && words.ifThere].filter(Boolean);
    const line = words.dossier(item.title[this.language], item.maxAge && words.span(item.maxAge));
    return said([line, ...more].join('; '), item);
  }

  private clock({ due, extend, lapse, paper }: Step): Said[] {
    const { words } = this;
    return [
      this.dueIn(due),
      ...(extend ? [said(words.extend(words.span(extend.max), extend.by && this.office(extend.by)), extend)] : []),
      ...(lapse ? [said(words.lapse[lapse.outcome], lapse)] : []),
      ...(paper ? [said(words.paper(words.span(paper.recordWithin)), paper)] : []),
    ];
  }

  private dueIn(due: Due): Said {
    const { words } = this;
    const of = this.instant(due.of);
    return said('before' in due ? words.dueBefore(words.span(due.before), of) : words.due(words.span(due.within), of), due);
  }

  private deadline({ key, title, due, ladder, endsPowers, ...rule }: CaseDeadline): Section {
    const powers = endsPowers ? [plain(this.words.powersEnd)] : [];
    const lines = [this.dueIn(due), ...powers, ...ladder.map((rung) => this.rung(rung))];
    return { kind: 'deadline', key, heading: said(this.words.deadline(title[this.language]), rule), lines };
  }

  private collect(collect: Collect): Said[] {
    const { one, each, some } = this.words.collects;
    const how = collect.complete === 'one' ? one : collect.complete === 'each' ? each : some(collect.complete);
    const actor = [this.words.actor(this.office(collect.from)), how, ...(collect.claimable ? [this.words.claimable] : [])].join('; ');
    const fields = collect.fields.map((f) => f.title[this.language]).join(', ');
    return [said(actor, collect), ...(fields ? [plain(this.words.form(fields))] : [])];
  }

  private ballot(ballot: Ballot): Said[] {
    const { words } = this;
    const base = words.denominator[ballot.denominator];
    const summoned = [
      words.roll(this.office(ballot.roll.office)),
      ...(ballot.roll.approvedBy ? [words.approved(this.office(ballot.roll.approvedBy))] : []),
    ];
    return [
      said(ballot.secrecy ? words.secret : words.level[ballot.level], ballot),
      said(summoned.join('; '), inherited(ballot.roll, ballot)),
      ...this.rollInstead(ballot),
      ...this.quorum(ballot),
      said(words.win(words.share(ballot.win), base), inherited(ballot.win, ballot)),
      ...(ballot.carry ? [said(words.carry(words.share(ballot.carry), base), inherited(ballot.carry, ballot))] : []),
      ...(ballot.tie
        ? [said(words.tie(this.office(ballot.tie.office), this.office(ballot.tie.otherwise)), inherited(ballot.tie, ballot))]
        : []),
      ...(ballot.tellers ? [said(words.tellers(ballot.tellers.count), inherited(ballot.tellers, ballot))] : []),
      plain(ballot.announce.length > 0 ? words.announce(ballot.announce.map((o) => this.office(o)).join(', ')) : words.announceNobody),
      ...(ballot.announceLater ?? []).map((a) =>
        said(words.announceFrom(this.stepTitle(a.step), a.to.map((o) => this.office(o)).join(', ')), a),
      ),
    ];
  }

  private quorum({ quorum }: Ballot): Said[] {
    if (!quorum) return [];
    const { words } = this;
    const need = ({ share, count }: Pick<NonNullable<Ballot['quorum']>, 'share' | 'count'>): string =>
      share ? words.share(share) : String(count ?? '');
    const again = quorum.again ? [said(words.quorumAgain(need(quorum.again)), quorum.again)] : [];
    return [said(words.quorum(need(quorum)), quorum), ...again];
  }

  private rollInstead({ roll: { instead } }: Ballot): Said[] {
    return instead ? [said(this.words.rollInstead(this.condition(instead.when), this.office(instead.office)), instead)] : [];
  }

  /** A condition is said by the titles of the facts it looks at. */
  private condition(when: string): string {
    const keyed = (key: string): string => key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    const facts = (this.definition.facts ?? []).filter((fact) => when.includes(keyed(fact.key)));
    return facts.length > 0 ? facts.map((fact) => fact.title[this.language]).join(', ') : when;
  }

  private choose(choose: Choose): Said[] {
    const { needs } = this.words;
    const options = choose.options.flatMap((o) => {
      const asked = [
        o.reasons === 'required' && needs.reasons,
        o.grounds && needs.grounds,
        o.instrument && needs.instrument,
        o.once && needs.once,
        o.binds && needs.binds,
      ];
      const option = said(this.words.option(o.title[this.language], asked.filter(Boolean).join(', ')), o);
      return [option, ...(o.effect ? this.effect(o.effect) : [])];
    });
    return [said(this.words.actor(this.office(choose.by)), choose), ...options];
  }

  private effect(effect: Effect): Said[] {
    if (!effect.term) return [];
    const [from, notAfter] = [effect.from, effect.notAfter].map((of) => of && this.instant(of));
    return [said(this.words.term(this.words.span(effect.term), from, notAfter), effect)];
  }

  private rung(rung: Rung): Said {
    const { words } = this;
    const when = rung.after
      ? words.after(words.span(rung.after))
      : rung.atPercent === 100 || !rung.atPercent
        ? words.atDue
        : words.atPercent(rung.atPercent);
    const to = rung.to === 'assignees' ? words.assignees : this.office(rung.to);
    return said(`${words.rung[rung.kind]} ${words.told(when, to, rung.opens && this.stepTitle(rung.opens))}`, rung);
  }

  private route(step: Step, route: Route): Said {
    const option = step.choose?.options.find((o) => o.key === route.on)?.title[this.language];
    const outcome = option ?? this.words.outcomes[route.on] ?? route.on;
    const steps = route.to.map((key) => this.stepTitle(key)).join(', ');
    const to = route.end ? this.words.ends[route.end] : this.words.goesTo(steps);
    return said(this.words.route(outcome, route.maxRounds ? `${to}, ${this.words.rounds(route.maxRounds)}` : to), route);
  }

  private stepTitle(key: string): string {
    return this.definition.steps.find((s) => s.key === key)?.title[this.language] ?? key;
  }

  private office(key: string): string {
    return this.definition.offices[key]?.title[this.language] ?? key;
  }

  private instant(of: string): string {
    const step = /^step\.(.+)\.closed$/.exec(of)?.[1];
    const fact = /^fact\.(.+)$/.exec(of)?.[1];
    const [, at, field] = /^field\.(.+)\.(.+)$/.exec(of) ?? [];
    if (step !== undefined) return this.words.closed(this.stepTitle(step));
    const title =
      this.definition.facts?.find((f) => f.key === fact)?.title ??
      this.definition.steps.find((s) => s.key === at)?.collect?.fields.find((f) => f.key === field)?.title;
    return title?.[this.language] ?? this.words.instants[of] ?? of;
  }
}

/** A sentence of the catalogue that ends by itself. */
const plain = (text: string): Said => ({ text });

const said = (sentence: string, rule: Ruled): Said => ({ text: `${sentence}.`, rule });
