/** One of several, as cards that say what each means; or any of several, as a list. */
import './kit.css'
import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'

export type Choice = { readonly id: string; readonly body: ReactNode }

type OneProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly choose: (id: string) => void
  /** Cards side by side where people compare; a list where they only pick. */
  readonly look?: 'cards' | 'list'
}

export function ChooseOne({ label, choices, chosen, choose, look = 'cards' }: OneProps) {
  return (
    <RadioGroup className="choices" value={chosen} onChange={choose}>
      <Label>{label}</Label>
      <div className={`choice-${look}`}>
        {choices.map(({ id, body }) => (
          <Radio key={id} value={id} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-body">{body}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

type SomeProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly choose: (ids: string[]) => void
}

export function ChooseSome({ label, choices, chosen, choose }: SomeProps) {
  return (
    <CheckboxGroup className="choices" value={[...chosen]} onChange={choose}>
      <Label>{label}</Label>
      <div className="choice-list">
        {choices.map(({ id, body }) => (
          <Checkbox key={id} value={id} className="choice">
            <span className="choice-mark square" aria-hidden="true" />
            <span className="choice-body">{body}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
