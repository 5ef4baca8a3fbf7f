import type { GrantLetter, GrantRights } from '@portico/contract';
import { wordsIn } from './languages.ts';
import type { Letter } from './letter.ts';
import { dayInWords, momentInWords, type Reading } from './words.ts';

type Given = GrantLetter & {
  workspace: string;
  colour: string | null;
  name: string;
  by: string;
  project: string;
  rights: GrantRights;
  endsOn: string | null;
  /** `until`: where it sets a password first. */
  link: { url: string; until: Date | null };
  reading?: Reading;
};

/** The letter that offers a grant (D11). */
export function grantLetter({
  language,
  tone,
  message,
  workspace,
  colour,
  name,
  by,
  project,
  rights,
  endsOn,
  link,
  reading,
}: Given): Letter {
  const words = wordsIn(language);
  const { grant: say } = words;
  const formal = tone === 'formal';
  const can = {
    read: rights.history !== 'none',
    open: rights.documents !== 'none',
    write: rights.mayWrite,
    upload: rights.mayUpload,
    hear: rights.isMentioned,
  };
  const until = endsOn && dayInWords(endsOn, words, reading);
  const opens = say.opens(by, project, formal);
  return {
    language,
    workspace,
    colour,
    subject: say.subject(project),
    preview: opens,
    greeting: words.greeting(name, formal),
    paragraphs: [opens, say.may(can, formal)],
    quote: message ? { text: message, by } : undefined,
    button: { label: say.button, url: link.url },
    plainLink: words.plainLink,
    footnote: say.footnote({ until, link: link.until && momentInWords(link.until, words, false, reading), by }, formal),
  };
}
