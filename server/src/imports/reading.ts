import type { ImportDelimiter, ImportEncoding } from '@portico/contract';
import { decode, guessEncoding } from '../work/encoding.ts';
import { headOf } from './records.ts';

/** How a file is to be read, as far as its bytes tell; whoever sent it can say otherwise. */
export async function guessReading(bytes: Buffer): Promise<{ encoding: ImportEncoding; delimiter: ImportDelimiter }> {
  const encoding = guessEncoding(bytes);
  return { encoding, delimiter: await guessDelimiter(decode(bytes, encoding)) };
}

/** The one that gives the head of the file the most columns, as many in each row. */
async function guessDelimiter(text: string): Promise<ImportDelimiter> {
  let best: { delimiter: ImportDelimiter; score: number } = { delimiter: 'semicolon', score: 0 };
  for (const delimiter of ['semicolon', 'comma', 'tab'] as const) {
    const [header, ...rows] = await headOf(text, delimiter, 20).catch(() => []);
    const columns = header?.length ?? 0;
    if (columns < 2) continue;
    const alike = rows.filter(({ length }) => length === columns).length / Math.max(rows.length, 1);
    const score = alike * 1000 + columns;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
