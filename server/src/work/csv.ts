/**
 * How a file is written that a spreadsheet opens: with the mark by which it knows UTF-8, and an apostrophe before a cell
 * that it would take for a formula, and run.
 */
export const forSpreadsheets = { header: true, bom: true, escape_formulas: true, record_delimiter: '\r\n' } as const;
