import type { Brand } from '@portico/contract';

/** The columns of a workspace that its brand is made of. */
export const brandColumns = ['w.brandColour', 'w.logoHash'] as const;

export const brandOf = (row: { brandColour: string | null; logoHash: string | null }): Brand => ({
  colour: row.brandColour,
  logo: row.logoHash && `/api/logos/${row.logoHash}`,
});
