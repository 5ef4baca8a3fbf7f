import type { DB } from '@portico/database/rows';
import { type Kysely, sql } from 'kysely';
import { holdRecipient } from '../access/recipient.ts';
import type { Jobs } from '../jobs/later.ts';
import { wordsIn } from './languages.ts';
import { type Post, put } from './write.ts';

type Said = {
  taskId: string;
  task: string;
  project: string | null;
  author: string;
  text: string;
  language: string | null;
  tone: string | null;
};

/** To somebody whom @team reached (D9): as they read it at this moment, and nothing where they no longer do. */
export async function writeMention(db: Kysely<DB>, post: Post, { workspaceId, commentId, personId }: Jobs['mail-mention']): Promise<void> {
  const recipient = await holdRecipient(db, workspaceId, personId);
  if (!recipient?.email) return;
  const {
    rows: [said],
  } = await sql<Said>`select * from access.mention_for(${workspaceId}, ${personId}, ${commentId})`.execute(db);
  if (!said) return;
  // Who never said which language they read is written to as when they were let in.
  const language = recipient.language ?? said.language ?? 'en';
  const words = wordsIn(language);
  const { mention: say } = words;
  const where = said.project ?? recipient.workspace;
  const letter = {
    language,
    workspace: recipient.workspace,
    colour: recipient.colour,
    subject: say.subject(said.author, said.task),
    preview: say.sentence(said.author, said.task, said.project),
    greeting: words.greeting(recipient.name, said.tone !== 'informal'),
    paragraphs: [say.sentence(said.author, said.task, said.project)],
    quote: { text: said.text, by: said.author },
    button: { label: say.button, url: `${post.ownUrl}/tasks/${said.taskId}` },
    plainLink: words.plainLink,
    footnote: say.footnote(where),
  };
  await put(db, post, letter, { workspaceId, personId, kind: 'mention', toAddress: recipient.email });
}
