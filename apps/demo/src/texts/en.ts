import type { Readable, Texts } from './texts';

const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const brief = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = (date: string): string => format.format(new Date(date));
const short = (date: string): string => brief.format(new Date(date.slice(0, 10)));
const round = (n: number): string => (n > 1 ? ` (round ${n})` : '');

const outcomes: Record<string, string> = {
  decided: 'decided',
  refused: 'not granted',
  'stopped-reported': 'stopped and reported to the competent authority',
  withdrawn: 'withdrawn',
  lapsed: 'its time ran out',
  declined: 'declined by the person appointed',
  countermanded: 'countermanded',
};
const results: Record<string, string> = {
  elected: 'agreed',
  none: 'not agreed',
  'no-quorum': 'too few took part',
  tie: 'a tie',
  carried: 'carried on to the next step',
};
const acts: Record<string, (f: Readable) => string> = {
  'act.nominate': () => 'nominates',
  'act.record-finding': () => 'records the finding',
  'act.claim': () => 'takes the task',
  'act.give-opinion': () => 'gives an opinion',
  'act.give-notice': () => 'gives notice',
  'act.self-report': () => 'reports on the term',
  'act.evaluate': () => 'evaluates',
  'act.submit': () => 'submits in writing',
  'act.explain': () => 'explains',
  'act.approve-summons': ({ count }) => `approves the list of ${count} to be summoned`,
  'act.summon': ({ count }) => `summons ${count} persons`,
  'act.excuse': () => 'asks to be excused for force majeure',
  'act.approve-excuse': ({ names }) => `excuses ${names}, who leaves the denominator,`,
  'act.record-presence': ({ count }) => `records ${count} present`,
  'act.name-tellers': ({ names }) => `names the tellers: ${names}`,
  'act.issue-ballots': ({ printed, issued }) => `has ${printed} ballots printed and ${issued} issued`,
  'act.confirm-tally': () => 'confirms the tally record',
  'act.choose-at-tie': () => 'chooses at the tie and reports every opinion',
};

export const en: Texts = {
  day,
  people: (names) => (names.length > 3 ? `${names.length} persons` : names.join('; ')),
  beginning: ({ procedure, post, of }) => `${procedure}: ${post} (${of})`,
  started: ({ who, code, post, candidates }) => `${who} opens case ${code} for the post of ${post}; proposed: ${candidates}.`,
  opened: ({ step, round: n, holders, accountable, due }) =>
    `“${step}”${round(n)} opens: given to ${holders}; accountable: ${accountable}. ${due}`,
  due: ({ from, counted, unit, skipped, lastDay, movedFrom }) => {
    const moved = movedFrom ? `; its last day, ${short(movedFrom)}, is not worked, so the next working day counts` : '';
    const passed = !movedFrom && skipped.length > 0 ? `, ${skipped.length} days off not counted` : '';
    return `Due: end of ${day(lastDay)} (${counted} ${unit.replace('-', ' ')}${passed}, the first day, ${short(from)}, not counted${moved}).`;
  },
  acted: ({ who, step, act, payload }) => `${who} ${acts[act]?.(payload) ?? act} in “${step}”.`,
  filed: ({ who, step, count }) => `${who} enters ${count} ${count === 1 ? 'document' : 'documents'} into the dossier in “${step}”.`,
  enteredCounts: ({ count }) => `${count} tellers enter the count independently.`,
  skipped: ({ step, ground }) => `“${step}” is passed over: ${ground}.`,
  deadline: ({ title, to }) => `${title}; told to ${to}.`,
  voted: ({ count, yes, no }) => `${count} persons vote: ${yes} for, ${no} against.`,
  decided: ({ who, option, instrument: i }) =>
    `${who} chooses “${option}”${i ? `: decision ${i.number} of ${short(i.date)}, issued by ${i.issuingBody}, signed by ${i.signer}, in force from ${short(i.effectiveDate)}` : ''}.`,
  completed: ({ step, output }) => `“${step}” is done: ${output.toLowerCase()}.`,
  counted: ({ step, sums, outcome }) =>
    `The votes of “${step}” are counted: ${sums
      .map((s) =>
        s.rule === 'quorum'
          ? `${s.votes} took part, at least ${s.need} of ${s.base} needed`
          : s.rule === 'carry'
            ? `${s.votes} votes of ${s.base} reach the ${s.need} needed to go on`
            : `${s.votes} votes of ${s.base}, at least ${s.need} needed`,
      )
      .join('; ')}. Result: ${results[outcome] ?? outcome}.`,
  excusedBase: ({ excused, roll, need }) =>
    `Of ${roll} summoned, ${excused} were excused for force majeure and left the base; of all ${roll} it would have taken ${need} votes.`,
  remind: ({ step, to, why }) => `Reminder to ${to} about “${step}” (${why}).`,
  overdue: ({ step, to, why }) => `“${step}” is overdue; told to ${to} (${why}).`,
  escalate: ({ step, to, why }) => `“${step}” is still not done; reported to ${to} (${why}).`,
  vacant: ({ step, why }) => `A rung of “${step}” found nobody to be told: recorded (${why}).`,
  overtaken: ({ step, why }) => `A rung of “${step}” passed while the system was away: recorded, not sent (${why}).`,
  inOffice: ({ who, post, from, until, signedLate }) =>
    `${who} holds the post of ${post} from ${short(from)}${until ? ` until ${short(until)}` : ''}${signedLate ? '; signed late, the new term runs from the end of the old one' : ''}.`,
  ended: (outcome) => `The case ends: ${outcomes[outcome] ?? outcome}.`,
  other: ({ type, step }) => `${type} is recorded${step ? ` in “${step}”` : ''}.`,
  byTime: 'by time',
  verified: ({ entries, ok }) => (ok ? `The chain of ${entries} entries verifies.` : 'The chain is BROKEN.'),
  asExpected: ({ differences }) =>
    differences.length === 0 ? 'It went as the expected file says.' : `NOT as the expected file says:\n  ${differences.join('\n  ')}`,
  took: (seconds) => `Played in ${seconds.toFixed(1)} seconds.`,
};
