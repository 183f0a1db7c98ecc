import { Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle, Sheet } from '../../components/page';
import { currentLanguage, switchLanguage, type Language } from '../../i18n';
import { KeyTable } from '../../layout/help-dialog';
import { inLanguage } from '../../lib/format';
import { shortcutsOn, writePref } from '../../lib/prefs';
import { useSession } from '../../session/session';
import { Choice } from './choice';
import { MailSheet } from './mail-sheet';

export function ProfilePage() {
  const { t } = useTranslation();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keys, setKeys] = useState(shortcutsOn);
  return (
    <>
      <PageTitle under={<Text c="dimmed">{session.name}</Text>}>{t('profile.title')}</PageTitle>
      <Sheet title={t('profile.offices')}>
        {session.offices.length === 0 && <Text c="dimmed">{t('profile.noOffices')}</Text>}
        <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
          {session.offices.map((o, n) => (
            <li key={n}>
              {inLanguage(o.title)}
              {o.role && ` (${t(`profile.roles.${o.role}`, { defaultValue: o.role })})`} · {inLanguage(o.unit.name)}
            </li>
          ))}
          {session.duties.map((d) => (
            <li key={d}>{t(`profile.duties.${d}`)}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={t('profile.display')}>
        <Stack gap="md" align="flex-start">
          <Choice
            label={t('profile.language')}
            value={currentLanguage()}
            options={[
              ['vi', 'Tiếng Việt'],
              ['en', 'English'],
            ]}
            onChange={(v) => void switchLanguage(v as Language)}
          />
          <Choice
            label={t('profile.scheme')}
            value={colorScheme}
            options={(['auto', 'light', 'dark'] as const).map((s) => [s, t(`profile.schemes.${s}`)] as const)}
            onChange={(v) => setColorScheme(v as 'auto')}
          />
        </Stack>
      </Sheet>
      <MailSheet />
      <Sheet title={t('profile.shortcuts')}>
        <Switch
          label={t('profile.shortcutsOn')}
          checked={keys}
          mb="sm"
          onChange={(event) => {
            setKeys(event.currentTarget.checked);
            writePref('shortcuts', event.currentTarget.checked ? null : 'off');
          }}
        />
        <KeyTable />
      </Sheet>
    </>
  );
}
