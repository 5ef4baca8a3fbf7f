import { useDays } from './day.ts';

/** `clock`: below a heading that names the day. */
export function MomentText({ at, className, clock = false }: { at: string; className?: string; clock?: boolean }) {
  const days = useDays();
  return (
    <time dateTime={at} title={days.exact(at)} className={className}>
      {clock ? days.clock(at) : days.moment(at)}
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
