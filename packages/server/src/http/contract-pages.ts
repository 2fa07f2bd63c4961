/**
 * Cancelling a contract and withdrawing from it, for everybody and without signing in: laws ask for it, and nobody should
 * need an account to leave. Who is not known is told the same as who is.
 */
import type { Language } from '@coterm/core/language.ts'
import { showsRecap } from '@coterm/core/notice/contract-functions.ts'
import { dateAt } from '@coterm/core/time/zone.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contractSpeech, saidFacts } from '../messages/contracts/speech.ts'
import { receiveStatement } from '../operations/contract-statements/receive-statement.ts'
import type { OperationDeps } from '../operations/operation.ts'
import { notFound } from '../operations/problem.ts'
import { findStatementByReceipt } from '../store/contract-statements.ts'
import { type Filled, filledFrom, readStatement } from './contract-form.ts'
import { donePage, formPage, type Kind, recapPage, type Visit } from './contract-html.ts'
import { languageWanted } from './language-wanted.ts'
import { legalLinks } from './legal-page.ts'
import { type Page, page } from './page.ts'
import { readForms } from './read-forms.ts'
import { formPolicy, sendPage } from './security-headers.ts'

const paths: Readonly<Record<Kind, string>> = { cancel: '/cancel-contract', withdraw: '/withdraw-contract' }
// Addresses that people there would type.
const shortPaths: Readonly<Record<string, string>> = {
  '/kuendigen': `${paths.cancel}?lang=de`,
  '/widerrufen': `${paths.withdraw}?lang=de`,
  '/resilier': `${paths.cancel}?lang=fr`,
  '/retractation': `${paths.withdraw}?lang=fr`,
}
// A page without a session knows no country: the language says whose law is likeliest.
const countries: Readonly<Partial<Record<Language, string>>> = { de: 'DE', fr: 'FR' }

export async function addContractPages(server: FastifyInstance, deps: OperationDeps): Promise<void> {
  for (const [path, target] of Object.entries(shortPaths)) {
    server.get(path, async (_request, reply) => reply.redirect(target, 302))
  }
  await server.register(async (scope) => {
    readForms(scope)
    for (const [kind, path] of Object.entries(paths) as [Kind, string][]) {
      scope.get(path, async (request, reply) => {
        const { contract = '' } = request.query as { contract?: unknown }
        return send(deps, reply, formPage(visitOf(request, kind), filledFrom({ contract })))
      })
      scope.post(path, async (request, reply) => answer(deps, kind, { request, reply }))
    }
  })
  server.get('/contract-receipts/:receipt', async (request, reply) => {
    const { receipt } = request.params as { receipt: string }
    const statement = await findStatementByReceipt(deps.database.kysely, receipt)
    if (!statement) throw notFound('receipt')
    const { say, moment } = contractSpeech(statement.language)
    const at = moment(statement.receivedAt)
    const received = say(statement.kind === 'cancel' ? 'receivedCancel' : 'receivedWithdraw', { at })
    const facts = saidFacts(statement).map(([label, value]) => `${label}: ${value}`)
    return reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${statement.id}.txt"`)
      .send(`${[received, '', ...facts].join('\n')}\n`)
  })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function answer(deps: OperationDeps, kind: Kind, { request, reply }: Exchange): Promise<FastifyReply> {
  const visit = visitOf(request, kind)
  const filled: Filled = filledFrom(request.body)
  const { step } = (request.body ?? {}) as { step?: unknown }
  if (step === 'edit') return send(deps, reply, formPage(visit, filled))
  // Wherever the reader is, the day has begun there by now or is at most a day behind.
  const today = dateAt(deps.clock.now(), 'Etc/GMT+12')
  const read = readStatement(filled, { kind, language: visit.language, today })
  if ('length' in read) return send(deps, reply.code(422), formPage(visit, filled, read))
  if (visit.recap && step !== 'send') return send(deps, reply, recapPage(visit, read, filled))
  const { receivedAt, receipt } = await receiveStatement(deps, read)
  const at = contractSpeech(visit.language).moment(receivedAt)
  return send(deps, reply, donePage(visit, read, { at, receipt }))
}

function visitOf(request: FastifyRequest, kind: Kind): Visit {
  const language = languageWanted(request)
  return { kind, language, recap: kind === 'cancel' && showsRecap(countries[language] ?? '') }
}

async function send({ database }: OperationDeps, reply: FastifyReply, shown: Page): Promise<FastifyReply> {
  const links = await legalLinks(database.kysely, (shown.language ?? 'en') as Language)
  const body = links.length === 0 ? shown.body : `${shown.body}\n<nav>${links.join(' ')}</nav>`
  return sendPage(reply, formPolicy, (nonce) => page({ ...shown, body }, nonce))
}
