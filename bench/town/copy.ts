import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** A value of one cell, as COPY reads it. */
type Cell = string | number | boolean | null;

export type Row = readonly Cell[];

const none = '\\N';
const cell = (value: Cell) => (value === null ? none : value === true ? 't' : value === false ? 'f' : value);

/**
 * Fill a table by COPY. Its indexes are built afterwards, all at once: that
 * takes a third of the time. The texts of a town hold neither tab nor backslash.
 */
export async function fill(client: pg.Client, table: string, columns: string, total: number, rows: Iterable<Row>) {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = $1::regclass and not indisprimary
      and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);

  const bar = progress(table, total);
  await pipeline(Readable.from(chunks(rows, bar)), client.query(from(`copy ${table} (${columns}) from stdin`)));
  for (const { definition } of indexes) await client.query(definition);
  bar(total, true);
}

function* chunks(rows: Iterable<Row>, bar: (done: number) => void) {
  let text = '';
  let done = 0;
  for (const row of rows) {
    let line = '';
    for (const value of row) line += line === '' ? cell(value) : `\t${cell(value)}`;
    text += `${line}\n`;
    done++;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
    bar(done);
  }
  yield text;
}

/** A bar on the terminal, or a line for each table where there is none. */
export function progress(name: string, total: number) {
  const began = Date.now();
  let drawn = 0;
  return (done: number, complete = false) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    if (!process.stderr.isTTY) {
      if (complete) process.stderr.write(`  ${name.padEnd(18)} ${total.toLocaleString('en').padStart(10)}  ${seconds} s\n`);
      return;
    }
    if (!complete && Date.now() - drawn < 100) return;
    drawn = Date.now();
    const part = Math.min(1, done / total);
    const bar = '█'.repeat(Math.round(part * 30)).padEnd(30, '░');
    process.stderr.write(
      `\r  ${name.padEnd(18)} ${bar} ${String(Math.round(part * 100)).padStart(3)} %  ${seconds} s${complete ? '\n' : ' '}`,
    );
  };
}
