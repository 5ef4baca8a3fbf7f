import { wordsIn } from './languages.ts';
import type { Letter } from './letter.ts';
import { momentInWords, type Reading } from './words.ts';

export type PasswordReset = {
  language: string;
  workspace: string;
  colour?: string | null;
  name: string;
  url: string;
  until: Date;
  reading?: Reading;
};

export function passwordReset({ language, workspace, colour = null, name, url, until, reading }: PasswordReset): Letter {
  const words = wordsIn(language);
  const { passwordReset: say } = words;
  return {
    language,
    workspace,
    colour,
    subject: say.subject(workspace),
    preview: say.preview(workspace),
    greeting: words.greeting(name, true),
    paragraphs: [say.asked(workspace), say.next],
    button: { label: say.button, url },
    plainLink: words.plainLink,
    footnote: say.footnote(momentInWords(until, words, true, reading)),
  };
}
