import { expect, test } from 'vitest';
import { invitation } from './invitation.ts';
import { renderLetter } from './letter.ts';
import { passwordReset } from './passwordReset.ts';

const until = new Date('2026-02-12T14:05:00Z');
const url = 'https://portico.example/activate/l_secret-of-43_letters';
const given = { language: 'en', workspace: 'Meridian', name: 'Pierre', side: 'outside' as const, invitedBy: 'Bela', url, until };

test('an invitation holds its link in both forms, and says who, where and until when', async () => {
  const { html, text } = await renderLetter(invitation(given));
  expect(html).toContain(`href="${url}"`);
  expect(html.match(/<a [^>]*>/g)).toHaveLength(2);
  expect(text.split(url)).toHaveLength(2);
  for (const form of [html, text]) {
    expect(form).toContain('Bela invites you to Meridian.');
    expect(form).toMatch(/Thursday,? 12 February 2026\./);
  }
});

test('a name is a name, whatever it holds', async () => {
  const { html, text } = await renderLetter(invitation({ ...given, name: '<img src=x onerror=alert(1)>', workspace: 'Ben & <b>Co</b>' }));
  expect(html).not.toMatch(/<img|<b>/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).toContain('Hello <img src=x onerror=alert(1)>,');
  expect(text).toContain('Ben & <b>Co</b>');
});

test('nothing in a mail is loaded from elsewhere', async () => {
  const { html } = await renderLetter(invitation(given));
  expect(html).not.toMatch(/\ssrc=|url\(|<link|<script/i);
});

test('a password reset says the hour its link ends', async () => {
  const { text } = await renderLetter(passwordReset({ language: 'en', workspace: 'Meridian', name: 'Ada', url, until }));
  expect(text).toMatch(/Thursday,? 12 February 2026, 14:05 UTC\./);
  expect(text).toContain(url);
});

test('a mail is written in the language, the zone and the form of dates of whoever reads it', async () => {
  const late = new Date('2026-02-12T23:30:00Z');
  const inParis = { timeZone: 'Europe/Paris', dateFormat: null };
  const french = passwordReset({ language: 'fr', workspace: 'Meridian', name: 'Pierre', url, until: late, reading: inParis });
  expect((await renderLetter(french)).text).toMatch(/vendredi 13 février 2026, 00:30 UTC\+1/);
  const figures = { timeZone: 'America/New_York', dateFormat: 'mm/dd/yyyy' };
  expect((await renderLetter(invitation({ ...given, until: late, reading: figures }))).text).toContain('02/12/2026');
});
