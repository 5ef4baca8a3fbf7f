/** What a list is narrowed to by fields of one's own, as it stands in an address: the id of each, a colon, and what stands there. */
export type FieldFilter = string[];

export const readFieldFilter = (it: unknown): { field?: FieldFilter } => {
  const said = Array.isArray(it) ? it.filter((one): one is string => typeof one === 'string' && /^[0-9a-f-]{36}:.{1,200}$/.test(one)) : [];
  return said.length > 0 ? { field: said.slice(0, 5) } : {};
};
