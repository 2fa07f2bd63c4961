/**
 * Finds card numbers in text, so that none is ever taken in: digits as cards have them, alone or in the groups in which
 * they are printed, from a range that card schemes issue (ISO/IEC 7812), with a check digit that fits. Bank accounts and
 * telephone numbers are not meant.
 */

type Scheme = { readonly prefix: RegExp; readonly lengths: readonly number[] }

const schemes: readonly Scheme[] = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(30[0-5]|3[689])/, lengths: [14, 16, 19] },
  { prefix: /^35(2[89]|[3-8]\d)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(62|81)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [13, 14, 15, 16, 17, 18, 19] },
]

// The groups in which cards are printed; an unbroken number is one group.
const groupings = [/^4 4 4 [1-4]( [1-3])?$/, /^4 6 [45]$/, /^1[3-9]$/]

const separated = String.raw`[ .\-\u2010-\u2015]`
const run = new RegExp(String.raw`(?<![A-Za-z\d+])\d+(?:${separated}{1,2}\d+)*(?![A-Za-z\d])`, 'g')
const iban = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Za-z\d]{4}){2,7}(?: ?[A-Za-z\d]{1,4})?(?![A-Za-z\d])/g
// A word written right in front of the number, or behind it.
const glued = /(?<![A-Za-z\d_])(?:[A-Za-z]{2,12}\d{13,19}|\d{13,19}[A-Za-z]{2,12})(?![A-Za-z\d])/g
// An international number has at most 15 digits behind its plus.
const telephone = /\+\d(?:[ .()\-/]{0,2}\d){6,14}(?![\d])/g

export function containsCardNumber(text: string): boolean {
  return redactCardNumbers(text) !== null
}

/** The text with every card number taken out; null when there is none. */
export function redactCardNumbers(text: string): string | null {
  if (!/\p{Nd}/u.test(text)) return null
  // Digits of other alphabets, and wide ones, are digits too.
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replaceAll('\u00a0', ' ')
  const hidden = plain
    .replace(iban, blankIban)
    .replace(telephone, blank)
    .replace(glued, (word) => word.replace(/[A-Za-z]/g, ' '))
  let found = false
  let redacted = ''
  let at = 0
  for (const match of hidden.matchAll(run)) {
    const place = cardIn(match[0])
    if (!place) continue
    found = true
    redacted += `${plain.slice(at, match.index + place.from)}[card number]`
    at = match.index + place.to
  }
  return found ? redacted + plain.slice(at) : null
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

// Only a bank account number whose own check digits fit is one.
function blankIban(text: string): string {
  const compact = text.replaceAll(' ', '').toUpperCase()
  const moved = compact.slice(4) + compact.slice(0, 4)
  let rest = 0
  for (const character of moved) {
    const value = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55)
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1 ? blank(text) : text
}

type Place = { readonly from: number; readonly to: number }

// A card may stand between other numbers: its month and year, its check number.
function cardIn(text: string): Place | null {
  const groups = [...text.matchAll(/\d+/g)].map((match) => ({ digits: match[0], at: match.index }))
  for (let from = 0; from < groups.length; from++) {
    for (let to = from; to < groups.length && to - from < 5; to++) {
      const chosen = groups.slice(from, to + 1)
      const sizes = chosen.map(({ digits }) => digits.length).join(' ')
      const [first, last] = [chosen[0], chosen.at(-1)]
      if (!first || !last || !groupings.some((grouping) => grouping.test(sizes))) continue
      if (isCard(chosen.map(({ digits }) => digits).join('')))
        return { from: first.at, to: last.at + last.digits.length }
    }
  }
  const whole = groups.map(({ digits }) => digits).join('')
  return groups.length > 2 && !isDates(text) && isCard(whole) ? { from: 0, to: text.length } : null
}

// Two dates in a row have sixteen digits.
function isDates(text: string): boolean {
  return /^(\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})\b/.test(text)
}

function isCard(digits: string): boolean {
  const issued = schemes.some(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length))
  return issued && !/^(\d)\1+$/.test(digits) && hasCheckDigit(digits)
}

/** Luhn: every second digit from the right counts twice, its digits added. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.charAt(digits.length - 1 - place))
    const counted = place % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}
