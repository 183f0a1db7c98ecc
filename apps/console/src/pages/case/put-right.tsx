import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { Moment } from '../../components/due';
import { useFactTitle } from '../../components/fact-title';
import { factWords } from '../../components/fact-words';
import { Sheet } from '../../components/page';
import classes from './case.module.css';

/** Recorded facts put right: both values and both names. */
export function PutRight({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const title = useFactTitle(view);
  if (view.corrections.length === 0) return null;
  const name = (person: string): string => view.people[person] ?? t('case.somebody');
  return (
    <Sheet title={t('dossier.corrections')}>
      {view.corrections.map((c) => (
        <div key={c.id} className={classes.block}>
          <Text fw={600}>
            {t('dossier.corrected', { entry: c.entry, fact: title(c.path), was: factWords(t, c.was), value: factWords(t, c.value) })}
          </Text>
          <Text size="sm">
            {t('dossier.proposedBy', { name: name(c.proposedBy) })} · <Moment at={c.proposedAt} />
          </Text>
          <Text size="sm">
            {c.confirmedBy && c.confirmedAt ? (
              <>
                {t('dossier.confirmedBy', { name: name(c.confirmedBy) })} · <Moment at={c.confirmedAt} />
              </>
            ) : (
              t('dossier.unconfirmed')
            )}
          </Text>
          <Text size="sm">{c.reason}</Text>
        </div>
      ))}
    </Sheet>
  );
}
