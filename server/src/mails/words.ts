import { en, type Words } from './words.en.ts';

const languages: Record<string, Words> = { en };

export const wordsIn = (language: string): Words => languages[language] ?? en;

/** "Thursday, 12 February 2026", and where it matters the hour. */
export function inWords(moment: Date, { locale }: Words, withTime: boolean): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(moment);
  return withTime ? `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(moment)} UTC` : day;
}
