/** What is to be bought: product, term, seats, method, and the date it is to share. */
import { type FormEvent, useState } from 'react'
import type { Shape } from '../../api.ts'
import { ChooseOne } from '../../ui/choices.tsx'
import { Failed } from '../../ui/loaded.tsx'
import { useQuoting } from '../../ui/quoting.ts'
import { useSay } from '../../ui/values.tsx'
import { HaveAlready } from './have-already.tsx'
import type { Offer, Price } from './prices.ts'

type Props = {
  readonly account: Shape<'Account'>
  readonly offers: readonly Offer[]
  readonly subscriptions: readonly Shape<'Subscription'>[]
}

export function Order({ account, offers, subscriptions }: Props) {
  const say = useSay()
  const quoting = useQuoting()
  const [product, setProduct] = useState(offers[0]?.product.id ?? '')
  const [wantedTerm, setTerm] = useState('P1Y')
  const offer = offers.find((each) => each.product.id === product)
  const price = offer?.prices.find(({ term }) => term === wantedTerm) ?? offer?.prices[0]
  if (!offer || !price) return <p className="notice">{say.text('nothingToBuy')}</p>
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const alignTo = String(form.get('alignTo') ?? '')
    quoting.mutate([
      {
        ...{ type: 'purchase', product, term: price.term, seats: Number(form.get('seats')) },
        ...{ paymentMethod: String(form.get('paymentMethod')), alignTo: alignTo === '' ? null : alignTo },
      },
    ])
  }
  return (
    <form onSubmit={submit}>
      <section className="card">
        <ChooseOne
          label={say.text('buyWhat')}
          chosen={product}
          choose={setProduct}
          choices={offers.map((each) => ({ id: each.product.id, body: <OfferBody offer={each} /> }))}
        />
      </section>
      <HaveAlready product={offer.product} subscriptions={subscriptions} />
      <section className="card">
        <ChooseOne
          label={say.text('buyTerm')}
          chosen={price.term}
          choose={setTerm}
          choices={offer.prices.map((each) => ({ id: each.term, body: <PriceBody price={each} /> }))}
        />
      </section>
      <section className="card">
        <div className="line">
          <label>
            {say.text('wanted')}
            <input name="seats" type="number" inputMode="numeric" required min={1} step={1} defaultValue={1} />
          </label>
          <label>
            {say.text('paidWith')}
            <select name="paymentMethod" required>
              {methodsOf(account).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <SharedDate subscriptions={subscriptions} price={price} />
        </div>
        {quoting.error && <Failed error={quoting.error} retry={() => quoting.reset()} />}
        <div className="actions">
          <button type="submit" className="primary" disabled={quoting.isPending}>
            {say.text('seePrice')}
          </button>
        </div>
        <p className="quiet small">{say.text('alignPromise')}</p>
      </section>
    </form>
  )
}

function OfferBody({ offer }: { readonly offer: Offer }) {
  const say = useSay()
  const cheapest = offer.prices.at(-1)
  return (
    <>
      <strong>{offer.product.name}</strong>
      {cheapest && (
        <span className="quiet small">
          {say.text('from', { price: say.money(cheapest.new, cheapest.currency), term: say.term(cheapest.term) })}
        </span>
      )}
    </>
  )
}

function PriceBody({ price }: { readonly price: Price }) {
  const say = useSay()
  const { term, currency, renewal } = price
  return (
    <>
      <strong>{say.term(term)}</strong>
      <span className="big">{say.money(price.new, currency)}</span>
      <span className="quiet small">
        {renewal === null ? say.text('renewsSame') : say.text('renewsFor', { amount: say.money(renewal, currency) })}
      </span>
    </>
  )
}

// A shorter first term ends on a date that is there already, so that there is one payment fewer.
function SharedDate({
  subscriptions,
  price,
}: {
  readonly subscriptions: Props['subscriptions']
  readonly price: Price
}) {
  const say = useSay()
  const running = subscriptions.filter(({ status, currency }) => status === 'active' && currency === price.currency)
  const dates = new Map(running.map(({ id, renewsOn, product }) => [renewsOn, { id, product: product.name }]))
  if (dates.size === 0) return null
  return (
    <label>
      {say.text('buyDate')}
      <select name="alignTo">
        <option value="">{say.text('buyOwnDate', { term: say.term(price.term) })}</option>
        {[...dates]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([date, { id, product }]) => (
            <option key={id} value={id}>
              {say.text('buyShared', { date: say.day(date), product })}
            </option>
          ))}
      </select>
    </label>
  )
}

function methodsOf({ paymentMethods }: Shape<'Account'>) {
  return [...paymentMethods].sort((a, b) => Number(b.default) - Number(a.default))
}
