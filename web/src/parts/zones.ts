/** Browsers go on offering some cities under the names they had when their lists were begun; both are accepted everywhere. */
const renamed: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

const zoneNow = (name: string) => renamed[name] ?? name;

/** The browser’s own. */
export const zoneHere = () => zoneNow(Intl.DateTimeFormat().resolvedOptions().timeZone);

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').map(zoneNow)];

/** Time zones by name, as the browser knows them, and the one that was chosen elsewhere. */
export const zonesAnd = (chosen: string | null | undefined) => [...new Set(chosen ? [chosen, ...zones] : zones)].sort();
