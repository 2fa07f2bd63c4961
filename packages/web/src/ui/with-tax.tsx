/** Beside a price: whether tax is in it or comes on top. Nothing where there is no tax. */
import { useSay } from './values.tsx'

type WithTaxProps = { readonly display: 'inclusive' | 'exclusive'; readonly tax: boolean }

export function WithTax({ display, tax }: WithTaxProps) {
  const say = useSay()
  return tax ? <span className="quiet small">{say.text(display === 'inclusive' ? 'inclTax' : 'plusTax')}</span> : null
}
