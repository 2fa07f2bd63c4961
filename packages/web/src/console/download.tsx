/** A button that fetches a file. A link could not say which of the browser's two sessions is meant. */
import { useMutation } from '@tanstack/react-query'
import { Told } from './told.tsx'

type Props = { readonly label: string; readonly name: string; readonly get: () => Promise<string | Blob> }

export function Download({ label, name, get }: Props) {
  const fetched = useMutation({ mutationFn: get, onSuccess: (content) => keep(content, name) })
  return (
    <>
      <button type="button" className="plain" disabled={fetched.isPending} onClick={() => fetched.mutate()}>
        {label}
      </button>
      {fetched.error && <Told error={fetched.error} />}
    </>
  )
}

// The browser has begun to save it once the click has been handled.
function keep(content: string | Blob, name: string): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
