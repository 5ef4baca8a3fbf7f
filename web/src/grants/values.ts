import type { Grant, NewGrant } from '../api/shapes.ts';

export type Values = {
  active: boolean;
  endsOn: string | null;
  /** Chosen last; what its ticks say now may differ. */
  profileId: string | null;
  history: Grant['history'];
  documents: Grant['documents'];
  mayWrite: boolean;
  isMentioned: boolean;
  mayUpload: boolean;
  /** What follows on saving: the letter is mailed, a link is made to hand over, or neither. */
  tell: 'mail' | 'link' | 'nobody';
  /** Null: the one the contact wants to be written to in. */
  language: NonNullable<Grant['letter']>['language'] | null;
  tone: NonNullable<Grant['letter']>['tone'];
  message: string;
};

/** The least that makes sense to offer comes first; everything else is a tick away. */
export const valuesOf = (grant: Grant | undefined): Values => ({
  active: grant?.active ?? true,
  endsOn: grant?.endsOn ?? null,
  profileId: grant?.profile?.id ?? null,
  history: grant?.history ?? 'released',
  documents: grant?.documents ?? 'released',
  mayWrite: grant?.mayWrite ?? true,
  isMentioned: grant?.isMentioned ?? false,
  mayUpload: grant?.mayUpload ?? false,
  tell: grant ? 'nobody' : 'mail',
  language: grant?.letter?.language ?? null,
  tone: grant?.letter?.tone ?? 'formal',
  message: grant?.letter?.message ?? '',
});

export const rightsIn = ({
  active,
  endsOn,
  profileId,
  history,
  documents,
  mayWrite,
  isMentioned,
  mayUpload,
}: Values): Omit<NewGrant, 'personId'> => ({
  active,
  endsOn,
  ...(profileId && { profileId }),
  history,
  documents,
  mayWrite,
  isMentioned,
  mayUpload,
});

export const letterIn = ({ language, tone, message }: Values, preferred: NonNullable<Values['language']>) => ({
  language: language ?? preferred,
  tone,
  message: message.trim() || null,
});

/** A day so many months from now, as `YYYY-MM-DD`; of a shorter month its last. */
export function inMonths(months: number, from = new Date()): string {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate();
  const day = new Date(from.getFullYear(), from.getMonth() + months, Math.min(from.getDate(), last));
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
