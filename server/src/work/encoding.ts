import type { ImportEncoding } from '@portico/contract';
import { problem } from '../problem.ts';
import { guessCodePage } from './codePage.ts';

export const decode = (bytes: Buffer, encoding: ImportEncoding): string => new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''); // the one character that PostgreSQL cannot keep

/** As far as the bytes of a text tell; whoever sent it can say otherwise. @throws file-unreadable */
export function guessEncoding(bytes: Buffer): ImportEncoding {
  const encoding = guess(bytes);
  if (!isText(new TextDecoder(encoding).decode(bytes.subarray(0, 8192))))
    throw problem('file-unreadable', 'This is no text. Choose a CSV file; of a table, save the sheet as “CSV UTF-8”.');
  return encoding;
}

/** Bytes that never were a text become signs in it that nobody writes, whatever it is taken for; one may have slipped in. */
const isText = (head: string) => (head.match(unwritten)?.length ?? 0) <= 1 + head.length / 50;

const unwritten = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufffd]/gu;

function guess(bytes: Buffer): ImportEncoding {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw problem('file-unreadable', 'This is a workbook and not a CSV file. Save the sheet as “CSV UTF-8” and choose that.');
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
