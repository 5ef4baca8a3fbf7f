import { type ProblemCode, problems } from '@portico/contract';

export type FieldMessage = { field: string; message: string };

/** A refusal, on its way to whoever asked. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly more: Record<string, unknown>;

  constructor(code: ProblemCode, detail?: string, more: Record<string, unknown> = {}) {
    super(problems[code][1]);
    this.code = code;
    this.status = problems[code][0];
    this.detail = detail;
    this.more = more;
  }

  toJSON() {
    return {
      type: `urn:portico:problem:${this.code}`,
      code: this.code,
      title: this.message,
      status: this.status,
      ...(this.detail && { detail: this.detail }),
      ...this.more,
    };
  }
}

/** `throw problem('tree-cycle', 'Choose another parent.', { fields: … })` */
export const problem = (code: ProblemCode, detail?: string, more?: Record<string, unknown>) => new Refusal(code, detail, more);

/** A problem of one field: `throw problemOf('#/deadline', 'dates-crossed', 'Choose a day after the start.')` */
export const problemOf = (field: string, code: ProblemCode, message: string) =>
  new Refusal(code, message, { fields: [{ field, message }] });

/** Whoever looks through the eyes of somebody else changes nothing. */
export const onlyLooking = () => problem('only-looking', 'Nothing can be changed here. Close this view to do it as yourself.');
