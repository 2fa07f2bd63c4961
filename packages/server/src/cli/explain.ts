/**
 * `coterm explain`: how a number came about. It asks the same functions that bill, so that an answer here is the
 * amount on the invoice. For a person it takes options and answers with a sentence; with `--stdin` it answers one JSON
 * object a line, as many as come.
 */
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { answerLines } from './explain/answer-lines.ts'
import { describeProblem, InputProblem } from './explain/input-problem.ts'
import type { Question } from './explain/question.ts'
import { allocation, extension, periods, proration, stages } from './explain/questions.ts'
import { tax } from './explain/tax-question.ts'

type Given = { readonly [option: string]: unknown }

type Topic = {
  readonly name: string
  readonly about: string
  readonly question: Question
  readonly options: readonly Option[]
  /** The options as the JSON object that `--stdin` would have read. */
  readonly toQuestion?: (given: Given) => unknown
}

export function explainCommand(): Command {
  const command = new Command('explain').description('Say how an amount or a date came about')
  for (const topic of topics()) command.addCommand(topicCommand(topic))
  return command
}

function topics(): Topic[] {
  const priced = [text('price <amount>', 'price of one seat for the full term'), text('currency <code>', 'ISO 4217')]
  const seats = whole('seats <number>', 'how many seats')
  const term = text('term <period>', 'P1M, P1Y, P3Y, P18M …')
  const anchorDay = whole('anchor-day <day>', 'day of the month that is meant, 1 to 31 (default: that of the date)')
  return [
    {
      name: 'proration',
      about: 'What the rest of a period costs',
      question: proration,
      options: [
        ...priced,
        seats,
        text('start <date>', 'first day of the period'),
        text('end <date>', 'renewal date: the first day after the period'),
        text('from <date>', 'first day that is charged'),
      ],
      toQuestion: ({ start, end, ...rest }) => ({ ...rest, period: { start, end } }),
    },
    {
      name: 'extension',
      about: 'What moving a renewal date later costs',
      question: extension,
      options: [
        ...priced,
        seats,
        term,
        anchorDay,
        text('end <date>', 'renewal date now'),
        text('until <date>', 'renewal date wanted'),
      ],
    },
    {
      name: 'periods',
      about: 'The renewal dates that follow a start',
      question: periods,
      options: [text('start <date>', 'first day'), term, whole('count <number>', 'how many terms'), anchorDay],
    },
    {
      name: 'stages',
      about: 'What happens after an end date on which nobody renewed',
      question: stages,
      options: [text('end <date>', 'the end date'), term],
    },
    {
      name: 'allocation',
      about: 'How an amount is split so that nothing is lost',
      question: allocation,
      options: [
        text('amount <amount>', 'the amount to split'),
        text('currency <code>', 'ISO 4217'),
        text('weights <list>', 'separated by commas: 1,1,1').argParser((list: string) => list.split(',')),
      ],
    },
    {
      name: 'tax',
      about: 'Which tax a line bears, and why',
      question: tax,
      options: [
        text('country <code>', "the customer's country: FR"),
        text('region <code>', "the customer's region by ISO 3166-2: US-CA"),
        text('kind <kind>', 'business or consumer'),
        text('tax-id <id>', "the customer's VAT id"),
        text('checked-on <date>', 'when that was found valid; without it there is no evidence'),
        text('source <name>', 'where it was found valid (default: VIES)'),
        text('seller-country <code>', "the seller's country"),
        text('category <name>', "the product's tax category (default: standard)"),
        text('on <date>', 'the day of the line'),
        text('rates <list>', 'by country or region, separated by commas: FR=20,US-CA=7.25').argParser(ratesFrom),
        text('amount <amount>', 'what it is on'),
        text('currency <code>', 'ISO 4217'),
      ],
      toQuestion: ({ taxId, checkedOn, source, rates, ...rest }) => ({
        ...rest,
        ...(taxId !== undefined && { taxId: { value: taxId, checkedOn, source } }),
        taxRates: rates ?? [],
      }),
    },
  ]
}

function topicCommand({ name, about, question, options, toQuestion }: Topic): Command {
  const command = new Command(name).description(about)
  for (const option of options) command.addOption(option)
  command.addOption(new Option('--json', 'answer with the JSON object'))
  command.addOption(
    new Option('--stdin', 'read one JSON object a line, write one a line').conflicts(
      options.map((option) => option.attributeName()),
    ),
  )
  return command.action(async ({ json, stdin, ...given }: { json?: true; stdin?: true } & Given) => {
    if (stdin) return explainLines(question)
    explainOnce(question, { asked: toQuestion ? toQuestion(given) : given, json: json === true })
  })
}

function explainOnce(question: Question, { asked, json }: { readonly asked: unknown; readonly json: boolean }): void {
  try {
    console.log(json ? JSON.stringify(question.answer(asked)) : question.tell(asked))
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error
    const problem = describeProblem(error, optionName)
    process.exitCode = 1
    if (json) console.log(JSON.stringify({ error: problem }))
    else console.error(`error: ${problem.message}`)
  }
}

async function explainLines(question: Question): Promise<void> {
  const onProblem = () => {
    process.exitCode = 1
  }
  try {
    await pipeline(
      process.stdin,
      (chunks: AsyncIterable<Buffer>) => answerLines(chunks, { answer: question.answer, onProblem }),
      process.stdout,
      { end: false },
    )
  } catch (error) {
    // Whoever read the answers has seen enough (`| head`): nothing is wrong.
    if (!isClosedPipe(error)) throw error
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}

function text(flag: string, about: string): Option {
  return new Option(`--${flag}`, about)
}

/** `FR=20,US-CA=7.25` as the rates that a file would list. */
function ratesFrom(list: string): object[] {
  return list.split(',').map((entry) => {
    const [place = '', rate = ''] = entry.split('=')
    return { country: place.slice(0, 2), ...(place.length > 2 && { region: place }), rate }
  })
}

/** A whole number as a number; anything else stays as it was written, for the message that refuses it. */
function whole(flag: string, about: string): Option {
  return new Option(`--${flag}`, about).argParser((written: string) =>
    /^-?\d+$/.test(written) ? Number(written) : written,
  )
}

/** `period.start` is written `--start`, `anchorDay` is written `--anchor-day`. */
function optionName(path: string): string {
  const name = path === 'taxRates' ? 'rates' : path === 'taxId.value' ? 'taxId' : path.slice(path.lastIndexOf('.') + 1)
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
