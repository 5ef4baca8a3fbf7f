import type { ProfileTicks } from '../api/shapes.ts';

export const sameTicks = (one: ProfileTicks, other: ProfileTicks): boolean =>
  (Object.keys(one) as (keyof ProfileTicks)[]).every((name) => one[name] === other[name]);
