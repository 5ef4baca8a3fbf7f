const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.4 MB", as people write it where this language is spoken. */
export function writeSize(bytes: number, language: string): string {
  let at = 0;
  let value = bytes;
  // 999.6 would be written as 1,000.
  while (value >= 999.5 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  const digits = { maximumFractionDigits: at > 0 && value < 9.95 ? 1 : 0 };
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[at]!, unitDisplay: at ? 'short' : 'long', ...digits }).format(value);
}
