import { bilingual, key, keys, ruled, record, share, span, text, whole, yesNo, type Schema } from './schema-parts';

const choice = record({ key, title: bilingual });
const choices: Schema = { type: 'array', minItems: 1, items: choice };

const field = record(
  { key, title: bilingual, type: { enum: ['text', 'long-text', 'integer', 'date', 'yes-no', 'choice', 'person'] } },
  { required: yesNo, options: choices },
);

/** A share alone takes the ballot's basis; with its own it is written out. */
const ruledShare: Schema = { anyOf: [share, ruled({ share })] };

export const collect = ruled(
  {
    act: {
      enum: ['nominate', 'record-finding', 'give-opinion', 'self-report', 'evaluate', 'acknowledge', 'give-notice', 'submit', 'explain'],
    },
  },
  { from: key, complete: { anyOf: [{ enum: ['one', 'each'] }, whole(1)] }, claimable: yesNo, fields: { type: 'array', items: field } },
);

export const ballot = ruled(
  {
    // Any word: lint refuses a level that isn't built by its name.
    level: text,
    roll: ruled(
      { office: key, summons: { enum: ['at-opening', 'by-act'] } },
      { 'approved-by': key, instead: ruled({ when: text, office: key }) },
    ),
    question: { enum: ['candidates', 'yes-no'] },
    denominator: { enum: ['summoned', 'summoned-and-present', 'present', 'valid'] },
    win: ruledShare,
    chair: key,
  },
  {
    secrecy: { const: 'demanded' },
    'max-names': whole(1),
    abstain: yesNo,
    quorum: ruled({}, { count: whole(1), share, base: { const: 'summoned' }, again: ruled({}, { count: whole(1), share }) }),
    carry: ruledShare,
    tie: ruled({ office: key, otherwise: key }),
    change: yesNo,
    tellers: ruled({ count: whole(2) }),
    announce: keys,
    'announce-later': { type: 'array', minItems: 1, items: ruled({ step: key, to: keys }) },
  },
);

const effect = ruled({ kind: { const: 'incumbency' } }, { term: span, from: text, 'not-after': text });

export const choose = ruled(
  {
    options: {
      type: 'array',
      minItems: 1,
      items: ruled(
        { key, title: bilingual },
        { grounds: choices, reasons: { enum: ['required', 'optional'] }, instrument: yesNo, binds: yesNo, once: yesNo, effect },
      ),
    },
  },
  { by: key },
);
