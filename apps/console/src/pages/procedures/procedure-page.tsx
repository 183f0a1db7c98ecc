import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../api/definition';
import { procedureQuery } from '../../api/procedures';
import type { ProcedureDetail } from '../../api/types';
import { PageTitle, Sheet } from '../../components/page';
import { useCitation } from '../../components/source';
import { ProcedureMap } from '../../components/procedure-map/procedure-map';
import { Loaded } from '../../components/states';
import { useSpanWords } from '../../components/act/words';
import { useOutcomeWords } from '../../components/outcome';
import { inLanguage, plainDate } from '../../lib/format';
import { ProseSection } from './prose-section';
import classes from './procedures.module.css';

/** A definition as prose, each rule beside its source; what is the house's own or read into the text is marked. */
export function ProcedurePage() {
  const { t } = useTranslation();
  const { key } = useParams({ from: '/inside/procedures/$key' });
  const { version } = useSearch({ from: '/inside/procedures/$key' });
  const procedure = useQuery(procedureQuery(key, version));
  return (
    <Loaded query={procedure} title={t('procedures.title')}>
      {(data) => <Explained procedure={data} definition={data.definition as unknown as Definition} />}
    </Loaded>
  );
}

function Explained({ procedure, definition }: { readonly procedure: ProcedureDetail; readonly definition: Definition }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle
        under={
          <Text c="dimmed">
            {t('procedures.version', { version: procedure.version })} ·{' '}
            {t('procedures.validFrom', { from: plainDate(procedure.validFrom) })} ·{' '}
            {procedure.inForce ? t('procedures.inForce') : t('procedures.notInForce')}
          </Text>
        }
      >
        {inLanguage(procedure.title)}
      </PageTitle>
      <Sheet title={t('case.map')}>
        <DefinitionMap definition={definition} />
      </Sheet>
      {procedure.prose.map((section) => (
        <ProseSection key={`${section.kind} ${section.key}`} section={section} />
      ))}
      <Instruments procedure={procedure} />
    </>
  );
}

function DefinitionMap({ definition }: { readonly definition: Definition }) {
  const { t, i18n } = useTranslation();
  const span = useSpanWords();
  const outcome = useOutcomeWords();
  const { nodes, edges } = useMemo(
    () => ({
      nodes: definition.steps.map((s) => ({
        key: s.key,
        title: inLanguage(s.title),
        note: span(s.due?.within),
        standing: 'to-come' as const,
      })),
      edges: definition.steps.flatMap((s) =>
        s.routes.flatMap((r) =>
          r.to.map((to) => ({ from: s.key, to, label: s.routes.length > 1 ? outcome(s.choose?.options ?? [], r.on) : '' })),
        ),
      ),
    }),
    // Words follow the language.
    [definition, i18n.language],
  );
  return (
    <ProcedureMap
      label={t('procedures.steps')}
      nodes={nodes}
      edges={edges}
      plain
      onChoose={(key) => document.getElementById(`step-${key}`)?.scrollIntoView()}
    />
  );
}

function Instruments({ procedure }: { readonly procedure: ProcedureDetail }) {
  const { t } = useTranslation();
  const cite = useCitation();
  const instruments = cited(procedure.definition);
  return (
    <Sheet title={t('procedures.instrumentsTitle')}>
      <ul className={classes.list}>
        {instruments.map((instrument) => (
          <li key={instrument}>{cite({ instrument })}</li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="sm">
        {t('procedures.hash')} <span className={classes.mono}>{procedure.hash}</span>
      </Text>
    </Sheet>
  );
}

/** Instruments that any source in the definition names, each once. */
function cited(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'instrument' || key === 'amendedBy') && typeof inner === 'string' ? [inner] : cited(inner),
  );
  return [...new Set(own)].sort();
}
