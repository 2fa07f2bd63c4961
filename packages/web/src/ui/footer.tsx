/**
 * What has to be in reach on every page, whether or not one is signed in: the ways out of a contract, and the vendor's
 * pages that the law and the customers want to find.
 */
import type { Shape } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useSay } from './values.tsx'

type Props = { readonly wide: boolean; readonly links: Shape<'Branding'>['links'] }

const order = ['website', 'terms', 'privacy', 'cookies', 'imprint', 'report_abuse'] as const

export function Footer({ wide, links }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const own = order.flatMap((link) => {
    const url = links[link]
    return url ? [{ link, url }] : []
  })
  // The first two are the server's own pages, and need no script.
  return (
    <footer className={wide ? 'frame wide' : 'frame'}>
      <a href={`/cancel-contract?lang=${language}`}>{say.text('cancelContract')}</a>
      <a href={`/withdraw-contract?lang=${language}`}>{say.text('withdrawContract')}</a>
      {own.map(({ link, url }) => (
        <a key={link} href={url} rel="noreferrer">
          {say.text('footLink', { link })}
        </a>
      ))}
    </footer>
  )
}
