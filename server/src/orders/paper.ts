import type { getOrderPaper } from '@portico/contract';
import { writeAmount } from '@portico/contract';
import type { Call } from '../http/route.ts';
import { openPaper } from '../work/paper.ts';
import type { Work } from '../work/work.ts';
import { openOrder } from './order.ts';
import { type PaperWords, wordsOf } from './words.ts';

/** The order as it is handed to the client, in a language of theirs. A draft says so. */
export async function orderPaper(work: Work, { params, query: { language = 'en' }, reply }: Call<typeof getOrderPaper>): Promise<Buffer> {
  const order = await openOrder(work, params.orderId);
  const words = wordsOf(language);
  const name = nameOf(order, words);
  const amount = (it: number) => writeAmount(it, order.currency, words.written);
  const day = (it: string) =>
    new Intl.DateTimeFormat(words.written, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${it}T00:00:00Z`));
  const number = (it: string) => new Intl.NumberFormat(words.written, { maximumFractionDigits: 3 }).format(Number(it));

  const paper = openPaper({ name });
  for (const address of [order.sender, order.billedTo]) if (address) paper.block(address);
  paper.title(name);
  if (order.title) paper.text(order.title);
  paper.facts([
    [words.day, day(order.day)],
    ...(order.due ? ([[order.kind === 'offer' ? words.until : words.due, day(order.due)]] as const) : []),
  ]);
  await paper.table(
    [
      { head: words.text, share: 5 },
      { head: words.quantity, share: 1, numeric: true },
      { head: words.price, share: 1.5, numeric: true },
      { head: words.tax, share: 1, numeric: true },
      { head: words.net, share: 1.7, numeric: true },
    ],
    order.lines.map((line) => [line.text, number(line.quantity), amount(line.unitPrice), `${number(line.taxRate)} %`, amount(line.net)]),
  );
  paper.sums([
    [words.net, amount(order.net)],
    ...order.taxes.map(({ rate, tax }) => [`${words.tax} ${number(rate)} %`, amount(tax)] as const),
    [words.gross, amount(order.gross)],
  ]);
  if (order.terms) paper.text(order.terms);
  reply.type('application/pdf').header('content-disposition', `inline; filename="${order.kind}-${order.number ?? 'draft'}.pdf"`);
  return paper.end();
}

const nameOf = ({ kind, number }: { kind: 'offer' | 'invoice'; number: number | null }, words: PaperWords) =>
  number === null ? `${words[kind]} (${words.draft})` : `${words[kind]} ${number}`;
