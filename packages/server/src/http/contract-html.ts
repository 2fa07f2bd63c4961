/** How the public pages that end a contract look: plain forms that need no script and ask for nothing more than they must. */
import { type Language, languages } from '@coterm/core/language.ts'
import { escapeHtml } from '../mail/render-html.ts'
import type { ContractWords } from '../messages/contracts/en.ts'
import { contractSpeech, contractWords, saidFacts } from '../messages/contracts/speech.ts'
import type { Statement } from '../store/contract-statements.ts'
import { asFields, type Field, type Filled } from './contract-form.ts'
import type { Page } from './page.ts'

export type Kind = Statement['kind']
export type Visit = { readonly kind: Kind; readonly language: Language; readonly recap: boolean }

const languageNames: Readonly<Record<Language, string>> = {
  ...{ en: 'English', fr: 'Français', de: 'Deutsch', es: 'Español', it: 'Italiano', pt: 'Português', nl: 'Nederlands' },
  ja: '日本語',
}

/** The form; with the words of what is wrong where it was sent and could not be taken. */
export function formPage(visit: Visit, filled: Filled, problems: readonly Field[] = []): Page {
  const { kind, language, recap } = visit
  const words = contractWords[language]
  const wrong = problems.map((field) => `<li><a href="#${field}">${escapeHtml(problemOf(words, field))}</a></li>`)
  const button = recap ? words.next : sendWords(words, kind)
  const body = `<p>${escapeHtml(words[kind === 'cancel' ? 'cancelIntro' : 'withdrawIntro'])}</p>
${wrong.length > 0 ? `<div role="alert"><h2>${escapeHtml(words.problems)}</h2><ul>${wrong.join('')}</ul></div>` : ''}
<form method="post" novalidate>
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="step" value="${recap ? 'recap' : 'send'}">
${kind === 'cancel' ? kindFields(words, filled, problems) : ''}
${field(words, 'name', { filled, problems, autocomplete: 'name' })}
${field(words, 'contract', { filled, problems, help: words.contractHelp })}
${kind === 'cancel' ? field(words, 'endsOn', { filled, problems, type: 'date', help: words.endsOnHelp }) : ''}
${field(words, 'email', { filled, problems, type: 'email', autocomplete: 'email', help: words.emailHelp })}
<p><button>${escapeHtml(button)}</button></p>
</form>
${languageLinks(visit)}`
  return { title: titleOf(visit), body, language }
}

/** What was filled in, once more, with the button that sends it. */
export function recapPage(visit: Visit, statement: Statement, filled: Filled): Page {
  const { kind, language } = visit
  const words = contractWords[language]
  const hidden = (step: string) =>
    [...asFields(filled), ['lang', language], ['step', step]]
      .map(([name = '', value = '']) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
      .join('')
  const body = `${factList(statement)}
<form method="post">${hidden('send')}<p><button>${escapeHtml(sendWords(words, kind))}</button></p></form>
<form method="post">${hidden('edit')}<p><button class="second">${escapeHtml(words.edit)}</button></p></form>`
  return { title: words.recapTitle, body, language }
}

export function donePage(visit: Visit, statement: Statement, { at, receipt }: { at: string; receipt: string }): Page {
  const { language } = visit
  const { say } = contractSpeech(language)
  const body = `<p role="status">${escapeHtml(say('doneText', { at, email: statement.email }))}</p>
${factList(statement)}
<p><a href="/contract-receipts/${encodeURIComponent(receipt)}">${escapeHtml(say('receipt'))}</a></p>`
  return { title: say('doneTitle'), body, language }
}

function factList(statement: Statement): string {
  const rows = saidFacts(statement).map(([label, value]) => {
    return `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`
  })
  return `<dl>${rows.join('')}</dl>`
}

function titleOf({ kind, language }: Visit): string {
  return contractWords[language][kind === 'cancel' ? 'cancelTitle' : 'withdrawTitle']
}

function sendWords(words: ContractWords, kind: Kind): string {
  return words[kind === 'cancel' ? 'cancelButton' : 'withdrawButton']
}

function problemOf(words: ContractWords, field: Field): string {
  const messages: Readonly<Record<Field, string>> = {
    ...{ name: words.nameMissing, contract: words.contractMissing, email: words.emailWrong },
    ...{ cause: words.causeMissing, endsOn: words.dateWrong },
  }
  return messages[field]
}

type FieldLook = {
  readonly filled: Filled
  readonly problems: readonly Field[]
  readonly type?: string
  readonly autocomplete?: string
  readonly help?: string
}

function field(words: ContractWords, name: Exclude<Field, 'cause'>, look: FieldLook): string {
  const { filled, problems, type = 'text', autocomplete = 'off', help } = look
  const wrong = problems.includes(name)
  const hint = wrong ? problemOf(words, name) : help
  const described = hint === undefined ? '' : ` aria-describedby="${name}-help"`
  return `<p><label for="${name}">${escapeHtml(words[name])}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(filled[name])}"${described}${wrong ? ' aria-invalid="true"' : ''}>
${hint === undefined ? '' : `<span id="${name}-help" class="help">${escapeHtml(hint)}</span>`}</p>`
}

function kindFields(words: ContractWords, filled: Filled, problems: readonly Field[]): string {
  const choice = (value: string, text: string, checked: boolean) =>
    `<label><input type="radio" name="ends" value="${value}"${checked ? ' checked' : ''}> ${escapeHtml(text)}</label>`
  const forCause = filled.ends === 'for_cause'
  const wrong = problems.includes('cause')
  return `<fieldset><legend>${escapeHtml(words.kind)}</legend>
${choice('ordinary', words.ordinary, !forCause)}
${choice('for_cause', words.forCause, forCause)}
<label for="cause">${escapeHtml(words.cause)}</label>
<textarea id="cause" name="cause" rows="3"${wrong ? ' aria-invalid="true"' : ''}>${escapeHtml(filled.cause)}</textarea>
</fieldset>`
}

function languageLinks({ language }: Visit): string {
  const links = languages
    .filter((each) => each !== language)
    .map((each) => `<a href="?lang=${each}" lang="${each}" hreflang="${each}">${languageNames[each]}</a>`)
  return `<nav>${links.join(' ')}</nav>`
}
