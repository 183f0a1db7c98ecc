import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'mandate.language';

const load: Record<Language, () => Promise<{ texts: Record<string, object> }>> = {
  vi: () => import('./vi'),
  en: () => import('./en'),
};

const asLanguage = (value: string | null): Language | undefined => languages.find((l) => l === value);

/** The language kept by this browser, else Vietnamese. */
export async function startLanguages(): Promise<void> {
  const language = asLanguage(localStorage.getItem(storageKey)) ?? 'vi';
  const { texts } = await load[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function loadTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const { texts } = await load[language]();
  i18next.addResourceBundle(language, 'translation', texts);
}

/** Switches while the page stays as it is: what was typed is kept. */
export async function switchLanguage(language: Language): Promise<void> {
  await loadTexts(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export const currentLanguage = (): Language => asLanguage(i18next.language) ?? 'vi';

export const otherLanguage = (): Language => (currentLanguage() === 'vi' ? 'en' : 'vi');
