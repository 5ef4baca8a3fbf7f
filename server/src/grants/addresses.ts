import { isAddress } from '../work/address.ts';

/** What was written for one person: `place` counts them from 1. */
export type Written = { place: number; name: string | null; email: string | null; written: string };

/**
 * `Name <a@b.example>`, one in a line or several between commas and semicolons, or the lines of a CSV file with a name beside each
 * address. A first line without any address names the columns.
 */
export function readAddresses(text: string): Written[] {
  const found: Omit<Written, 'place'>[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const pieces = line.match(/(?:"(?:[^"]|"")*"|<[^>]*>|[^",;\t<])+/g)?.map((piece) => piece.trim()) ?? [];
    const said = pieces.filter((piece) => piece && piece !== '""');
    const addressed = said.filter((piece) => piece.includes('@'));
    if (addressed.length === 0) {
      if (said.length > 0 && at > 0) found.push({ name: null, email: null, written: line.trim() });
      continue;
    }
    const others = said.filter((piece) => !piece.includes('@'));
    for (const piece of addressed) {
      const [, before = '', inside] = /^([^<]*)<\s*([^>]*?)\s*>$/.exec(piece) ?? [];
      const address = inside ?? bare(piece);
      // Of a line with one address, what stands before it is the name.
      const name = bare(before) || (addressed.length === 1 ? bare(others[0] ?? '') : '');
      found.push({ name: name.slice(0, 250) || null, email: isAddress(address) ? address.toLowerCase() : null, written: piece });
    }
  }
  return found.map((one, at) => ({ place: at + 1, ...one, written: one.written.slice(0, 250) }));
}

const bare = (text: string) => text.trim().replaceAll(/^"|"$/g, '').replaceAll('""', '"').replaceAll(/\s+/g, ' ').trim();
