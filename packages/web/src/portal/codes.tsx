/** One-time codes: set up by scanning, with recovery codes shown once, and taken away with a last code. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'

export function Codes() {
  const say = useSay()
  const api = useApi()
  const query = useQuery({ queryKey: ['own-security'], queryFn: () => api.getOwnSecurity() })
  const [shown, show] = useState<readonly string[]>([])
  return (
    <section className="card">
      <h2>{say.text('codes')}</h2>
      <p className="quiet small">{say.text('codesHelp')}</p>
      {shown.length > 0 && <Recovery codes={shown} />}
      <Loaded query={query}>
        {({ oneTimeCodes, recoveryCodesLeft }) =>
          oneTimeCodes ? (
            <>
              <p>{say.text('codesOn', { left: recoveryCodesLeft })}</p>
              <Removing />
            </>
          ) : (
            <SettingUp done={show} />
          )
        }
      </Loaded>
    </section>
  )
}

function Recovery({ codes }: { readonly codes: readonly string[] }) {
  const say = useSay()
  return (
    <div className="notice" role="status">
      <h3>{say.text('recoveryCodes')}</h3>
      <p className="small">{say.text('recoveryHelp')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

function SettingUp({ done }: { readonly done: (codes: readonly string[]) => void }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const begin = useMutation({ mutationFn: () => api.setUpCodes() })
  const confirm = useMutation({
    mutationFn: (code: string) => api.confirmCodes({ code }),
    onSuccess: ({ recoveryCodes }) => {
      done(recoveryCodes)
      return queries.invalidateQueries({ queryKey: ['own-security'] })
    },
  })
  if (!begin.data) {
    return (
      <>
        {begin.error && <Told error={begin.error} />}
        <button type="button" disabled={begin.isPending} onClick={() => begin.mutate()}>
          {say.text('setUpCodes')}
        </button>
      </>
    )
  }
  return (
    <>
      <p>{say.text('scanCode')}</p>
      <QrCode text={begin.data.address} label={say.text('scanPicture')} />
      <p className="small">
        {say.text('codeKey')}: <code className="key">{begin.data.seed}</code>
      </p>
      <CodeForm label={say.text('confirmCode')} send={(code) => confirm.mutate(code)} pending={confirm.isPending} />
      {confirm.error && <Told error={confirm.error} />}
    </>
  )
}

function Removing() {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: (code: string) => api.removeCodes({ code }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-security'] }),
  })
  return (
    <details>
      <summary>{say.text('removeCodes')}</summary>
      <p className="quiet small">{say.text('removeCodesHelp')}</p>
      <CodeForm label={say.text('removeCodes')} send={(code) => remove.mutate(code)} pending={remove.isPending} />
      {remove.error && <Told error={remove.error} />}
    </details>
  )
}

type CodeProps = { readonly label: string; readonly send: (code: string) => void; readonly pending: boolean }

function CodeForm({ label, send, pending }: CodeProps) {
  const say = useSay()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(code)
  }
  return (
    <form className="line" onSubmit={submit}>
      <label>
        {say.text('code')}
        <input
          required
          minLength={6}
          maxLength={40}
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <button type="submit" disabled={pending}>
        {label}
      </button>
    </form>
  )
}
