import { type FieldFilter, readFieldFilter } from '../parts/field-filter.ts';

/** How the contacts are looked at. It stands in the address, so that the view can be sent to somebody. */
export type ContactView = { as?: 'list'; text?: string; field?: FieldFilter };

/** The tree is what one comes for, and needs no word in the address. */
export function contactView({ as, text, field }: Record<string, unknown>): ContactView {
  return { ...(as === 'list' && { as }), ...found(text), ...readFieldFilter(field) };
}

export const employeeView = ({ text }: Record<string, unknown>): { text?: string } => found(text);

const found = (text: unknown) => (text !== undefined && text !== '' ? { text: String(text).slice(0, 100) } : {});
