import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ImportDelimiter, mostImportRows } from '@portico/contract';
import { CsvError, type Info, parse } from 'csv-parse';
import { problem } from '../problem.ts';

/** A row of the file and the line on which it begins. */
export type FileRecord = { line: number; cells: string[] };

const delimiters: Record<ImportDelimiter, string> = { semicolon: ';', comma: ',', tab: '\t' };
const chunk = 65_536;

/** Bit by bit, so that others are served meanwhile. @throws file-unreadable */
export async function* recordsOf(text: string, delimiter: ImportDelimiter): AsyncGenerator<FileRecord> {
  let ended = 0;
  const parser = parse({
    delimiter: delimiters[delimiter],
    record_delimiter: '\n',
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Told before the record is read here: what breaks off is not waited for.
    on_record: (record, { lines }) => {
      ended = lines;
      return record;
    },
  });
  // The parser takes the first line end it meets for that of all, and files are put together of several.
  const fed = pipeline(Readable.from(slices(text.replaceAll(/\r\n?/g, '\n'))), parser).catch(() => {}); // told where it is read
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line: info.lines - record.join('').split('\n').length + 1, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw problem('file-unreadable', `Line ${ended + 1} breaks off: a quotation mark that is opened there is never closed.`);
  } finally {
    parser.destroy();
    await fed;
  }
}

function* slices(text: string) {
  for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
}

/** The first rows, header included. */
export async function headOf(text: string, delimiter: ImportDelimiter, rows: number): Promise<string[][]> {
  const head: string[][] = [];
  for await (const { cells } of recordsOf(text, delimiter)) {
    head.push(cells);
    if (head.length === rows) break;
  }
  return head;
}

/** Everything below the header. @throws file-unreadable */
export async function rowsOf(text: string, delimiter: ImportDelimiter): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const record of recordsOf(text, delimiter)) {
    records.push(record);
    if (records.length > mostImportRows + 1)
      throw problem('file-unreadable', `It has more than ${mostImportRows.toLocaleString('en')} rows. Split it, the companies first.`);
  }
  return records.slice(1);
}
