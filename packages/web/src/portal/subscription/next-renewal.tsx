/** The next renewal: when, for what, how much, and what letting it lapse would cost. */
import type { Shape } from '../../api.ts'
import { useSay } from '../../ui/values.tsx'
import { WithTax } from '../../ui/with-tax.tsx'

type Subscription = Shape<'Subscription'>

export function NextRenewal({ subscription }: { readonly subscription: Subscription }) {
  const say = useSay()
  const { nextRenewal, coveredThrough, channel, stages } = subscription
  return (
    <section className="card">
      <h2>{say.text('renewal')}</h2>
      {nextRenewal ? (
        <Renewing subscription={subscription} renewal={nextRenewal} />
      ) : (
        <p>
          {say.text(channel === 'reseller' ? 'renewedElsewhere' : 'noRenewal', { through: say.day(coveredThrough) })}
        </p>
      )}
      {stages && (
        <p className="warn small">
          {say.text('stages', { suspended: say.day(stages.suspendedOn), cancelled: say.day(stages.cancelledOn) })}
        </p>
      )}
    </section>
  )
}

type RenewingProps = {
  readonly subscription: Subscription
  readonly renewal: NonNullable<Subscription['nextRenewal']>
}

function Renewing({ subscription, renewal }: RenewingProps) {
  const say = useSay()
  const { currency, taxDisplay, coveredThrough, paymentMethod, loyalSince } = subscription
  const { date, end, term, seats, unitPrice, fraction, amount, grossAmount, newUnitPrice, lapseCost } = renewal
  const price = (value: string) => say.money(value, currency)
  return (
    <>
      <p className="big">
        {price(taxDisplay === 'inclusive' ? grossAmount : amount)}{' '}
        <WithTax display={taxDisplay} tax={grossAmount !== amount} />
      </p>
      <p>
        {fraction
          ? say.text('renewalUntil', { date: say.day(date), end: say.day(end) })
          : say.text('renewalOn', { date: say.day(date), term: say.term(term) })}
      </p>
      <p className="quiet">
        {fraction
          ? say.text('fraction', { seats, unit: price(unitPrice), days: fraction.days, of: fraction.of })
          : say.text('renewalSum', { seats, unit: price(unitPrice), total: price(amount) })}
      </p>
      <p className="quiet small">
        {say.text('coveredNow', {
          through: say.day(coveredThrough),
          paid: paymentMethod ? 'yes' : 'no',
          method: paymentMethod?.label ?? '',
        })}
      </p>
      {Number(lapseCost) > 0 && (
        <p className="small">
          {say.text('lapse', { unit: price(newUnitPrice), cost: price(lapseCost) })}{' '}
          {loyalSince && say.text('loyalSince', { date: say.day(loyalSince) })}
        </p>
      )}
    </>
  )
}
