/** What the addresses of the pages about the days ahead say: whose, in which time, and which month or day. */
export type Ahead = {
  readonly seller?: string
  readonly clock?: string
  /** A month, or a day of it. */
  readonly on?: string
}

export function aheadOf(search: Readonly<Record<string, unknown>>): Ahead {
  const { seller, clock, on } = search
  return {
    ...(typeof seller === 'string' && { seller }),
    ...(typeof clock === 'string' && { clock }),
    ...(typeof on === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(on) && { on }),
  }
}

/** The same in the words of the API. */
export function whoseIs({ seller, clock }: Ahead): { readonly seller?: string; readonly testClock?: string } {
  return { ...(seller !== undefined && { seller }), ...(clock !== undefined && { testClock: clock }) }
}
