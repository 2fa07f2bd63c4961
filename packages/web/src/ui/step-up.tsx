/** A fresh proof before changes of money and people, where the account wants one. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../api.ts'
import { Confirm } from './confirm.tsx'
import { Told } from './told.tsx'
import { useSay } from './values.tsx'

export function StepUp({ close }: { readonly close: () => void }) {
  const say = useSay()
  const api = useApi()
  const dialog = useRef<HTMLDialogElement>(null)
  const [done, setDone] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const link = useMutation({
    mutationFn: async () => api.createSignInLink({ email: (await api.getSession()).member?.email ?? '' }),
  })
  return (
    <dialog ref={dialog} className="card" aria-labelledby="step-up" onClose={close}>
      <h2 id="step-up">{say.text('stepUp')}</h2>
      {done ? (
        <p role="status">{say.text('stepUpDone')}</p>
      ) : (
        <>
          <p>{say.text('stepUpHelp')}</p>
          <Confirm done={() => setDone(true)} />
          <p>
            <button type="button" disabled={link.isPending} onClick={() => link.mutate()}>
              {say.text('freshLink')}
            </button>
          </p>
          {link.isSuccess && <p role="status">{say.text('freshLinkSent')}</p>}
          {link.error && <Told error={link.error} />}
        </>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        {say.text('close')}
      </button>
    </dialog>
  )
}
