/** Another edition of the same family at once: the days that are left are credited, and the new ones charged. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.ts'
import { ActionCard } from '../../ui/action-card.tsx'
import { productsFor } from '../../ui/product-names.ts'
import { useSay } from '../../ui/values.tsx'
import type { Acting } from './parts.ts'

export function EditionNow({ subscription, refusals, ask }: Acting) {
  const say = useSay()
  const products = useQuery(productsFor(useApi()))
  const { id, product } = subscription
  const editions = products.data?.data.filter(
    (other) => other.family === product.family && other.id !== product.id && !other.retired,
  )
  if (editions?.length === 0) return null
  return (
    <ActionCard title={say.text('editionNow')} refusals={refusals}>
      <p className="quiet small">{say.text('editionNowHelp')}</p>
      <div className="actions">
        {editions?.map((edition) => (
          <button
            key={edition.id}
            type="button"
            onClick={() => ask({ type: 'switch_product', subscription: id, product: edition.id })}
          >
            {say.text('switchNow', { product: edition.name })}
          </button>
        ))}
      </div>
    </ActionCard>
  )
}
