import type { CaseView } from '../../api/case';
import { useTranslation } from 'react-i18next';
import { Acting } from '../../components/act/acting';
import { ActsMenu } from '../../components/act/acts-menu';
import type { Prepared } from '../../components/act/prepared';
import { WhyNotRest } from '../../components/act/why-not';
import { Sheet } from '../../components/page';
import { CorrectionForm } from './correction-form';

const onCase = [
  'hold',
  'resume',
  'withdraw',
  'withdraw-candidate',
  'answer-report',
  'waive',
  'decline',
  'countermand',
  'propose-correction',
  'confirm-correction',
] as const;

/** Acts that make sense in one state of the case alone; the server judges all the same. */
const inState: Readonly<Record<string, readonly CaseView['status'][]>> = {
  hold: ['running', 'reported'],
  resume: ['held'],
  'answer-report': ['reported'],
};

/** Acts on the case as a whole: hold, resume, withdraw, the authority's direction, waivers, declining and countermand, corrections; and why not the others. */
export function CaseActs({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const now = onCase.filter((type) => inState[type]?.includes(view.status) ?? true);
  const offers = view.waiting.acts.filter((a) => !a.step && (now as readonly string[]).includes(a.type));
  const types = now.filter((type) => offers.some((a) => a.allowed && a.type === type));
  if (offers.length === 0) return null;
  const form = (prepare: (act: Prepared) => void) => (type: string, onBack: () => void) =>
    type === 'propose-correction' || type === 'confirm-correction' ? (
      <CorrectionForm type={type} view={view} onBack={onBack} onPrepared={prepare} />
    ) : undefined;
  return (
    <Sheet title={t('case.otherActs')}>
      <Acting view={view}>{(prepare) => <ActsMenu view={view} types={types} form={form(prepare)} onPrepared={prepare} />}</Acting>
      <WhyNotRest offers={offers} view={view} />
    </Sheet>
  );
}
