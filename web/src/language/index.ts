import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Side } from '../api/shapes.ts';
import forClients from './en.client.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

type Some<Words> = { [Key in keyof Words]?: Words[Key] extends string ? string : Some<Words[Key]> };

/** The words of the client's side: only those that differ. The rest falls back to the language itself. */
const plain: Some<typeof en> = forClients;

i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, 'en-client': { translation: plain } },
  interpolation: { escapeValue: false },
});

document.documentElement.lang = 'en';

/** A client reads what clients say: nobody from outside knows what a counterparty is. */
export function speakTo(side: Side): void {
  const words = side === 'outside' ? 'en-client' : 'en';
  if (i18next.language !== words) void i18next.changeLanguage(words);
}

/** The words of what is only on pages of the team: the browser of a client does without them. */
export async function fetchTeamWords(): Promise<void> {
  await import('./team.ts');
}

export { i18next };
