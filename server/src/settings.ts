import { resolve } from 'node:path';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

/**
 * Every environment variable Portico reads. `docs/running/settings.md` is
 * written from the descriptions here; a test compares the two.
 */
const Settings = Type.Object({
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65_535, description: 'Where the server listens. 0 takes any free port.' }),
  HOST: Type.String({ default: '127.0.0.1', description: 'On which address it listens. `0.0.0.0` for all.' }),
  PORTICO_DATA: Type.String({
    default: 'data',
    description: 'The folder for documents, the built-in database and its secret. Servers that share a database share the folder, too.',
  }),
  DATABASE_URL: Type.Optional(
    Type.String({
      description:
        'A PostgreSQL 15 or newer of your own, as an administrator who may create roles. Left out, Portico runs its own in `PORTICO_DATA`.',
    }),
  ),
  PORTICO_SECRET: Type.Optional(
    Type.String({
      minLength: 16,
      description:
        'From this the passwords of Portico’s database roles are made, and the key that two-factor secrets are kept under. Left out, one is kept in `PORTICO_DATA`. Files of contacts that are not imported yet are closed with one, too. Set it where several servers share a database. With another one, authenticator apps have to be set up anew, and such files uploaded again; recovery codes go on working.',
    }),
  ),
  PORTICO_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/]+$',
      description:
        'The address people reach Portico at, without a slash at the end. Links in mails are built from it. Left out: `http://localhost:PORT`.',
    }),
  ),
  SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://',
      description: 'Where mails go out, such as `smtps://user:password@mail.example:465`. Left out, they stay in the outbox page.',
    }),
  ),
  MAIL_FROM: Type.String({ default: 'Portico <portico@localhost>', description: 'The sender of mails.' }),
  TRUST_PROXY: Type.Boolean({ default: false, description: '`true` behind a reverse proxy that sets `X-Forwarded-For`.' }),
  LOG_LEVEL: Type.String({ default: 'info', description: 'trace, debug, info, warn, error or silent.' }),
  DATABASE_POOL: Type.Integer({ default: 8, minimum: 1, maximum: 200, description: 'Connections a login role may hold at once.' }),
});

export const settingsSchema = Settings;
export type Settings = Static<typeof Settings>;

/** @throws Error naming the variable and what it should be. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(
    Object.keys(Settings.properties).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const settings = Value.Default(Settings, Value.Convert(Settings, set));
  for (const error of Value.Errors(Settings, settings)) {
    throw new Error(`The setting ${error.instancePath.slice(1)} ${error.message}. See docs/running/settings.md.`);
  }
  const valid = settings as Settings;
  return { ...valid, PORTICO_DATA: resolve(valid.PORTICO_DATA) };
}
