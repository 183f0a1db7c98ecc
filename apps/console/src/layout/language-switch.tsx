import { Button } from '@mantine/core';
import { currentLanguage, switchLanguage } from '../i18n';

const other = { vi: { language: 'en', name: 'English', short: 'EN' }, en: { language: 'vi', name: 'Tiếng Việt', short: 'VI' } } as const;

/** Names the other language in itself. The page stays as it is. */
export function LanguageSwitch() {
  const next = other[currentLanguage()];
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      style={{ flexShrink: 0 }}
      lang={next.language}
      aria-label={next.name}
      onClick={() => void switchLanguage(next.language)}
    >
      <span aria-hidden="true">{next.short}</span>
    </Button>
  );
}
