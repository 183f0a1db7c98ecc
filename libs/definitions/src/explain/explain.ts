import type { Ballot, CaseDeadline, Choose, Collect, Definition, DossierItem, Due, Effect, Route, Ruled, Rung, Step } from '#domain';
import { en } from './words.en';
import { vi } from './words.vi';
import type { Language, Words } from './words';

const languages: Readonly<Record<Language, Words>> = { vi, en };

/** The titles by which people know the instruments of the register. */
export type InstrumentTitle = (key: string, language: Language) => string;

/** A definition as prose, a line each: who does what, by when, counted how, and whose rule each number is. */
export function explain(definition: Definition, language: Language, title: InstrumentTitle): string[] {
  return new Prose(definition, language, languages[language], (key) => title(key, language)).lines();
}

class Prose {
  constructor(
    private readonly definition: Definition,
    private readonly language: Language,
    private readonly words: Words,
    private readonly title: (instrument: string) => string,
  ) {}

  lines(): string[] {
    const { title, note, version, valid, candidates, steps, holdStops } = this.definition;
    return [
      title[this.language],
      this.words.version(version, valid.from, valid.until),
      this.words.candidates(candidates.min, candidates.max),
      ...(note ? [note[this.language]] : []),
      ...this.facts(),
      ...this.prepared(),
      ...this.eligibility(),
      this.words.holdStops[typeof holdStops === 'string' ? holdStops : 'some'],
      ...steps.flatMap((step, n) => ['', ...this.step(step, n + 1)]),
      ...(this.definition.deadlines ?? []).flatMap((deadline) => ['', ...this.deadline(deadline)]),
    ];
  }

  private facts(): string[] {
    const facts = (this.definition.facts ?? []).map((fact) => this.said(`  - ${fact.title[this.language]}`, fact));
    return facts.length > 0 ? [this.words.facts, ...facts] : [];
  }

  private prepared(): string[] {
    const { prepare } = this.definition;
    return prepare && 'before' in prepare
      ? [this.said(this.words.prepare(this.words.span(prepare.before), this.instant(prepare.of)), prepare)]
      : [];
  }

  private eligibility(): string[] {
    const rules = this.definition.eligibility.map((rule) => {
      const mercy = rule.waivableBy ? this.words.waivable(this.office(rule.waivableBy)) : this.words.strict;
      const moments = this.words.judgedAt(rule.at.map((at) => this.words.moments[at]).join(', '));
      return this.said(`  - ${rule.title[this.language]}; ${moments}; ${mercy}`, rule);
    });
    return rules.length > 0 ? [this.words.eligibility, ...rules] : [];
  }

  private step(step: Step, n: number): string[] {
    return [
      this.said(this.words.step(n, step.title[this.language]), step),
      ...indented([
        ...(step.joins ? [this.words.joins(step.joins.map((key) => this.stepTitle(key)).join(', '))] : []),
        ...(step.skip ? [this.said(this.words.skip(step.skip.ground[this.language]), step.skip)] : []),
        ...(step.collect ? this.collect(step.collect) : []),
        ...(step.ballot ? this.ballot(step.ballot) : []),
        ...(step.choose ? this.choose(step.choose) : []),
        ...step.dossier.map((item) => this.dossier(item)),
        ...this.clock(step),
        ...step.ladder.map((rung) => this.rung(rung)),
        this.words.accountable(this.office(step.accountable)),
        this.words.output(step.output[this.language]),
        ...step.routes.map((route) => this.route(step, route)),
      ]),
    ];
  }

  private dossier(item: DossierItem): string {
    const { words } = this;
    const more = [item.perCandidate && words.ofEach, !item.required && words.ifThere].filter(Boolean);
    const line = words.dossier(item.title[this.language], item.maxAge && words.span(item.maxAge));
    return this.said([line, ...more].join('; '), item);
  }

  private clock({ due, extend, lapse, paper }: Step): string[] {
    const { words } = this;
    return [
      this.dueIn(due),
      ...(extend ? [this.said(words.extend(words.span(extend.max), extend.by && this.office(extend.by)), extend)] : []),
      ...(lapse ? [this.said(words.lapse[lapse.outcome], lapse)] : []),
      ...(paper ? [this.said(words.paper(words.span(paper.recordWithin)), paper)] : []),
    ];
  }

  private dueIn(due: Due): string {
    const { words } = this;
    const of = this.instant(due.of);
    return this.said('before' in due ? words.dueBefore(words.span(due.before), of) : words.due(words.span(due.within), of), due);
  }

  private deadline({ title, due, ladder, endsPowers, ...rule }: CaseDeadline): string[] {
    const when = this.dueIn(due);
    const powers = endsPowers ? [this.words.powersEnd] : [];
    return [
      this.said(this.words.deadline(title[this.language]), rule),
      ...indented([when, ...powers, ...ladder.map((rung) => this.rung(rung))]),
    ];
  }

  private collect(collect: Collect): string[] {
    const { one, each, some } = this.words.collects;
    const how = collect.complete === 'one' ? one : collect.complete === 'each' ? each : some(collect.complete);
    const actor = [this.words.actor(this.office(collect.from)), how, ...(collect.claimable ? [this.words.claimable] : [])].join('; ');
    const fields = collect.fields.map((f) => f.title[this.language]).join(', ');
    return [this.said(actor, collect), ...(fields ? [this.words.form(fields)] : [])];
  }

  private ballot(ballot: Ballot): string[] {
    const { words } = this;
    const base = words.denominator[ballot.denominator];
    const summoned = [
      words.roll(this.office(ballot.roll.office)),
      ...(ballot.roll.approvedBy ? [words.approved(this.office(ballot.roll.approvedBy))] : []),
    ];
    return [
      this.said(ballot.secrecy ? words.secret : words.level[ballot.level], ballot),
      this.said(summoned.join('; '), ballot.roll),
      ...this.rollInstead(ballot),
      ...this.quorum(ballot),
      this.said(words.win(words.share(ballot.win), base), ballot.win),
      ...(ballot.carry ? [this.said(words.carry(words.share(ballot.carry), base), ballot.carry)] : []),
      ...(ballot.tie ? [this.said(words.tie(this.office(ballot.tie.office), this.office(ballot.tie.otherwise)), ballot.tie)] : []),
      ...(ballot.tellers ? [this.said(words.tellers(ballot.tellers.count), ballot.tellers)] : []),
      ballot.announce.length > 0 ? words.announce(ballot.announce.map((o) => this.office(o)).join(', ')) : words.announceNobody,
      ...(ballot.announceLater ?? []).map((a) =>
        this.said(words.announceFrom(this.stepTitle(a.step), a.to.map((o) => this.office(o)).join(', ')), a),
      ),
    ];
  }

  private quorum({ quorum }: Ballot): string[] {
    if (!quorum) return [];
    const { words } = this;
    const need = ({ share, count }: Pick<NonNullable<Ballot['quorum']>, 'share' | 'count'>): string =>
      share ? words.share(share) : String(count ?? '');
    const again = quorum.again ? [this.said(words.quorumAgain(need(quorum.again)), quorum.again)] : [];
    return [this.said(words.quorum(need(quorum)), quorum), ...again];
  }

  private rollInstead({ roll: { instead } }: Ballot): string[] {
    return instead ? [this.said(this.words.rollInstead(this.condition(instead.when), this.office(instead.office)), instead)] : [];
  }

  /** A condition is said by the titles of the facts it looks at. */
  private condition(when: string): string {
    const keyed = (key: string): string => key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    const facts = (this.definition.facts ?? []).filter((fact) => when.includes(keyed(fact.key)));
    return facts.length > 0 ? facts.map((fact) => fact.title[this.language]).join(', ') : when;
  }

  private choose(choose: Choose): string[] {
    const { needs } = this.words;
    const options = choose.options.flatMap((o) => {
      const asked = [
        o.reasons === 'required' && needs.reasons,
        o.grounds && needs.grounds,
        o.instrument && needs.instrument,
        o.once && needs.once,
        o.binds && needs.binds,
      ];
      const option = this.said(this.words.option(o.title[this.language], asked.filter(Boolean).join(', ')), o);
      return [option, ...(o.effect ? this.effect(o.effect) : [])];
    });
    return [this.said(this.words.actor(this.office(choose.by)), choose), ...options];
  }

  private effect(effect: Effect): string[] {
    if (!effect.term) return [];
    const [from, notAfter] = [effect.from, effect.notAfter].map((of) => of && this.instant(of));
    return [this.said(this.words.term(this.words.span(effect.term), from, notAfter), effect)];
  }

  private rung(rung: Rung): string {
    const { words } = this;
    const when = rung.after
      ? words.after(words.span(rung.after))
      : rung.atPercent === 100 || !rung.atPercent
        ? words.atDue
        : words.atPercent(rung.atPercent);
    const to = rung.to === 'assignees' ? words.assignees : this.office(rung.to);
    return this.said(`${words.rung[rung.kind]} ${words.told(when, to, rung.opens && this.stepTitle(rung.opens))}`, rung);
  }

  private route(step: Step, route: Route): string {
    const option = step.choose?.options.find((o) => o.key === route.on)?.title[this.language];
    const outcome = option ?? this.words.outcomes[route.on] ?? route.on;
    const steps = route.to.map((key) => this.stepTitle(key)).join(', ');
    const to = route.end ? this.words.ends[route.end] : this.words.goesTo(steps);
    return this.said(this.words.route(outcome, route.maxRounds ? `${to}, ${this.words.rounds(route.maxRounds)}` : to), route);
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

  /** The sentence with whose rule it is: the article, or that the house made it, and where it was read into the text. */
  private said(sentence: string, rule: Ruled): string {
    const basis = rule.source
      ? this.words.source(rule.source, this.title)
      : rule.houseRule && `${this.words.houseRule}: ${rule.houseRule[this.language]}`;
    const reading = rule.interpretation && `${this.words.interpretation}: ${rule.interpretation[this.language]}`;
    const bases = [basis, reading].filter(Boolean).join('; ');
    return bases ? `${sentence} [${bases}].` : `${sentence}.`;
  }
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
