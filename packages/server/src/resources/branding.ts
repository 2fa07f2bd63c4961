/** How the portal looks for a seller's customers: name, logo, colours and links. */
import { z } from 'zod'
import { type Branding, brandingLinks } from '../store/branding.ts'

const contrastMin = 4.5
/** The ground that an accent is hardest to read on: a wash of itself, in light and in dark. */
const grounds = { light: { paper: '#ffffff', share: 0.07 }, dark: { paper: '#14171a', share: 0.1 } } as const

const logoMax = 100_000
const Logo = z
  .string()
  .max(logoMax, `is longer than ${logoMax} characters: use a smaller picture`)
  .regex(
    /^data:image\/(png|svg\+xml|webp|jpeg);base64,[A-Za-z0-9+/]+=*$/,
    'is not a data: address of a PNG, SVG, WebP or JPEG',
  )
const Link = z.url({ protocol: /^https?$/, error: 'is not an address of the web, such as https://example.com/terms' })

const Colour = (scheme: keyof typeof grounds) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour, such as #0b5c4a')
    .refine((colour) => contrast(colour, washOf(colour, grounds[scheme])) >= contrastMin, {
      error: `cannot be read on a ${scheme} page: its contrast has to be ${contrastMin}:1`,
    })

const fields = {
  name: z.string().trim().min(1).max(100).nullable().meta({ description: 'Null: the name of the seller.' }),
  logo: Logo.nullable().meta({ description: 'A picture as a data: address; it is 28 pixels high.' }),
  accentLight: Colour('light')
    .nullable()
    .meta({ description: 'Links and buttons on a light page; null: as delivered.' }),
  accentDark: Colour('dark').nullable().meta({ description: 'The same on a dark page.' }),
  links: z
    .partialRecord(z.enum(brandingLinks), Link)
    .meta({ description: 'At the foot of every page: what the law and the customers want to find.' }),
}

export const BrandingChange = z.strictObject(fields).partial().meta({ id: 'BrandingChange' })
export const BrandingShape = z.object({ ...fields, name: z.string() }).meta({ id: 'Branding' })

/** `fallback`: what it is called where it has not said. */
export function toApiBranding(branding: Branding, fallback: string): z.input<typeof BrandingShape> {
  return { ...branding, name: branding.name ?? fallback, links: { ...branding.links } }
}

/** What is left out stays. */
export function changedBranding(branding: Branding, change: z.output<typeof BrandingChange>): Branding {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...branding, ...given }
}

type Ground = { readonly paper: string; readonly share: number }

function washOf(colour: string, { paper, share }: Ground): string {
  const [over, under] = [channels(colour), channels(paper)]
  const mixed = over.map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

// By WCAG 2.2, "relative luminance" and "contrast ratio".
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
