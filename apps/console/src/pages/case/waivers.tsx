import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { Definition } from '../../api/definition';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { inLanguage, plainDate } from '../../lib/format';
import classes from './case.module.css';

/** Rules set aside for a candidate: which, by whom, on what paper, why. */
export function Waivers({ view, definition }: { readonly view: CaseView; readonly definition: Definition | undefined }) {
  const { t } = useTranslation();
  if (view.waivers.length === 0) return null;
  const name = (person: string | undefined): string => view.people[person ?? ''] ?? t('case.somebody');
  return (
    <Sheet title={t('dossier.waivers')}>
      {view.waivers.map((w) => (
        <div key={w.id} className={classes.block}>
          <Text fw={600}>{inLanguage(definition?.eligibility?.find((r) => r.key === w.rule)?.title) || w.rule}</Text>
          <Text size="sm">
            {t('dossier.waivedFor', { name: name(view.candidates.find((c) => c.id === w.candidate)?.person) })} ·{' '}
            {t('dossier.byPaper', { number: w.number, day: plainDate(w.date) })} · {name(w.person)} · <Moment at={w.at} />
          </Text>
          <Text size="sm">{w.reason}</Text>
        </div>
      ))}
    </Sheet>
  );
}
