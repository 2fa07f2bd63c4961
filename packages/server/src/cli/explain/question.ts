/** What a question of `coterm explain` is: read once, answered for a machine, told to a person. */

/** What was asked, as it arrived; its answer for a machine; its answer for a person. Both throw `InputProblem`. */
export type Question = {
  readonly answer: (asked: unknown) => object
  readonly tell: (asked: unknown) => string
}

export function question<Asked, Answer extends object>(parts: {
  readonly read: (value: unknown) => Asked
  readonly answer: (asked: Asked) => Answer
  readonly tell: (asked: Asked, answer: Answer) => string
}): Question {
  return {
    answer: (value) => parts.answer(parts.read(value)),
    tell: (value) => {
      const asked = parts.read(value)
      return parts.tell(asked, parts.answer(asked))
    },
  }
}
