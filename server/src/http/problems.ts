import { aQuantity, aTaxRate } from '@portico/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FieldMessage, problem, Refusal } from '../problem.ts';

/** Every refusal leaves as an RFC 9457 document, and nothing that went wrong inside tells what. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asRefusal(error, request);
    if (refusal.status >= 500) request.log.error({ err: error }, 'unforeseen');
    return send(reply, refusal);
  });
  app.setNotFoundHandler((_request, reply) => send(reply, problem('not-found')));
}

/** For an address that is broken before any route is found. */
export const answerBadAddress = (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
  void send(reply, problem('malformed', 'This address cannot be read.'));

function send(reply: FastifyReply, refusal: Refusal) {
  if (refusal.code === 'too-many-tries') reply.header('retry-after', String(refusal.more.retryAfter ?? 60));
  return reply.code(refusal.status).type('application/problem+json').serializer(JSON.stringify).send(refusal.toJSON());
}

function asRefusal(error: FastifyError | Refusal, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if ('validation' in error && error.validation) {
    return problem('invalid', 'Mend what is named below and send it again.', {
      fields: error.validation.filter(isTelling).map((it) => fieldMessage(it, error.validationContext)),
    });
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return problem('too-large', `Send at most ${request.routeOptions.bodyLimit / 1_000_000} MB.`);
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('unsupported-media', `Send ${mediaTypeOf(request)}.`);
  if (error.statusCode && error.statusCode < 500) return problem('malformed', 'Send valid JSON.');
  return problem('unforeseen', 'Try again; if it stays so, tell whoever runs this Portico.');
}

/** What the operation takes. */
const mediaTypeOf = ({ routeOptions }: FastifyRequest) => routeOptions.config.mediaType ?? 'application/json';

type Validation = NonNullable<FastifyError['validation']>[number];

/** What may also be left out is “this or null”, and a fault in it three faults: the first of them says what is wrong. */
function isTelling(it: Validation, _place: number, all: Validation[]) {
  const orNull = it.keyword === 'anyOf' || (it.keyword === 'type' && (it.params as { type?: unknown }).type === 'null');
  return !orNull || !all.some((other) => other.instancePath === it.instancePath && other.keyword !== 'anyOf' && other !== it);
}

function fieldMessage(it: Validation, context: string | undefined): FieldMessage {
  const { params } = it as { params: Record<string, unknown> };
  const named = params.missingProperty ?? params.additionalProperty;
  const path = `${it.instancePath}${named ? `/${String(named)}` : ''}`;
  return { field: context === 'body' || !context ? `#${path}` : `${context}#${path}`, message: inWords(it.keyword, params, it.message) };
}

function inWords(keyword: string, params: Record<string, unknown>, message = 'This cannot be used') {
  switch (keyword) {
    case 'required':
      return 'This is needed';
    case 'additionalProperties':
      return 'This is not known here';
    case 'minLength':
      return params.limit === 1 ? 'This cannot be empty' : `At least ${String(params.limit)} characters`;
    case 'maxLength':
      return `At most ${String(params.limit)} characters`;
    case 'pattern':
      return patterns[String(params.pattern)] ?? 'This has a form that cannot be used';
    case 'minimum':
      return `At least ${String(params.limit)}`;
    case 'maximum':
      return `At most ${String(params.limit)}`;
    case 'format':
      return formats[String(params.format)] ?? `This must be a ${String(params.format)}`;
    default:
      return message;
  }
}

const patterns: Record<string, string> = {
  '\\S': 'This cannot be empty',
  [aQuantity]: 'This is no quantity up to 99999.999; write it as 7.5',
  [aTaxRate]: 'This is no rate from 0 to 99.99 percent; write it as 5.5',
};

const formats: Record<string, string> = {
  uuid: 'This is not an id',
  email: 'This is not an e-mail address',
  date: 'This is not a day; write it as 2026-11-30',
  currency: 'This is not a currency; write it as EUR',
  'time-zone': 'This is not a time zone; write it as Europe/Paris',
  'date-time': 'This is not a moment; write it as 2026-11-30T09:00:00Z',
};
