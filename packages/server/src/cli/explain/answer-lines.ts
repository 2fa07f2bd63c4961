/**
 * One question a line in, one answer a line out, in order. The input is taken as it comes and its answers leave before
 * more is read, so that a million lines need no more memory than a hundred, and a slow reader slows the run.
 */
import { describeProblem, InputProblem } from './input-problem.ts'

/** A longer line is dropped as it arrives, without being held. */
const lineBytesMax = 65_536

const newline = 0x0a
const byteOrderMark = '\ufeff'
/** Answers leave in blocks of about this many characters: one write for each line would cost more than the answers. */
const outputBlock = 65_536

export type Answering = {
  readonly answer: (asked: unknown) => object
  /** Told about every bad line. */
  readonly onProblem: () => void
}

/** The answers to a stream of bytes, in blocks of lines. Every line gets exactly one answer, a blank one too. */
export async function* answerLines(chunks: AsyncIterable<Buffer>, answering: Answering): AsyncGenerator<string> {
  for await (const lines of wholeLines(chunks)) {
    let out = ''
    for (const line of lines) {
      out += `${answerLine(line, answering)}\n`
      if (out.length < outputBlock) continue
      yield out
      out = ''
    }
    if (out !== '') yield out
  }
}

/** Null stands for a line that was too long to be held. */
type Line = string | null

/** The lines as they become whole; the last one may lack its newline. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let held: Buffer[] = []
  let heldBytes = 0
  let first = true
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(newline)
    if (last >= 0) {
      yield splitLines(held, { block: chunk.subarray(0, last), heldBytes, first })
      held = []
      heldBytes = 0
      first = false
    }
    const rest = chunk.subarray(last + 1)
    heldBytes += rest.length
    if (heldBytes > lineBytesMax) held = []
    else if (rest.length > 0) held.push(rest)
  }
  if (heldBytes > 0) yield splitLines(held, { block: Buffer.alloc(0), heldBytes, first })
}

type Block = { readonly block: Buffer; readonly heldBytes: number; readonly first: boolean }

function splitLines(held: readonly Buffer[], { block, heldBytes, first }: Block): Line[] {
  // The beginning of the first line was dropped: what is left of it here is not a line, and what follows it is.
  if (heldBytes > lineBytesMax) {
    const next = block.indexOf(newline)
    return next < 0
      ? [null]
      : [null, ...splitLines([], { block: block.subarray(next + 1), heldBytes: 0, first: false })]
  }
  const text = Buffer.concat([...held, block]).toString()
  const lines = (first && text.startsWith(byteOrderMark) ? text.slice(1) : text).split('\n')
  return lines.map((line) => (isTooLong(line) ? null : line))
}

function isTooLong(line: string): boolean {
  // A character takes at most three bytes a unit, so that nearly every line is known to be short without counting.
  if (line.length * 3 <= lineBytesMax) return false
  return Buffer.byteLength(line.endsWith('\r') ? line.slice(0, -1) : line) > lineBytesMax
}

function answerLine(line: Line, { answer, onProblem }: Answering): string {
  try {
    return JSON.stringify(answer(parseLine(line)))
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error
    onProblem()
    return JSON.stringify({ error: describeProblem(error, (path) => path) })
  }
}

function parseLine(line: Line): unknown {
  if (line === null) {
    throw new InputProblem('line_too_long', null, `The line is longer than ${lineBytesMax} bytes and was not read`)
  }
  try {
    return JSON.parse(line)
  } catch (error) {
    if (line.trim() === '') {
      throw new InputProblem('line_blank', null, 'The line is blank: every line must be one JSON object')
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputProblem('json_malformed', null, `The line is not valid JSON: ${reason}`)
  }
}
