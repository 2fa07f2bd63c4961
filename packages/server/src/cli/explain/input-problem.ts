/**
 * What can be wrong with a question put to `coterm explain`, as codes a program can act on. The list is part of the
 * product's promise (docs/guide/explain.md shows every code): change it only by adding.
 */
const problemCodes = [
  'line_blank',
  'line_too_long',
  'json_malformed',
  'json_not_object',
  'field_missing',
  'field_unknown',
  'amount_invalid',
  'currency_unknown',
  'seats_invalid',
  'date_invalid',
  'period_invalid',
  'from_outside_period',
  'term_invalid',
  'anchor_day_invalid',
  'count_invalid',
  'target_before_end',
  'stub_too_long',
  'weights_invalid',
  'date_out_of_range',
  'country_invalid',
  'region_invalid',
  'kind_invalid',
  'category_invalid',
  'tax_id_invalid',
  'rates_invalid',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Where the question was written decides what its fields are called: `period.start` in JSON, `--start` as an option. */
export type FieldNaming = (path: string) => string

/** Thrown while a question is read: reading stops at the first thing that is wrong with it. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem'
  readonly code: ProblemCode
  /** The field that is wrong, `null` when it is the question as a whole. */
  readonly path: string | null

  constructor(code: ProblemCode, path: string | null, detail: string) {
    super(detail)
    this.code = code
    this.path = path
  }
}

/** The machine form, `{"code","message"}` in this order. */
export function describeProblem(problem: InputProblem, naming: FieldNaming): { code: ProblemCode; message: string } {
  const { code, path, message } = problem
  return { code, message: path === null ? message : `${naming(path)} ${message}` }
}

/** A value as it was written, short enough for a message and never the whole of a deep structure. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'a number too large to hold'
  if (Object.is(value, -0)) return '-0'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
