import { Combobox, Modal, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { search } from '../api/search';
import type { Found } from '../api/types';
import { useProblemText } from '../components/problem-text';
import { inLanguage } from '../lib/format';
import { useSession } from '../session/session';
import { usePaletteActions } from './palette-actions';
import { places } from './places';
import { useCalled } from './use-called';

const typingMs = 150;
const shortest = 2;

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly run: () => void;
}

/** Pages and actions by their names in either language, cases and people by code or name; with or without marks. */
export function PaletteDialog({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const [settled] = useDebouncedValue(wanted.trim(), typingMs);
  const found = useQuery({ queryKey: ['search', settled], queryFn: () => search(settled), enabled: settled.length >= shortest });
  const problem = useProblemText();
  const groups = useGroups(wanted, found.data ?? [], onHelp).filter(({ entries }) => entries.length > 0);
  const entries = groups.flatMap((g) => g.entries);
  const combobox = useCombobox({ opened: true, onDropdownClose: () => undefined });
  const { selectFirstOption, resetSelectedOption } = combobox;
  const first = entries[0]?.key;
  useEffect(() => {
    if (wanted && first) selectFirstOption();
    else resetSelectedOption();
  }, [wanted, first, selectFirstOption, resetSelectedOption]);
  const run = (key: string): void => {
    onClose();
    entries.find((e) => e.key === key)?.run();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('common.search')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
      yOffset="10vh"
      centered={false}
    >
      <Combobox store={combobox} onOptionSubmit={run} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            label={t('common.searchLabel')}
            value={wanted}
            data-autofocus
            autoComplete="off"
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah="50vh" mt="sm">
          <Combobox.Options aria-label={t('common.search')}>
            {groups.map((g) => (
              <Combobox.Group key={g.title} label={g.title}>
                {g.entries.map((e) => (
                  <Combobox.Option key={e.key} value={e.key}>
                    {e.text}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {found.isError && <Combobox.Empty>{problem(asProblem(found.error)).title}</Combobox.Empty>}
            {settled.length >= shortest && found.isSuccess && entries.length === 0 && (
              <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>
            )}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox>
    </Modal>
  );
}

function useGroups(wanted: string, found: readonly Found[], onHelp: () => void): { title: string; entries: Entry[] }[] {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const called = useCalled(wanted);
  const actions = usePaletteActions(onHelp);
  const pages = places.filter((p) => p.shown(session) && called(p.text));
  const of = (what: Found['what'], run: (f: Found) => void): Entry[] =>
    found
      .filter((f) => f.what === what)
      .map((f) => ({ key: `${what}:${f.id}`, text: [f.text, inLanguage(f.title)].filter(Boolean).join(' · '), run: () => run(f) }));
  // What is found of people and units leads to their cases.
  const casesOf = (filter: { q?: string; unit?: string }) => void navigate({ to: '/cases', search: filter });
  return [
    { title: t('common.pages'), entries: pages.map((p) => ({ key: p.to, text: t(p.text), run: () => void navigate({ to: p.to }) })) },
    {
      title: t('cases.title'),
      entries: of('case', ({ id }) => void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: {} })),
    },
    ...(session.can.seeCases
      ? [
          { title: t('common.people'), entries: of('person', ({ text }) => casesOf({ q: text ?? '' })) },
          { title: t('common.units'), entries: of('unit', ({ id }) => casesOf({ unit: id })) },
        ]
      : []),
    {
      title: t('common.actionsTitle'),
      entries: Object.entries(actions)
        .filter(([key]) => called(`common.actions.${key}`))
        .map(([key, run]) => ({ key: `do:${key}`, text: t(`common.actions.${key}`), run })),
    },
  ];
}
