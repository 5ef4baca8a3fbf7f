/**
 * What becomes of a brand's colour. Two rules stand above it: outside and private keep their hues to themselves, and
 * what is read stays readable. A leaf that imports nothing, since a mail, the app and its settings page all ask it.
 */

export type Accent = {
  /** Behind white text. */
  fill: string;
  fillHover: string;
  /** As text and mark, on every ground of its scheme. */
  text: string;
  /** Behind a chosen row. */
  chosen: string;
};

export type Accents = { light: Accent; dark: Accent; inkInstead: boolean };

const white = '#FFFFFF';
const readable = 4.5;
const [outside, privately] = ['#D07207', '#7C5CD6'];
const nearest = 25;

// The grounds on which coloured text is hardest to read.
const grounds = { light: '#E6E8E9', dark: '#2A2E31' };

const ink: Omit<Accents, 'inkInstead'> = {
  light: { fill: '#1B2124', fillHover: '#3A4348', text: '#1B2124', chosen: '#EDEFF0' },
  dark: { fill: '#566066', fillHover: '#3D4448', text: '#E6E9EA', chosen: '#24292C' },
};

/** The accents of a workspace with this colour (`#rrggbb`). */
export function accentsOf(colour: string): Accents {
  if ([outside, privately].some((meaning) => near(colour, meaning))) return { ...ink, inkInstead: true };
  const fill = until(colour, '#000000', (it) => contrast(it, white) >= readable);
  const text = until(fill, '#000000', (it) => contrast(it, grounds.light) >= readable);
  const bright = until(fill, white, (it) => contrast(it, grounds.dark) >= readable + 1);
  return {
    light: { fill, fillHover: mix(fill, '#000000', 0.16), text, chosen: mix(fill, white, 0.92) },
    dark: { fill, fillHover: mix(fill, '#000000', 0.16), text: bright, chosen: mix(bright, '#17191B', 0.88) },
    inkInstead: false,
  };
}

/** How far apart in lightness two colours are, 1 to 21, as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function until(colour: string, towards: string, enough: (it: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.02) {
    const it = mix(colour, towards, share);
    if (enough(it)) return it;
  }
  return towards;
}

/** Greys have no hue to mistake for another. */
function near(colour: string, meaning: string): boolean {
  const [one, other] = [hue(colour), hue(meaning)];
  if (one === undefined || other === undefined) return false;
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart) <= nearest;
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mix(colour: string, towards: string, share: number): string {
  const to = channels(towards);
  const mixed = channels(colour).map((channel, at) => Math.round(channel + (to[at]! - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hue(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least;
  if (span < 0.12 * most || most === 0) return undefined;
  const sixth = most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  return (sixth * 60 + 360) % 360;
}
