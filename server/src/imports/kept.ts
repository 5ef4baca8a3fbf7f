const day = 86_400_000;

/** A month is longer than anybody goes on asking what became of a row. */
export const kept = 30 * day;

/** A file of passwords that was not imported waits no longer. */
export const secretsKept = day;

/** In milliseconds from when it was sent. */
export const keptFor = ({ secret, state }: { secret: boolean | null; state: string }): number =>
  secret && state !== 'done' ? secretsKept : kept;
