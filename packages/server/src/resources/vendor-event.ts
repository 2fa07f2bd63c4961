/** What the vendor's people and keys did that is of no account, as it travels. */
import { z } from 'zod'
import { type VendorEvent, vendorEventTypes } from '../store/vendor-events.ts'
import { InstantText } from './primitives.ts'

export const VendorEventShape = z
  .object({
    number: z.string().meta({ description: 'Counts these events; their chain goes by it.' }),
    type: z.enum(vendorEventTypes),
    at: InstantText,
    by: z
      .object({ id: z.string(), name: z.string().nullable() })
      .meta({ description: 'A person or a key; `vendor` where a command did it.' }),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'VendorEvent' })

type Names = ReadonlyMap<string, string>

export function toApiVendorEvent(event: VendorEvent, names: Names): z.input<typeof VendorEventShape> {
  return {
    number: event.seq.toString(),
    type: event.type,
    at: new Date(event.at).toISOString(),
    by: { id: event.by, name: names.get(event.by) ?? null },
    data: event.data,
  }
}
