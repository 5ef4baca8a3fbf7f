/** So many days from today, as a day of work: what falls on a weekend moves away from today. */
export function day(offset: number): string {
  const date = new Date();
  date.setHours(12, 0, 0, 0);
  date.setDate(date.getDate() + offset);
  while (offset !== 0 && [0, 6].includes(date.getDay())) date.setDate(date.getDate() + Math.sign(offset));
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
