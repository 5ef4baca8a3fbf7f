/** `1:30`, `1.5`, `1,5 h` and `90m` are an hour and a half. `null` where it is no time, or more than a day. */
export function readMinutes(typed: string): number | null {
  const bare = typed.trim().toLowerCase();
  const clock = /^(\d{1,2})(?::|\s*h\s*)([0-5]?\d)\s*m?$/.exec(bare);
  const inMinutes = /^(\d{1,4})\s*m(?:in)?$/.exec(bare);
  const inHours = /^(\d{0,2}(?:[.,]\d{1,2})?)\s*h?$/.exec(bare);
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : inMinutes
      ? Number(inMinutes[1])
      : inHours?.[1]
        ? Math.round(Number(inHours[1].replace(',', '.')) * 60)
        : 0;
  return minutes >= 1 && minutes <= 1440 ? minutes : null;
}

/** `1:30` */
export const writeMinutes = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
