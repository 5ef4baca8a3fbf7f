import { mostDocumentBytes } from '@portico/contract/sizes';

/** Why a file is not sent at all. */
export type Unfit = 'empty' | 'tooLarge' | 'folder';

/** What somebody chose or dropped. */
export type Chosen = { file: File; unfit: Unfit | null };

export const chosen = (file: File): Chosen => ({ file, unfit: unfitness(file) });

/** A folder looks like a file until it is read. */
export function dropped({ items }: DataTransfer): Chosen[] {
  return [...items].flatMap((item) => {
    const file = item.getAsFile();
    if (!file) return [];
    return item.webkitGetAsEntry()?.isDirectory ? { file, unfit: 'folder' } : chosen(file);
  });
}

function unfitness({ size }: File): Unfit | null {
  if (size === 0) return 'empty';
  return size > mostDocumentBytes ? 'tooLarge' : null;
}

const longest = 200;

/** As a document may be called: some systems let a name be longer, and hold what is none of a name. */
export function documentName({ name }: Pick<File, 'name'>): string {
  const clean = [...name.replace(/[/\\\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '_')];
  const ending = /\.[^.\s]{1,10}$/u.exec(clean.join(''))?.[0] ?? '';
  return clean.length > longest ? clean.slice(0, longest - ending.length).join('') + ending : clean.join('');
}
