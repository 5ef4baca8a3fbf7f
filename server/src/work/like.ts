/** What somebody typed, to be found anywhere in a text: its `%` and `_` are letters. */
export const containing = (typed: string) => `%${beginningWith(typed)}`;
/** … and at its beginning. */
export const beginningWith = (typed: string) => `${typed.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
