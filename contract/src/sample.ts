import { type Static, Type } from 'typebox';
import { operation } from './operation.ts';

/** `partial`: it was begun and has not come to its end, because Portico was stopped or something failed. */
export const SampleState = Type.Union([Type.Literal('none'), Type.Literal('loading'), Type.Literal('partial'), Type.Literal('loaded')]);
export type SampleState = Static<typeof SampleState>;

export const SamplePerson = Type.Object({
  name: Type.String(),
  role: Type.String({ examples: ['Client at Acme (France)'] }),
  sentence: Type.String({ description: 'What they see, in one sentence' }),
  login: Type.String(),
  password: Type.String({ description: 'Known to everybody, here and everywhere' }),
});

export const Sample = Type.Object({
  state: SampleState,
  /** How much of it is there: people, tasks and comments. */
  done: Type.Integer(),
  of: Type.Integer(),
  /** Once it is loaded: those to begin with. */
  people: Type.Array(SamplePerson),
});
export type Sample = Static<typeof Sample>;

/** How far the sample company is, and who can be looked through the eyes of. */
export const getSample = operation({
  id: 'getSample',
  method: 'GET',
  url: '/api/sample',
  caller: 'anybody',
  summary: 'The sample company',
  response: { 200: Sample },
  problems: [],
});

/** Answers at once; `GET /api/sample` tells how far it is. */
export const loadSample = operation({
  id: 'loadSample',
  method: 'POST',
  url: '/api/sample',
  caller: 'anybody',
  summary: 'Load the sample company',
  description:
    'Works once, on an empty installation that only its own machine reaches: the passwords of the sample company are known to everybody.',
  response: { 202: Sample },
  problems: ['already-set-up', 'sample-refused'],
});
