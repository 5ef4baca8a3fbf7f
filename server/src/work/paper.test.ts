import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPaper } from './paper.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

const contentOf = (pdf: Buffer) =>
  streamsOf(pdf)
    .filter((text) => text.includes(' Tm'))
    .join('');

/** What a reader of the file could copy out of it: the letters of each typeface, as its own table says. */
function lettersOf(pdf: Buffer): string {
  const tables = streamsOf(pdf).filter((text) => text.includes('beginbfrange'));
  const letters = tables.flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>(?= |\])/g)]);
  return letters.map(([, hex]) => String.fromCharCode(Number.parseInt(hex!, 16))).join('');
}

function streamsOf(pdf: Buffer): string[] {
  const raw = pdf.toString('latin1');
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index }) => {
    const from = raw.indexOf('\n', index) + 1;
    try {
      return inflateSync(pdf.subarray(from, raw.indexOf('endstream', from))).toString('latin1');
    } catch {
      return []; // a picture or a typeface
    }
  });
}

test('a page is a PDF that knows the letters of Romanian and Russian names', async () => {
  const paper = openPaper({ name: 'Access review' });
  paper.title('Access review');
  paper.facts([['Asked by', 'Ștefan Țurcanu']]);
  paper.heading('People');
  paper.text('Наталья Щукина');
  const pdf = await paper.end();

  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(1);
  for (const letter of 'ȘȚНЩья') expect(lettersOf(pdf)).toContain(letter);
});

/** Where each piece of text begins, from the left edge. */
const beginsOf = (pdf: Buffer) => [...contentOf(pdf).matchAll(/1 0 0 1 ([\d.]+) [\d.]+ Tm/g)].map(([, x]) => Number(x));

test('sums stand at the right, and the last of them is strong', async () => {
  const paper = openPaper({ name: 'Offer' });
  paper.sums([
    ['Net', '€75.00'],
    ['Total', '€90.00'],
  ]);
  const pdf = await paper.end();
  const [, , net, ofNet, total, ofTotal] = beginsOf(pdf); // behind the two words of the foot
  expect(Math.min(net!, total!)).toBeGreaterThan(300);
  expect(Math.min(ofNet!, ofTotal!)).toBeGreaterThan(500);
  expect(contentOf(pdf).split('/F2')[1]).toMatch(/ Tm/);
});

test('a long table goes on over as many pages as it needs, and one cell longer than a page ends there', async () => {
  const columns = [
    { head: 'Name', share: 2 },
    { head: 'Where', share: 3 },
    { head: 'Hours', share: 1, numeric: true },
  ];
  const short = openPaper({ name: 'Short', wide: true });
  await short.table(columns, [['Pierre', 'Lyon showroom', '3']]);
  expect(pagesOf(await short.end())).toBe(1);

  const long = openPaper({ name: 'Long', wide: true });
  await long.table(
    columns,
    Array.from({ length: 100 }, (_, n) => [`Pierre ${n}`, 'Lyon showroom '.repeat(10), String(n)]),
  );
  expect(pagesOf(await long.end())).toBeGreaterThan(4);

  const endless = openPaper({ name: 'Endless' });
  await endless.table(columns, [['x'.repeat(20_000), 'a\u0000b\u202e', '']]);
  expect(pagesOf(await endless.end())).toBeLessThan(3);
});
