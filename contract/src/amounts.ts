/** In the smallest unit of any currency. */
export const mostAmount = 10_000_000_000_000;
/** What one piece or one hour of a line can cost. */
export const mostUnitPrice = 1_000_000_000_000;

// ISO 4217: every currency has two digits behind the point, but for these.
const digits: Record<string, number> = Object.fromEntries(
  Object.entries({
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }).flatMap(([count, codes]) => codes.split(' ').map((code) => [code, Number(count)])),
);

/** How many digits of a currency stand behind the point: 2 for EUR, none for JPY, 3 for KWD. */
export const digitsOf = (currency: string): number => digits[currency] ?? 2;

/** As it is written in a language: `1,250.00 €` or `1.250,00 €`. */
export function writeAmount(amount: number, currency: string, language: string): string {
  const count = digitsOf(currency);
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: count,
    maximumFractionDigits: count,
  });
  return format.format(amount / 10 ** count);
}

/** As somebody would type it into a field: without the sign of the currency, and without groups. */
export function typeAmount(amount: number, currency: string, language: string): string {
  const count = digitsOf(currency);
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: count, maximumFractionDigits: count, useGrouping: false });
  return format.format(amount / 10 ** count);
}

/**
 * What somebody typed, as a decimal of the form `-1234.5`; `null` where it is no number. The point of the language
 * comes first; the other sign stands between thousands where three digits follow, and is a point elsewhere.
 */
export function readDecimal(typed: string, language: string): string | null {
  const bare = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const point = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')!.value;
  const group = point === ',' ? '.' : ',';
  const inGroups = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`);
  const plain = inGroups.test(bare) ? bare.replaceAll(group, '').replace(point, '.') : bare.replace(/[.,]/, '.');
  const found = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(plain);
  if (!found) return null;
  const [, sign, whole, fraction] = found;
  return `${sign}${whole || '0'}${fraction ? `.${fraction}` : ''}`;
}

export type AmountFault = 'no-amount' | 'too-fine' | 'too-large';

/** What somebody typed, in the smallest unit of the currency; or why it is none that can be kept. */
export function judgeAmount(typed: string, currency: string, language: string, most = mostAmount): number | AmountFault {
  const decimal = readDecimal(typed.replaceAll(/[\p{Sc}A-Za-z]/gu, ''), language);
  if (decimal === null) return 'no-amount';
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const count = digitsOf(currency);
  if (fraction.length > count) return 'too-fine';
  const amount = Number(whole + fraction.padEnd(count, '0'));
  if (amount > most) return 'too-large';
  return decimal.startsWith('-') && amount !== 0 ? -amount : amount;
}

/** The same for those who need no reason. */
export function readAmount(typed: string, currency: string, language: string): number | null {
  const amount = judgeAmount(typed, currency, language);
  return typeof amount === 'number' ? amount : null;
}
