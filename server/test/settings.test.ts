import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, settingsSchema } from '../src/settings.ts';

const paper = readFileSync(new URL('../../docs/running/settings.md', import.meta.url), 'utf8');
const rows = [...paper.matchAll(/^\| `(\w+)` *\| (.*?) *\| (.*?) *\|$/gm)].map(([, name, preset, description]) => ({
  name,
  preset,
  description,
}));

test('the paper lists every setting with its default and its description, and no other', () => {
  expect(rows).toEqual(
    Object.entries<object>(settingsSchema.properties).map(([name, shape]) => ({
      name,
      preset: 'default' in shape ? `\`${String(shape.default)}\`` : '',
      description: 'description' in shape ? shape.description : undefined,
    })),
  );
});

test('a setting that cannot be used is named, and the paper too', () => {
  expect(() => readSettings({ PORT: 'three thousand' })).toThrow(/PORT .*docs\/running\/settings\.md/);
  expect(() => readSettings({ PORT: '70000' })).toThrow(/PORT/);
  expect(() => readSettings({ PORTICO_URL: 'https://portico.example/' })).toThrow(/PORTICO_URL/);
  expect(() => readSettings({ SMTP_URL: 'https://mail.example' })).toThrow(/SMTP_URL/);
  expect(() => readSettings({ PORTICO_SECRET: 'short' })).toThrow(/PORTICO_SECRET/);
});

test('what is not set has its default, and what is empty is not set', () => {
  expect(readSettings({ PORT: '', TRUST_PROXY: 'true' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    TRUST_PROXY: true,
    LOG_LEVEL: 'info',
  });
});
