import { expect, test } from 'vitest';
import { guessEncoding } from './encoding.ts';

/** In a page, of the letters that differ from one page to another. */
function inPage(page: string, text: string): Buffer {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const letters = new TextDecoder(page).decode(Buffer.from(bytes));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

test.each([
  ['windows-1251', 'Имя;Email;Телефон;Родитель\nИван;a@b.example;1;\nОльга;c@d.example;2;\nПётр;e@f.example;3;'],
  ['windows-1251', 'Name;Email\nИванов Иван;ivan@company.example\nСмирнова Ольга;olga.smirnova@company.example\nIBM;info@ibm.example'],
  ['windows-1250', 'Name;Email\nJiří Dvořák;jiri.dvorak@company.example\nJohn Smith;john@company.example'],
  ['windows-1250', 'Name;Email\nŞtefan Ţăranu;stefan@company.example\nIonuţ Bălan;ionut@company.example'],
  ['windows-1250', 'Name;Email\nIonuţ Bălan;ionut@company.example'],
  ['windows-1250', 'Name\nMichał Dąbrowski\nAgnieszka Wiśniewska\nZieliński'],
  ['windows-1250', 'Name\nErdős Pál\nSzűcs Ágnes\nMüller Győző'],
  ['windows-1250', 'Name\nMarko Kovačević\nMüller GmbH\nIvana Đurić'],
  ['windows-1252', 'Name\nSøren Kjær\nÅse Jørgensen'],
  ['windows-1252', 'Name\nHélène Lefèvre\nFrançois Côté\nGenève'],
  ['windows-1252', 'Name\nJosé Muñoz\nMª Ángeles Núñez; 1º'],
  ['windows-1252', 'Name\nJoão Simões\nConceição Magalhães'],
  ['windows-1252', 'Name\nNiccolò Forlì\nSocietà Più'],
  ['windows-1252', 'Name\nÞór Sigurðsson\nÞorbjörg Æsa'],
  ['windows-1252', 'Name\nMüller & Söhne, Großhandel\nBÄR'],
])('%s is told by the letters it makes: %j', (page, text) => {
  const bytes = inPage(page, text);
  expect(new TextDecoder(page).decode(bytes)).toBe(text);
  expect(guessEncoding(bytes)).toBe(page);
});

test('what is no text is refused, whatever it is called; one stray sign is not', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const noise = (least: number) => Array.from({ length: 1000 }, (_, at) => least + ((at * at * 31 + at * 17) % (256 - least)));
  for (const bytes of [
    Buffer.from(png, 'base64'),
    Buffer.from([...Buffer.from('ffd8ffe000104a464946', 'hex'), ...noise(0)]),
    Buffer.from([...Buffer.from('1f8b0808', 'hex'), ...noise(1)]),
  ])
    expect(() => guessEncoding(bytes)).toThrow(expect.objectContaining({ detail: expect.stringContaining('no text') }));
  expect(guessEncoding(Buffer.from('Name\nAn\u0002na'))).toBe('utf-8');
});
