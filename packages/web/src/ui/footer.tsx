/** What has to be in reach on every page, whether or not one is signed in: the ways out of a contract. */
import { useLanguage } from '../language.tsx'
import { useSay } from './values.tsx'

export function Footer({ wide }: { readonly wide: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  // These pages are the server's own, and need no script.
  return (
    <footer className={wide ? 'frame wide' : 'frame'}>
      <a href={`/cancel-contract?lang=${language}`}>{say.text('cancelContract')}</a>
      <a href={`/withdraw-contract?lang=${language}`}>{say.text('withdrawContract')}</a>
    </footer>
  )
}
