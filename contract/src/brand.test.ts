import { expect, test } from 'vitest';
import { accentsOf, contrast } from './brand.ts';

const everyHue = Array.from({ length: 72 }, (_, step) =>
  ['30', '80', 'ff'].map((light) => wheel(step * 5, Number.parseInt(light, 16))),
).flat();

test('white is read on every fill, and every accent on its darkest or lightest ground', () => {
  for (const colour of [...everyHue, '#ffffff', '#000000', '#808080', '#fdfd96']) {
    const { light, dark } = accentsOf(colour);
    for (const { fill, fillHover } of [light, dark]) {
      expect([colour, contrast('#FFFFFF', fill) >= 4.5]).toEqual([colour, true]);
      expect([colour, contrast('#FFFFFF', fillHover) >= 4.5]).toEqual([colour, true]);
    }
    for (const ground of ['#FFFFFF', '#F4F6F6', '#E6E8E9', light.chosen])
      expect([colour, ground, contrast(light.text, ground) >= 4.5]).toEqual([colour, ground, true]);
    for (const ground of ['#17191B', '#2A2E31', dark.chosen])
      expect([colour, ground, contrast(dark.text, ground) >= 4.5]).toEqual([colour, ground, true]);
  }
});

test('what is dark enough stays as it was given', () => {
  expect(accentsOf('#0b686f').light.fill).toBe('#0B686F');
  expect(accentsOf('#b3124a').light.fill).toBe('#B3124A');
});

test('the hues of outside and private, and what lies within 25° of them, become ink', () => {
  for (const taken of ['#d07207', '#ff8800', '#d9480f', '#ffd000', '#7c5cd6', '#5b3ba8', '#8844dd']) {
    expect([taken, accentsOf(taken).inkInstead]).toEqual([taken, true]);
  }
  for (const free of ['#0b686f', '#c2185b', '#1565c0', '#2e7d32', '#777777', '#000000']) {
    expect([free, accentsOf(free).inkInstead]).toEqual([free, false]);
  }
});

/** A colour of this hue, as light as its strongest channel. */
function wheel(hue: number, most: number): string {
  const channel = (shift: number) => {
    const sixth = ((hue / 60 + shift) % 6) - 3;
    return Math.round(most * Math.min(1, Math.max(0, Math.abs(sixth) - 1)));
  };
  return `#${[channel(0), channel(4), channel(2)].map((it) => it.toString(16).padStart(2, '0')).join('')}`;
}
