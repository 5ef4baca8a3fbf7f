import { useTranslation } from 'react-i18next';

const oneDay = 86_400_000;

const forms = {
  day: { day: 'numeric', month: 'short' },
  dayOfWeek: { weekday: 'short', day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short' },
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
  full: { dateStyle: 'full' },
  fullClock: { dateStyle: 'full', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type Form = keyof typeof forms;

/** Days and moments as people say them. */
export function useDays() {
  const { t } = useTranslation();
  const language = t('days.written');

  const write = (date: Date, form: Form) => formatOf(language, form).format(date);
  const thisYear = (date: Date) => date.getFullYear() === new Date().getFullYear();

  const short = (date: Date): string => {
    const away = Math.round((startOf(date).getTime() - startOf(new Date()).getTime()) / oneDay);
    if (away === 0) return t('days.today');
    if (away === 1) return t('days.tomorrow');
    if (away === -1) return t('days.yesterday');
    if (Math.abs(away) < 28) return write(date, 'dayOfWeek').replace(',', '');
    return write(date, thisYear(date) ? 'day' : 'dayOfYear');
  };

  return {
    day: (day: string) => short(fromDay(day)),
    /** A deadline that has passed is told in words too, for those who do not see its colour. */
    deadline: (day: string, closed: boolean) => {
      const late = Math.round((startOf(new Date()).getTime() - fromDay(day).getTime()) / oneDay);
      if (closed || late <= 0) return { words: short(fromDay(day)), late: false, today: !closed && late === 0 };
      return { words: t('days.late', { count: late }), late: true, today: false };
    },
    range: (from: string | null, to: string | null) => {
      if (from && to) return `${write(fromDay(from), 'day')} – ${write(fromDay(to), 'day')}`;
      if (from) return t('days.from', { day: short(fromDay(from)) });
      if (to) return t('days.until', { day: short(fromDay(to)) });
      return null;
    },
    moment: (moment: string) => {
      const date = new Date(moment);
      const clock = write(date, 'clock');
      const away = Math.round((startOf(new Date()).getTime() - startOf(date).getTime()) / oneDay);
      if (away === 0) return clock;
      if (away < 7) return `${write(date, 'weekday')} ${clock}`;
      return short(date);
    },
    /** What has just happened is told by how long ago. */
    ago: (moment: string) => {
      const minutes = Math.floor((Date.now() - new Date(moment).getTime()) / 60_000);
      const told = (count: number, unit: 'minute' | 'hour') =>
        new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
      if (minutes < 60) return told(Math.max(minutes, 0), 'minute');
      if (minutes < 1440) return told(Math.floor(minutes / 60), 'hour');
      return short(new Date(moment));
    },
    momentDay: (moment: string) => short(new Date(moment)),
    exact: (moment: string) => write(new Date(moment), 'fullClock'),
    exactDay: (day: string) => write(fromDay(day), 'full'),
  };
}

const made = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes longer than to draw a row: the few there are, are made once. */
function formatOf(language: string, form: Form): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, forms[form]);
  made.set(key, format);
  return format;
}

/** A day has no zone: it is read as a day of the reader's own calendar. */
function fromDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

function startOf(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
