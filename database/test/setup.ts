import type { TestProject } from 'vitest/node';
import { startTemplate } from './template.ts';

/** One cluster for the whole run; each test file clones its database from the template in it. */
export default async function setup(project: TestProject) {
  const { stop, ...template } = await startTemplate();
  project.provide('template', template);
  return stop;
}
