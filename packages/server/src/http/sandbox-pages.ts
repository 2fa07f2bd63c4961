/**
 * The sandbox provider's own pages, served where the sandbox is what payments are made with: choosing a test method, and
 * confirming a payment. Plain pages without scripts; a customer types no number anywhere.
 */

import { parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, money } from '@coterm/core/money/money.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { OperationDeps } from '../operations/operation.ts'
import { hearSandbox } from '../operations/payments/hear-sandbox.ts'
import { notFound } from '../operations/problem.ts'
import { testMethods } from '../providers/payment/sandbox-methods.ts'
import { readForms } from './read-forms.ts'
import { type PageLanguage, type SandboxPage, sandboxPage, sandboxWords } from './sandbox-html.ts'
import { formPolicy, sendPage } from './security-headers.ts'

export async function addSandboxPages(server: FastifyInstance, deps: OperationDeps): Promise<void> {
  const { sandbox } = deps
  if (!sandbox) return
  const tell = () => hearSandbox({ ...deps, sandbox })
  await server.register(async (scope) => {
    readForms(scope)
    scope.get('/sandbox/setups/:reference', async (request, reply) => {
      const { reference } = request.params as { reference: string }
      const setup = await sandbox.openSetup(reference)
      if (!setup) throw notFound('page')
      if (setup.status !== 'pending') return reply.redirect(setup.returnUrl, 303)
      return send(reply, setupPage(reference, setup.kinds, languageOf(setup.language)))
    })
    scope.post('/sandbox/setups/:reference', async (request, reply) => {
      const { reference } = request.params as { reference: string }
      const { method } = (request.body ?? {}) as { method?: string }
      const setup = await sandbox.openSetup(reference)
      if (!setup) throw notFound('page')
      const chosen = testMethods.find(({ id, kind }) => id === method && setup.kinds.includes(kind)) ?? null
      await sandbox.chooseMethod(reference, chosen)
      await tell()
      return reply.redirect(setup.returnUrl, 303)
    })
    scope.get('/sandbox/confirmations/:charge', async (request, reply) => {
      const { id, open } = await openConfirmation(deps, request.params)
      if (!open.waits) return reply.redirect(open.returnUrl ?? '/', 303)
      const currency = parseCurrency(open.currency)
      const amount = currency ? `${formatMoney(money(open.amount, currency))} ${currency}` : ''
      return send(reply, confirmationPage(id, amount, languageOf(request.headers['accept-language'] ?? 'en')))
    })
    scope.post('/sandbox/confirmations/:charge', async (request, reply) => {
      const { id, open } = await openConfirmation(deps, request.params)
      const { answer } = (request.body ?? {}) as { answer?: string }
      if (open.waits) await sandbox.confirm(id, answer === 'approve')
      await tell()
      return reply.redirect(open.returnUrl ?? '/', 303)
    })
  })
}

async function openConfirmation({ sandbox }: OperationDeps, params: unknown) {
  const { charge } = params as { charge: string }
  const id = /^\d{1,18}$/.test(charge) ? BigInt(charge) : null
  const open = id === null ? null : await sandbox?.openConfirmation(id)
  if (id === null || !open) throw notFound('page')
  return { id, open }
}

function setupPage(reference: string, kinds: readonly string[], language: PageLanguage): SandboxPage {
  const words = sandboxWords[language]
  const offered = testMethods.filter(({ kind }) => kinds.includes(kind))
  const choices = offered.map(({ id, label }, index) => {
    const checked = index === 0 ? ' checked' : ''
    const what = words.methods[id] ?? ''
    return `<label><input type="radio" name="method" value="${id}"${checked}> <b>${label}</b> <span>${what}</span></label>`
  })
  return {
    language,
    title: words.setupTitle,
    body: `<p>${words.setupText}</p>
<form method="post" action="/sandbox/setups/${encodeURIComponent(reference)}">
<fieldset><legend>${words.choose}</legend>${choices.join('\n')}</fieldset>
<button name="go" value="add">${words.add}</button>
</form>
<form method="post" action="/sandbox/setups/${encodeURIComponent(reference)}">
<button class="second" name="method" value="none">${words.leave}</button>
</form>`,
  }
}

function confirmationPage(id: bigint, amount: string, language: PageLanguage): SandboxPage {
  const words = sandboxWords[language]
  return {
    language,
    title: words.confirmTitle,
    body: `<p>${words.confirmText} <b>${amount}</b></p>
<form method="post" action="/sandbox/confirmations/${id}">
<button name="answer" value="approve">${words.approve}</button>
<button class="second" name="answer" value="fail">${words.fail}</button>
</form>`,
  }
}

function languageOf(text: string): PageLanguage {
  return text.trim().toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

function send(reply: FastifyReply, shown: SandboxPage): FastifyReply {
  return sendPage(reply, formPolicy, (nonce) => sandboxPage(shown, nonce))
}
