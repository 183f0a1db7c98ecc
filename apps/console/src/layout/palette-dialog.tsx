import { Combobox, Modal, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { search } from '../api/search';
import type { Found } from '../api/types';
import { folded } from '../lib/fold';
import { inLanguage } from '../lib/format';

const pages = [
  ['/work', 'work.title'],
  ['/cases', 'cases.title'],
  ['/start', 'start.title'],
  ['/procedures', 'procedures.title'],
  ['/me', 'profile.title'],
] as const;

const typingMs = 150;

/** Pages, cases and people by code or name, with or without marks. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const [settled] = useDebouncedValue(wanted.trim(), typingMs);
  const combobox = useCombobox({ opened: true, onDropdownClose: () => undefined });
  const found = useQuery({ queryKey: ['search', settled], queryFn: () => search(settled), enabled: settled.length >= 2 });
  const places = pages.filter(([, text]) => folded(t(text)).includes(folded(wanted)));
  const go = (value: string): void => {
    onClose();
    if (value.startsWith('case:')) void navigate({ to: '/cases/$caseId', params: { caseId: value.slice('case:'.length) }, search: {} });
    else void navigate({ to: value as '/work' });
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
      <Combobox store={combobox} onOptionSubmit={go} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            label={t('common.searchLabel')}
            value={wanted}
            data-autofocus
            autoComplete="off"
            onChange={(event) => {
              setWanted(event.currentTarget.value);
              combobox.resetSelectedOption();
            }}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah="50vh" mt="sm">
          <Combobox.Options aria-label={t('common.search')}>
            {places.length > 0 && (
              <Combobox.Group label={t('common.pages')}>
                {places.map(([to, text]) => (
                  <Combobox.Option key={to} value={to}>
                    {t(text)}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )}
            <Cases found={(found.data ?? []).filter((f) => f.what === 'case')} />
            {settled.length >= 2 && found.isSuccess && found.data.length === 0 && places.length === 0 && (
              <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>
            )}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox>
    </Modal>
  );
}

function Cases({ found }: { readonly found: readonly Found[] }) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <Combobox.Group label={t('cases.title')}>
      {found.map((f) => (
        <Combobox.Option key={f.id} value={`case:${f.id}`}>
          {[f.text, inLanguage(f.title)].filter(Boolean).join(' · ')}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
