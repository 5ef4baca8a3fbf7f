import { useDays } from './day.ts';

type MomentProps = {
  at: string;
  className?: string;
  /** `clock`: below a heading that names the day. */
  as?: 'moment' | 'clock' | 'momentDay';
};

/** In the time zone of the reader. */
export function MomentText({ at, className, as = 'moment' }: MomentProps) {
  const days = useDays();
  return (
    <time dateTime={at} title={days.exact(at)} className={className}>
      {days[as](at)}
    </time>
  );
}

export function DayText({ day, className }: { day: string; className?: string }) {
  const days = useDays();
  return (
    <time dateTime={day} title={days.exactDay(day)} className={className}>
      {days.day(day)}
    </time>
  );
}
