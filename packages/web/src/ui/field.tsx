/** A labelled field of a form, with its help and what is wrong with it beside it. */
import { useId } from 'react'

type Props = {
  readonly name: string
  readonly label: string
  readonly defaultValue: string
  readonly error?: string | undefined
  readonly help?: string
  readonly type?: 'text' | 'email' | 'tel'
  /** More than one line. */
  readonly rows?: number
  readonly autoComplete?: string
}

export function Field({ name, label, defaultValue, error, help, type = 'text', rows, autoComplete }: Props) {
  const field = useId()
  const told = useId()
  const shared = {
    ...{ id: field, name, defaultValue, autoComplete },
    'aria-invalid': error !== undefined,
    'aria-describedby': error !== undefined || help !== undefined ? told : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      {rows === undefined ? <input type={type} {...shared} /> : <textarea rows={rows} {...shared} />}
      {(error !== undefined || help !== undefined) && (
        <p id={told} className={error === undefined ? 'quiet small' : 'warn small'}>
          {error ?? help}
        </p>
      )}
    </div>
  )
}
