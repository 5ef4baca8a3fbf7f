const browsers: [name: string, sign: RegExp][] = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];
const systems: [name: string, sign: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X/],
  ['Linux', /Linux/],
];

/** What a browser says of itself, as its owner would: the first name that fits. Null where it is none we know. */
export function readBrowser(said: string | null): { browser: string; system: string | null } | null {
  const named = (list: typeof browsers) => list.find(([, sign]) => sign.test(said ?? ''))?.[0] ?? null;
  const browser = named(browsers);
  return browser ? { browser, system: named(systems) } : null;
}
