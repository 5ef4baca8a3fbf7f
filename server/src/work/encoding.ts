import type { ImportEncoding } from '@portico/contract';
import { analyse } from 'chardet';
import { problem } from '../problem.ts';

export const decode = (bytes: Buffer, encoding: ImportEncoding): string => new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''); // the one character that PostgreSQL cannot keep

/** As far as the bytes of a text tell; whoever sent it can say otherwise. @throws file-unreadable */
export function guessEncoding(bytes: Buffer): ImportEncoding {
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
