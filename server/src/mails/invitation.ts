import { wordsIn } from './languages.ts';
import type { Letter } from './letter.ts';
import { momentInWords, type Reading } from './words.ts';

export type Invitation = {
  language: string;
  workspace: string;
  colour?: string | null;
  name: string;
  side: 'team' | 'outside';
  invitedBy: string | null;
  url: string;
  until: Date;
  reading?: Reading;
};

export function invitation({ language, workspace, colour = null, name, side, invitedBy, url, until, reading }: Invitation): Letter {
  const words = wordsIn(language);
  const { invitation: say } = words;
  return {
    language,
    workspace,
    colour,
    subject: say.subject(workspace),
    preview: say.preview(workspace),
    greeting: words.greeting(name, true),
    paragraphs: [side === 'team' ? say.toTeam(workspace, invitedBy) : say.toOutside(workspace, invitedBy), say.next],
    button: { label: say.button, url },
    plainLink: words.plainLink,
    footnote: say.footnote(momentInWords(until, words, false, reading)),
  };
}
