import type { ImportDelimiter, ImportEncoding } from '@portico/contract';
import { analyse } from 'chardet';
import { problem } from '../problem.ts';
import { headOf } from './records.ts';

/** How a file is to be read, as far as its bytes tell; whoever sent it can say otherwise. */
export async function guessReading(bytes: Buffer): Promise<{ encoding: ImportEncoding; delimiter: ImportDelimiter }> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    throw problem('file-unreadable', 'This is a workbook and not a CSV file. Save the sheet as “CSV UTF-8” and choose that.');
  const encoding = guessEncoding(bytes);
  return { encoding, delimiter: await guessDelimiter(decode(bytes, encoding)) };
}

export const decode = (bytes: Buffer, encoding: ImportEncoding): string => new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''); // the one character that PostgreSQL cannot keep

export function guessEncoding(bytes: Buffer): ImportEncoding {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') return 'utf-8';
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  // Delimiters and line ends are below 128 in every script: in UTF-16 each has a zero beside it.
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 4096).entries()) if (byte === 0) zeros[at % 2]! += 1;
  if (zeros[0]! + zeros[1]! > 0) return zeros[1]! >= zeros[0]! ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : guessCodePage(bytes);
}

function isUtf8(bytes: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const codePages: Record<string, ImportEncoding> = {
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'windows-1250',
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'windows-1251',
  'KOI8-R': 'windows-1251',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
};

/** By the lines that are not plain ASCII: what all languages share says nothing. */
function guessCodePage(bytes: Buffer): ImportEncoding {
  const telling = bytes
    .toString('latin1')
    .split(/[\r\n]+/)
    .filter((line) => /[\x80-\xff]/.test(line))
    .join('\n');
  const found = analyse(Buffer.from(telling.slice(0, 65_536), 'latin1')).find(({ name }) => codePages[name]);
  const page = found ? codePages[found.name]! : 'windows-1252';
  return page === 'windows-1252' && romanian.test(telling) ? 'windows-1250' : page;
}

/** ş and ţ of Windows-1250 within a word: in Windows-1252 these bytes are º, ª, þ and Þ, which stand in words of Icelandic alone. */
const romanian = /[a-z\xe3\xe2\xee][\xba\xfe][a-z\xe3\xe2\xee]|\b[\xaa\xde][a-z\xe3\xe2\xee]/i;

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
