import { useDays } from './day.ts';

export function MomentText({ at, className }: { at: string; className?: string }) {
  const days = useDays();
  return (
    <time dateTime={at} title={days.exact(at)} className={className}>
      {days.moment(at)}
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
