/** How much of everything a town has. */
export type Size = {
  tasks: number;
  projects: number;
  contacts: number;
  taskRoles: number;
  comments: number;
  documents: number;
  employees: number;
  /** Of how many projects the largest client is one. */
  largestClient: number;
};

export const fullTown: Size = {
  tasks: 1_000_000,
  projects: 20_000,
  contacts: 20_000,
  taskRoles: 400_000,
  comments: 1_000_000,
  documents: 200_000,
  employees: 300,
  largestClient: 5_000,
};

/** A hundredth of it, to see what growth costs. */
export const smallTown: Size = {
  tasks: 10_000,
  projects: 200,
  contacts: 200,
  taskRoles: 4_000,
  comments: 10_000,
  documents: 2_000,
  employees: 12,
  largestClient: 50,
};

/** Towns are built as of this day, and are three years old. */
export const now = Date.UTC(2026, 10, 22);
export const day = 86_400_000;
export const founded = now - 3 * 365 * day;
export const stamp = (moment: number) => new Date(moment).toISOString();
export const date = (moment: number) => stamp(moment).slice(0, 10);
