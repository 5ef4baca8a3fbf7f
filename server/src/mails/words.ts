/** Every sentence a mail can hold; each language is a file of this shape. `formal`: Sie and not Du, vous and not tu (D11). */
export type Words = {
  locale: string;
  greeting: (name: string, formal: boolean) => string;
  plainLink: string;
  invitation: {
    subject: (workspace: string) => string;
    preview: (workspace: string) => string;
    toOutside: (workspace: string, by: string | null) => string;
    toTeam: (workspace: string, by: string | null) => string;
    next: string;
    button: string;
    footnote: (until: string) => string;
  };
  passwordReset: {
    subject: (workspace: string) => string;
    preview: (workspace: string) => string;
    asked: (workspace: string) => string;
    next: string;
    button: string;
    footnote: (until: string) => string;
  };
  grant: {
    subject: (project: string) => string;
    opens: (by: string, project: string, formal: boolean) => string;
    /** What the project holds for them, in the order in which it is said. */
    may: (can: { read: boolean; open: boolean; write: boolean; upload: boolean; hear: boolean }, formal: boolean) => string;
    button: string;
    /** `until`: the last day, where there is one; `link`: until when the link sets a password, where there is none yet. */
    footnote: (given: { until: string | null; link: string | null; by: string }, formal: boolean) => string;
  };
  /** To whoever is reached when @team is mentioned. It says neither Sie nor Du: `where` is the project, or the workspace. */
  mention: {
    subject: (author: string, task: string) => string;
    sentence: (author: string, task: string, project: string | null) => string;
    button: string;
    footnote: (where: string) => string;
  };
  /** To whoever gave a grant: more time is asked for, it ends soon, it is over. */
  grantEnds: {
    subject: Record<'asked' | 'soon' | 'over', (who: string, project: string) => string>;
    sentence: Record<'asked' | 'soon' | 'over', (who: string, project: string, day: string) => string>;
    next: Record<'asked' | 'soon' | 'over', string>;
    button: string;
    footnote: string;
  };
};

/** How somebody reads days and moments: in their own zone, else that of the workspace; days in figures where they prefer that. */
export type Reading = { timeZone: string; dateFormat: string | null };
const plainly: Reading = { timeZone: 'UTC', dateFormat: null };

/** "Thursday, 12 February 2026", or "12.02.2026". */
export function dayInWords(day: string, { locale }: Words, { dateFormat } = plainly): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (dateFormat) return dateFormat.replace('yyyy', year).replace('mm', month).replace('dd', date);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

/** The day of a moment, and where it matters the hour, with the name of the zone. */
export function momentInWords(moment: Date, words: Words, withTime: boolean, reading = plainly): string {
  const { timeZone } = reading;
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = dayInWords(calendar.format(moment), words, reading);
  const clock = { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' } as const;
  return withTime ? `${day}, ${new Intl.DateTimeFormat(words.locale, clock).format(moment)}` : day;
}

/** "follow the tasks, read what is released and answer" */
export const listed = (parts: string[], { locale }: Pick<Words, 'locale'>) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
