import { useTranslation } from 'react-i18next';
import { usePreferences } from '../frame/me.tsx';

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

/** Days and moments as people say them: in their own time zone, and days in figures where they prefer that. */
export function useDays() {
  const { t } = useTranslation();
  const { timeZone, dateFormat } = usePreferences();
  const language = t('days.written');

  /** Days are reckoned in UTC, where each is as long as the other; moments are read in the zone of the reader. */
  const write = (date: Date, form: Form, zone = 'UTC') => formatOf(language, form, zone).format(date);
  const today = () => dayOf(new Date(), timeZone);
  const inFigures = (date: Date) => {
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    return dateFormat!.replace('yyyy', year).replace('mm', month).replace('dd', day);
  };

  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const;
  /** `within`: in the midst of a sentence, and not where it stands by itself. */
  const short = (date: Date, within = false): string => {
    const away = Math.round((date.getTime() - today().getTime()) / oneDay);
    const word = near[String(away) as keyof typeof near];
    if (word) return t(within ? `days.within.${word}` : `days.${word}`);
    if (dateFormat) return inFigures(date);
    if (Math.abs(away) < 28) return write(date, 'dayOfWeek').replace(',', '');
    return write(date, date.getUTCFullYear() === today().getUTCFullYear() ? 'day' : 'dayOfYear');
  };
  const plain = (date: Date) => (dateFormat ? inFigures(date) : write(date, 'day'));

  return {
    day: (day: string) => short(fromDay(day)),
    /** The same in the midst of a sentence: "since today". */
    within: {
      day: (day: string) => short(fromDay(day), true),
      momentDay: (moment: string) => short(dayOf(new Date(moment), timeZone), true),
    },
    /** A deadline that has passed is told in words too, for those who do not see its colour. */
    deadline: (day: string, closed: boolean) => {
      const late = Math.round((today().getTime() - fromDay(day).getTime()) / oneDay);
      if (closed || late <= 0) return { words: short(fromDay(day)), late: false, today: !closed && late === 0 };
      return { words: t('days.late', { count: late }), late: true, today: false };
    },
    range: (from: string | null, to: string | null) => {
      if (from && to) return `${plain(fromDay(from))} – ${plain(fromDay(to))}`;
      if (from) return t('days.from', { day: short(fromDay(from), true) });
      if (to) return t('days.until', { day: short(fromDay(to), true) });
      return null;
    },
    moment: (moment: string) => {
      const date = new Date(moment);
      const clock = write(date, 'clock', timeZone);
      const day = dayOf(date, timeZone);
      const away = Math.round((today().getTime() - day.getTime()) / oneDay);
      if (away === 0) return clock;
      if (away < 7) return `${write(day, 'weekday')} ${clock}`;
      return short(day);
    },
    /** What has just happened is told by how long ago. */
    ago: (moment: string) => {
      const minutes = Math.floor((Date.now() - new Date(moment).getTime()) / 60_000);
      const told = (count: number, unit: 'minute' | 'hour') =>
        new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
      if (minutes < 60) return told(Math.max(minutes, 0), 'minute');
      if (minutes < 1440) return told(Math.floor(minutes / 60), 'hour');
      return short(dayOf(new Date(moment), timeZone), true);
    },
    clock: (moment: string) => write(new Date(moment), 'clock', timeZone),
    momentDay: (moment: string) => short(dayOf(new Date(moment), timeZone)),
    exact: (moment: string) => write(new Date(moment), 'fullClock', timeZone),
    exactDay: (day: string) => write(fromDay(day), 'full'),
  };
}

const made = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes longer than to draw a row: the few there are, are made once. */
function formatOf(language: string, form: Form, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${form} ${timeZone}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, { ...forms[form], timeZone });
  made.set(key, format);
  return format;
}

/** Days as the calendar writes them, wherever the reader is. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function dayOf(moment: Date, timeZone: string): Date {
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return fromDay(calendar.format(moment));
}

const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
