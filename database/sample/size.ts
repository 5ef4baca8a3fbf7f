import { cast } from './cast.ts';
import { conversations } from './conversations.ts';
import { strangeProject } from './projects.ts';
import { tasks } from './tasks.ts';

const strange = strangeProject.tasks.length;

/** How many people, tasks and comments the sample company has: so that whoever waits for it can be told how far it is. */
export const sampleSize =
  cast.length +
  Object.values(tasks).flat().length +
  strange +
  Object.values(conversations).flatMap((talks) => Object.values(talks).flat()).length +
  strange;
