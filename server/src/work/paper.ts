import { createRequire } from 'node:module';
import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';

export type Column = {
  head: string;
  /** Of the width of the page, in proportion to the other columns. */
  share: number;
  /** Amounts and counts stand at the right. */
  numeric?: boolean;
};

/** A printed page and what follows it, from the top down: each call goes on below the one before. */
export type Paper = {
  title(words: string): void;
  heading(words: string): void;
  text(words: string): void;
  /** Lines that stand by themselves, with room below: an address. */
  block(words: string): void;
  /** A name and what is there, a line each: a number, a day, an address of several lines. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void;
  /** Its head stands on each page again. A row is not torn in two, unless it is longer than a page. */
  table(columns: readonly Column[], rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>): Promise<void>;
  /** At the right, below the amounts of a table; the last is what it comes to. */
  sums(sums: readonly (readonly [name: string, amount: string])[]): void;
  /** Nothing is added afterwards. */
  end(): Promise<Buffer>;
};

// The letters of all our languages, Latin and Cyrillic: the typefaces that PDF itself knows have neither ș nor я.
const require = createRequire(import.meta.url);
const fonts = {
  plain: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
const ink = { plain: '#1B2124', quiet: '#566066', line: '#D0D6D8' };
const margin = 48;
const gap = 12;
const mostInACell = 2000;

/** @param wide the long side lies below, as tables of many columns want it */
export function openPaper({ name, wide = false }: { name: string; wide?: boolean }): Paper {
  const doc = new PDFDocument({ size: 'A4', layout: wide ? 'landscape' : 'portrait', margin, font: fonts.plain, info: { Title: name } });
  const whole = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  doc.on('end', () => whole.resolve(Buffer.concat(parts)));
  doc.on('error', whole.reject);
  const width = doc.page.width - 2 * margin;
  const bottom = doc.page.height - margin;

  let number = 0;
  const foot = () => {
    number += 1;
    // Below the margin, where pdfkit would else begin another page.
    doc.page.margins.bottom = 0;
    const at = { width, height: 12, lineBreak: false };
    doc.font(fonts.plain, 8).fillColor(ink.quiet);
    doc.text(printable(name), margin, bottom + 16, { ...at, width: width - 60, ellipsis: true });
    doc.text(String(number), margin, bottom + 16, { ...at, align: 'right' });
    doc.page.margins.bottom = margin;
    doc.x = margin;
    doc.y = margin;
  };
  foot();
  doc.on('pageAdded', foot);

  const say = (words: string, size: number, font: string, colour: string, after: number) => {
    doc.font(font, size).fillColor(colour).text(printable(words), margin, doc.y, { width });
    doc.y += after;
  };
  const room = (height: number) => {
    if (doc.y + height > bottom && doc.y > margin) doc.addPage();
  };

  const rule = (from: number, across: number) => {
    doc
      .moveTo(from, doc.y)
      .lineTo(from + across, doc.y)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
  };

  return {
    title: (words) => say(words, 18, fonts.strong, ink.plain, 4),
    heading: (words) => {
      room(60);
      doc.y += 12;
      say(words, 12, fonts.strong, ink.plain, 4);
    },
    text: (words) => say(words, 9, fonts.plain, ink.plain, 6),
    block: (words) => say(words, 9, fonts.plain, ink.plain, 28),

    facts(facts) {
      const names = width * 0.25;
      for (const [fact, value] of facts) {
        doc.font(fonts.plain, 9);
        const height = Math.max(
          doc.heightOfString(printable(fact), { width: names }),
          doc.heightOfString(printable(value), { width: width - names - gap }),
        );
        room(height);
        const y = doc.y;
        doc.fillColor(ink.quiet).text(printable(fact), margin, y, { width: names });
        doc.fillColor(ink.plain).text(printable(value), margin + names + gap, y, { width: width - names - gap });
        doc.y = y + height + 3;
      }
      doc.y += 6;
    },

    async table(columns, rows) {
      const shares = columns.reduce((sum, { share }) => sum + share, 0);
      const widths = columns.map(({ share }) => ((width - gap * (columns.length - 1)) * share) / shares);
      const lay = (cells: readonly string[], font: string, colour: string) => {
        doc.font(font, 8).fillColor(colour);
        const words = columns.map((_, i) => printable(cells[i]?.slice(0, mostInACell) ?? ''));
        const height = Math.min(Math.max(...words.map((word, i) => doc.heightOfString(word, { width: widths[i]! }))), bottom - margin - 30);
        return { words, height };
      };
      const row = ({ words, height }: ReturnType<typeof lay>) => {
        const y = doc.y + 4;
        let x = margin;
        for (const [i, word] of words.entries()) {
          doc.text(word, x, y, { width: widths[i]!, height: height + 1, align: columns[i]!.numeric ? 'right' : 'left', ellipsis: true });
          x += widths[i]! + gap;
        }
        doc.y = y + height + 4;
        rule(margin, width);
      };
      const head = () =>
        row(
          lay(
            columns.map((column) => column.head),
            fonts.strong,
            ink.quiet,
          ),
        );

      room(60);
      head();
      for await (const cells of rows) {
        const laid = lay(cells, fonts.plain, ink.plain);
        if (doc.y + laid.height + 8 > bottom) {
          doc.addPage();
          head();
          doc.font(fonts.plain, 8).fillColor(ink.plain);
          await breathe(); // a long table does not keep everybody else waiting
        }
        row(laid);
      }
      doc.y += 12;
    },

    sums(sums) {
      const across = width * 0.4;
      const x = margin + width - across;
      const height = 15;
      room(sums.length * height + 6);
      for (const [place, [name, amount]] of sums.entries()) {
        const last = place === sums.length - 1;
        if (last) rule(x, across);
        const y = doc.y + (last ? 5 : 0);
        const at = { width: across, height, lineBreak: false };
        doc.font(last ? fonts.strong : fonts.plain, 9).fillColor(last ? ink.plain : ink.quiet);
        doc.text(printable(name), x, y, at);
        doc.fillColor(ink.plain).text(printable(amount), x, y, { ...at, align: 'right' });
        doc.y = y + height;
      }
      doc.y += 18;
    },

    end() {
      doc.end();
      return whole.promise;
    },
  };
}

/** What has no shape on paper would be drawn as an empty box; and a word without an end is laid out for minutes. */
const printable = (words: string) =>
  words.replaceAll(/[\p{Cc}\p{Cf}]+/gu, (signs) => (signs.includes('\n') ? '\n' : ' ')).replaceAll(/\S{40}/gu, '$& ');
