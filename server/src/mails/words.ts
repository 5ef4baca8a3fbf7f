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
    may: (can: { read: boolean; write: boolean; upload: boolean }, formal: boolean) => string;
    button: string;
    /** `until`: the last day, where there is one; `link`: until when the link sets a password, where there is none yet. */
    footnote: (given: { until: string | null; link: string | null; by: string }, formal: boolean) => string;
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

/** "Thursday, 12 February 2026", and where it matters the hour. */
export function inWords(moment: Date, { locale }: Words, withTime: boolean): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(moment);
  return withTime ? `${day}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(moment)} UTC` : day;
}

/** "follow the tasks, read what is released and answer" */
export const listed = (parts: string[], { locale }: Pick<Words, 'locale'>) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
