import type { ProjectStatus } from '../api/shapes.ts';

export const statuses: ProjectStatus[] = ['planned', 'on-track', 'at-risk', 'paused', 'done'];
