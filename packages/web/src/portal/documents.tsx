/** An invoice or a credit note as files: to read, and for the machines that keep the books. */
import { useSay } from '../ui/values.tsx'

/** `of`: where the document is in the API. */
export function Documents({ of }: { readonly of: string }) {
  const say = useSay()
  return (
    <p className="line small">
      <a href={`${of}/pdf`}>{say.text('asPdf')}</a>
      <a href={`${of}/xml?format=ubl`}>{say.text('asXml', { format: 'UBL' })}</a>
      <a href={`${of}/xml?format=cii`}>{say.text('asXml', { format: 'CII' })}</a>
    </p>
  )
}
