import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/case';
import type { CaseStep } from '../../../api/types';
import { Source } from '../../../components/source';
import { useDefinition } from '../../../components/use-definition';
import { inLanguage } from '../../../lib/format';

/** Who learns the figures only once the case has come to a later step. */
export function AnnouncedLater({ view, step }: { readonly view: CaseView; readonly step: CaseStep }) {
  const { t } = useTranslation();
  const definition = useDefinition(view);
  const later = definition?.steps.find((s) => s.key === step.key)?.ballot?.announceLater ?? [];
  return later.map((l) => (
    <Text key={l.step} size="sm" component="div">
      {t('ballots.announcedLater', {
        offices: l.to.map((key) => inLanguage(definition?.offices[key]?.title) || key).join(', '),
        step: inLanguage(definition?.steps.find((s) => s.key === l.step)?.title),
      })}
      <Source basis={l} />
    </Text>
  ));
}
