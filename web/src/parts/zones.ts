/** Time zones by name, as the browser knows them. */
export const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
