/** Groups of countries that the law treats alike, by ISO 3166 alpha-2. */

/** The member states of the European Union: https://european-union.europa.eu/principles-countries-history/eu-countries_en */
export const europeanUnion: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** A subdivision as ISO 3166-2 writes it: US-CA, CA-QC. */
export function isRegion(text: string): boolean {
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(text)
}
