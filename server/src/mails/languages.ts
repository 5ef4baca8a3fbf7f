import { de } from './words.de.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';
import { ro } from './words.ro.ts';
import { ru } from './words.ru.ts';
import type { Words } from './words.ts';

const languages: Record<string, Words> = { de, en, fr, ro, ru };

export const wordsIn = (language: string): Words => languages[language] ?? en;
