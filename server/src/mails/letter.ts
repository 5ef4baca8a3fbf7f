import { accentsOf } from '@portico/contract/brand';
import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from '@react-email/components';
import { render, toPlainText } from '@react-email/render';
import { type CSSProperties, createElement as h } from 'react';

/** What every mail of Portico is made of: a sheet with one thing to do on it. */
export type Letter = {
  language: string;
  subject: string;
  preview: string;
  workspace: string;
  /** The brand's, `#rrggbb`; null for ours. */
  colour: string | null;
  greeting: string;
  paragraphs: string[];
  /** What the sender says in their own words. */
  quote?: { text: string; by: string } | undefined;
  button: { label: string; url: string };
  plainLink: string;
  footnote: string;
};

/** No file is loaded from anywhere: nobody learns when, or whether, a mail is read. */
export async function renderLetter(letter: Letter): Promise<{ html: string; text: string }> {
  const html = await render(sheet(letter));
  return { html, text: toPlainText(html, { wordwrap: false }) };
}

const ink = '#1B2124';
const petrol = '#0B686F';
const font = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const stylesIn = (accent: string) =>
  ({
    page: { margin: 0, padding: '32px 12px', backgroundColor: '#F4F6F6', fontFamily: font },
    sheet: { maxWidth: '560px', backgroundColor: '#FFFFFF', border: '1px solid #E6E9EA', borderRadius: '8px' },
    inside: { padding: '28px 32px 24px' },
    name: { margin: '0 0 24px', fontSize: '15px', lineHeight: '24px', fontWeight: 600, color: ink },
    mark: {
      display: 'inline-block',
      width: '24px',
      marginRight: '10px',
      borderRadius: '4px',
      backgroundColor: accent,
      color: '#FFFFFF',
      textAlign: 'center' as const,
    },
    text: { margin: '0 0 16px', fontSize: '14px', lineHeight: '22px', color: ink },
    button: {
      margin: '8px 0 24px',
      padding: '9px 16px',
      borderRadius: '6px',
      backgroundColor: accent,
      color: '#FFFFFF',
      fontSize: '14px',
      fontWeight: 600,
    },
    quote: { margin: '0 0 16px', paddingLeft: '16px', borderLeft: '2px solid #D0D6D8' },
    quoted: { margin: '0 0 4px', fontSize: '14px', lineHeight: '22px', color: '#566066', whiteSpace: 'pre-line' as const },
    small: { margin: '0 0 4px', fontSize: '12px', lineHeight: '18px', color: '#646E75' },
    link: { color: accent, textDecoration: 'underline', wordBreak: 'break-all' as const },
    rule: { margin: '20px 0 16px', border: 'none', borderTop: '1px solid #E6E9EA' },
  }) satisfies Record<string, CSSProperties>;

// In the text form the address stands once, and the letter in the mark would only puzzle.
const notInText = { 'data-skip-in-text': true };

function sheet({ language, subject, preview, workspace, colour, greeting, paragraphs, quote, button, plainLink, footnote }: Letter) {
  const styles = stylesIn(colour ? accentsOf(colour).light.fill : petrol);
  return h(
    Html,
    { lang: language },
    h(Head, null, h('title', null, subject), h('meta', { name: 'color-scheme', content: 'light' })),
    h(
      Body,
      { style: styles.page },
      h(Preview, null, preview),
      h(
        Container,
        { style: styles.sheet },
        h(
          Section,
          { style: styles.inside },
          h(
            Text,
            { style: styles.name },
            h('span', { style: styles.mark, ...notInText, 'aria-hidden': true }, [...workspace][0]?.toUpperCase()),
            workspace,
          ),
          h(Text, { style: styles.text }, greeting),
          ...paragraphs.map((paragraph, at) => h(Text, { key: at, style: styles.text }, paragraph)),
          quote &&
            h(
              Section,
              { style: styles.quote },
              h(Text, { style: styles.quoted }, quote.text),
              h(Text, { style: { ...styles.small, margin: 0 } }, quote.by),
            ),
          h(Button, { href: button.url, style: styles.button, ...notInText }, button.label),
          h(Text, { style: styles.small }, plainLink),
          h(Text, { style: styles.small }, h(Link, { href: button.url, style: styles.link }, button.url)),
          h(Hr, { style: styles.rule }),
          h(Text, { style: styles.small }, footnote),
        ),
      ),
    ),
  );
}
