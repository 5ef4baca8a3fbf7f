const pages = ['windows-1252', 'windows-1250', 'windows-1251'] as const;
type CodePage = (typeof pages)[number];

/**
 * The letters beyond A to Z of the languages written in each page. Where one byte is a letter of several languages, what stands beside it
 * tells. German is written in two pages, with the same bytes.
 */
const german = 'äöüß';
const letters: Record<CodePage, string[]> = {
  'windows-1252': [
    `[${german}]`,
    '[àâçéêëîïôûüæ]|è(?![aeiouyéh])|œ(?=[iu])|ù$', // French
    '[áéíóúü]|ñ(?=[aeiouáéíóú])', // Spanish
    '[áàâçéêíóôúü]|ã(?=[eo]|s?$)|õ(?=e)', // Portuguese
    '[éàìîòù]$|è(?![aeiou])', // Italian
    '[åäæéöøü]', // Danish, Norwegian, Swedish, Finnish
    '[áæéíðóöúý]|(?<!\\p{L})þ', // Icelandic
    '[áäèéëïíóöúü]', // Dutch
    '[àçèéíïòóúü]', // Catalan
  ],
  'windows-1250': [
    `[${german}]`,
    '[áäčďéěíľňóôřšťúůýž]|[ĺŕ](?=[bcdfghjklmnpqrstvxz])', // Czech, Slovak
    '[ąćęłóśźż]|ń(?![aeiouy])', // Polish
    '[áéíóöúüű]|ő(?!e)', // Hungarian
    '[âîşţ]|ă(?![eo])', // Romanian
    '[ćčđšž]', // Croatian, Slovene
  ],
  'windows-1251': ['[а-яёіїєґў]'],
};
const foreign = (page: CodePage) => letters[page].map((those) => new RegExp(`(?!${those})[^a-z]`, 'u'));

/** The one in which the most words make sense, the first of those alike. */
export function guessCodePage(bytes: Buffer): CodePage {
  const telling = tellingOf(bytes);
  const scores = pages.map((page) => {
    const others = foreign(page);
    return wordsOf(telling, page).filter((word) => others.some((other) => !other.test(word))).length;
  });
  return pages[scores.indexOf(Math.max(...scores))]!;
}

const enough = 65_536;
const longest = 100;

/** The words that are not plain ASCII: what all pages share says nothing. */
function tellingOf(bytes: Buffer): Buffer {
  let telling = '';
  for (const [word] of bytes.toString('latin1').matchAll(/[a-z\x80-\xff]+/gi)) {
    if (word.length <= longest && /[\x80-\xff]/.test(word)) telling += `${word}\n`;
    if (telling.length > enough) break;
  }
  return Buffer.from(telling, 'latin1');
}

/** Of three letters or more, since fewer are signs as often as words (`1º`, `m³`, `Mª`). Only a Cyrillic word has none of ASCII. */
const wordsOf = (telling: Buffer, page: CodePage): string[] =>
  (new TextDecoder(page).decode(telling).match(/\p{L}{3,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => /[^a-z]/.test(word) && /[a-z]/.test(word) === (page !== 'windows-1251'));
