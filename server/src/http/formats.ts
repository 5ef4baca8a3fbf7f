import { Readable } from 'node:stream';
import AjvCompiler from '@fastify/ajv-compiler';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { problem } from '../problem.ts';

type Ajv = Parameters<NonNullable<NonNullable<FastifyServerOptions['ajv']>['onCreate']>>[0];

/** A day or moment that a calendar knows, in the years that PostgreSQL counts. */
export function isInCalendar(text: string): boolean {
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  const known = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  const year = new Date(text).getUTCFullYear(); // no number where it is no moment; another than the one written near its ends
  return known && year >= 1 && year <= 9999;
}

/** A zone that both the browser and PostgreSQL know by name. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The formats of the contract, no wider than what the database takes: it knows neither `urn:uuid:…` nor leap seconds. */
function addFormats(ajv: Ajv): void {
  ajv.addFormat('uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
  ajv.addFormat('time-zone', isTimeZone);
  ajv.addFormat('currency', (text: string) => currencies.has(text));
  ajv.addFormat('date', (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isInCalendar(text));
  ajv.addFormat(
    'date-time',
    (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i.test(text) && isInCalendar(text),
  );
}

/** What is in an address is text, and is read as what the contract asks for; a body says itself what is a number. */
export function validate(app: FastifyInstance): void {
  const checkWith = (coerceTypes: false | 'array') =>
    AjvCompiler()({}, { customOptions: { allErrors: true, strict: false, removeAdditional: false, coerceTypes }, onCreate: addFormats });
  const texts = checkWith('array');
  const bodies = checkWith(false);
  app.setValidatorCompiler((route) => (route.httpPart === 'body' ? bodies : texts)(route));
}

/** The one character that PostgreSQL cannot keep in a text. */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const fields = [...nuls(request.body, '#'), ...nuls(request.query, 'querystring#')].map((field) => ({
      field,
      message: 'This holds a character that cannot be kept',
    }));
    if (fields.length > 0) throw problem('invalid', 'Mend what is named below and send it again.', { fields });
  });
}

function nuls(it: unknown, path: string): string[] {
  if (typeof it === 'string') return it.includes('\0') ? [path] : [];
  if (typeof it !== 'object' || it === null || Buffer.isBuffer(it) || it instanceof Readable) return [];
  return Object.entries(it).flatMap(([name, value]) => nuls(value, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}
