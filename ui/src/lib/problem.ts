import type { Wire } from './wire';

/** The server refused, and said why (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly rule?: string;
  readonly fields: Wire<'FieldError'>[];

  constructor(detail: Partial<Wire<'Problem'>> & { status: number }) {
    super(detail.detail ?? detail.title ?? 'The server refused this, and did not say why.');
    this.status = detail.status;
    this.rule = detail.rule;
    this.fields = detail.errors ?? (detail.field ? [{ field: detail.field, message: this.message }] : []);
  }
}

/** No answer came back: what was asked may or may not have been done. */
export class NoAnswer extends Error {
  constructor() {
    super('No answer came from the server. Check your connection, then try again: nothing is logged twice.');
  }
}

export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof Problem && error.status === status;
