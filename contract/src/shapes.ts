import { type Static, type TSchema, Type } from 'typebox';
import { mostAmount } from './amounts.ts';

/** Shapes that more than one noun is made of. */

export const Id = Type.String({ format: 'uuid' });
export const Moment = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' });
export const Day = Type.String({ format: 'date', description: 'A calendar day, without a zone' });
export const Line = Type.String({ minLength: 1, maxLength: 250, pattern: '\\S' });
export const Text = Type.String({ maxLength: 50_000 });
export const Email = Type.String({ format: 'email', maxLength: 254 });
export const Password = Type.String({ minLength: 1, maxLength: 500 });
export const orNull = <T extends TSchema>(shape: T) => Type.Union([shape, Type.Null()]);

/** To sign in with, beside the address or in its place. Kept in small letters. */
export const LoginName = Type.String({ minLength: 3, maxLength: 40, pattern: '^[A-Za-z0-9._-]+$', examples: ['rex.miller'] });

/** Somebody, as others meet them: never more than a name. */
export const Name = Type.Object({ id: Id, name: Type.String() });

export const TimeZone = Type.String({ format: 'time-zone', maxLength: 60, examples: ['Europe/Paris'] });

/** Languages that mails are written in. */
export const Language = Type.Union([Type.Literal('en'), Type.Literal('de'), Type.Literal('fr'), Type.Literal('ro'), Type.Literal('ru')]);

/** How days are written; `null` is in words, such as 30 November. */
export const DateFormat = Type.Union([
  Type.Literal('dd.mm.yyyy'),
  Type.Literal('dd/mm/yyyy'),
  Type.Literal('mm/dd/yyyy'),
  Type.Literal('yyyy-mm-dd'),
]);
export type DateFormat = Static<typeof DateFormat>;

/** Language of mails, time zone and form of dates. `null`: in English, in the zone of the browser or the workspace, in words. */
export const Preferences = Type.Object(
  { language: orNull(Language), timeZone: orNull(TimeZone), dateFormat: orNull(DateFormat) },
  { additionalProperties: false },
);
export type Preferences = Static<typeof Preferences>;

/** As they are answered. */
export const KeptPreferences = Type.Object({
  ...Preferences.properties,
  timeZone: orNull(Type.String({ examples: ['Europe/Paris'] })),
});

export const Colour = Type.String({ pattern: '^#[0-9A-Fa-f]{6}$', examples: ['#0B686F'] });

/** How a workspace looks. What becomes of the colour is `brand.ts`. */
export const Brand = Type.Object({
  colour: Type.Union([Colour, Type.Null()]),
  logo: Type.Union([Type.String({ description: 'The address of the picture; another picture has another one' }), Type.Null()]),
});
export type Brand = Static<typeof Brand>;

/** ISO 4217. */
export const Currency = Type.String({ format: 'currency', pattern: '^[A-Z]{3}$', examples: ['EUR'] });
export const CurrencyCode = Type.String({ description: 'ISO 4217', examples: ['EUR'] });

/** In the smallest unit of its currency: 12.50 EUR is 1250, 1250 JPY is 1250. */
export const Amount = Type.Integer({ minimum: -mostAmount, maximum: mostAmount });

/** Which side of the door a person stands on. */
export const Side = Type.Union([Type.Literal('team'), Type.Literal('outside')]);

export const page = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    nextCursor: orNull(Type.String({ description: 'Send it back as `cursor` for the next page' })),
  });

export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  // Room for a title or a name of the longest, in any script.
  cursor: Type.Optional(Type.String({ maxLength: 2500 })),
};

export const Count = Type.Object({ count: Type.Integer() });
export const Nothing = Type.Null({ description: 'No content' });

/** What the present reader may do with a thing: buttons are drawn from it. */
export const May = Type.Object({
  change: Type.Boolean(),
  remove: Type.Boolean(),
  close: Type.Boolean(),
  addTask: Type.Boolean(),
  comment: Type.Boolean(),
});
