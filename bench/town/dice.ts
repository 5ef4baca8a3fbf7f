/** Chance that falls the same way every time, so that two machines build the same town. */
export class Dice {
  #state: number;
  #sequence = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, not including, 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance = (part: number) => this.roll() < part;
  below = (count: number) => Math.floor(this.roll() * count);
  between = (low: number, high: number) => low + this.below(high - low + 1);
  one = <T>(of: readonly T[]): T => of[this.below(of.length)]!;

  /** Few are large, most are small: a position in a list whose first entries are drawn most often. */
  skewed = (count: number, power = 2) => Math.floor(this.roll() ** power * count);

  /** Waiting times and their like: around `mean`, now and then much longer. */
  tail = (mean: number) => -Math.log(1 - this.roll()) * mean;

  /** A UUIDv7 of this moment; ids asked for in the order of time come in that order. */
  idAt(moment: number): string {
    const time = Math.floor(moment).toString(16).padStart(12, '0');
    this.#sequence = (this.#sequence + 1) & 0xfff;
    const four = () => hex[this.below(65536)]!;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex[this.#sequence]!.slice(1)}-${hex[0x8000 | this.below(0x4000)]!}-${four()}${four()}${four()}`;
  }
}

const hex = Array.from({ length: 65536 }, (_, value) => value.toString(16).padStart(4, '0'));

const words = (
  'site plan draft review invoice contract kitchen garden roof layout logo banner report survey permit drawing lamp door ' +
  'window facade budget schedule mail newsletter campaign photo video brochure catalogue stand fair ticket server login page form ' +
  'delivery order sample colour floor wall sketch model print proof copy text translation meeting call visit offer'
).split(' ');

export const sentence = (dice: Dice, count: number) => {
  let said = dice.one(words);
  for (let i = 1; i < count; i++) said += ` ${dice.one(words)}`;
  return said[0]!.toUpperCase() + said.slice(1);
};
