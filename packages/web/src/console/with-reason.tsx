/** Something that is only done with a sentence about it: why, or what came of it. It is written down. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useSay } from '../ui/values.tsx'
import { Told } from './told.tsx'

type Act = (reason: string) => Promise<unknown>

type Props = {
  /** What opens the form. */
  readonly title: string
  readonly help?: string
  /** What the sentence is called, where it is not the reason. */
  readonly label?: string
  readonly button: string
  readonly act: Act
}

export function WithReason({ title, help, label, button, act }: Props) {
  const say = useSay()
  const field = useId()
  const acted = useAct(act)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    acted.mutate(String(new FormData(event.currentTarget).get('reason')).trim())
  }
  return (
    <details>
      <summary>{title}</summary>
      {help && <p className="quiet small">{help}</p>}
      <form className="line" onSubmit={submit}>
        <label htmlFor={field}>
          {label ?? say.text('reasonIs')}
          <input id={field} name="reason" required minLength={3} maxLength={500} />
        </label>
        <button type="submit" disabled={acted.isPending}>
          {button}
        </button>
      </form>
      {acted.error && <Told error={acted.error} />}
    </details>
  )
}

function useAct(act: Act): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() })
}
