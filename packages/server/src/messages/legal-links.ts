/** What the vendor's pages are called that the law and customers want to find, in every language. */
import type { Language } from '@coterm/core/language.ts'
import type { brandingLinks } from '../store/branding.ts'

type Words = Readonly<Record<(typeof brandingLinks)[number] | 'title' | 'none', string>>

export const legalWords: Readonly<Record<Language, Words>> = {
  en: {
    ...{ title: 'Legal information', website: 'Website', terms: 'Terms', privacy: 'Privacy', cookies: 'Cookies' },
    ...{ imprint: 'Imprint', report_abuse: 'Report abuse', none: 'The vendor has not named any pages yet.' },
  },
  fr: {
    ...{ title: 'Informations légales', website: 'Site web', terms: 'Conditions', privacy: 'Confidentialité' },
    ...{ cookies: 'Cookies', imprint: 'Mentions légales', report_abuse: 'Signaler un abus' },
    none: 'Le vendeur n’a encore indiqué aucune page.',
  },
  de: {
    ...{ title: 'Rechtliches', website: 'Website', terms: 'AGB', privacy: 'Datenschutz', cookies: 'Cookies' },
    ...{ imprint: 'Impressum', report_abuse: 'Missbrauch melden', none: 'Der Anbieter hat noch keine Seiten genannt.' },
  },
  es: {
    ...{ title: 'Información legal', website: 'Sitio web', terms: 'Condiciones', privacy: 'Privacidad' },
    ...{ cookies: 'Cookies', imprint: 'Aviso legal', report_abuse: 'Denunciar un abuso' },
    none: 'El vendedor aún no ha indicado ninguna página.',
  },
  it: {
    ...{
      title: 'Informazioni legali',
      website: 'Sito web',
      terms: 'Condizioni',
      privacy: 'Privacy',
      cookies: 'Cookie',
    },
    ...{
      imprint: 'Note legali',
      report_abuse: 'Segnalare un abuso',
      none: 'Il venditore non ha ancora indicato pagine.',
    },
  },
  pt: {
    ...{ title: 'Informação legal', website: 'Site', terms: 'Condições', privacy: 'Privacidade', cookies: 'Cookies' },
    ...{ imprint: 'Aviso legal', report_abuse: 'Denunciar um abuso', none: 'O vendedor ainda não indicou páginas.' },
  },
  nl: {
    ...{ title: 'Juridische informatie', website: 'Website', terms: 'Voorwaarden', privacy: 'Privacy' },
    ...{ cookies: 'Cookies', imprint: 'Colofon', report_abuse: 'Misbruik melden' },
    none: 'De verkoper heeft nog geen pagina’s genoemd.',
  },
  ja: {
    ...{ title: '法的情報', website: 'ウェブサイト', terms: '利用規約', privacy: 'プライバシー', cookies: 'Cookie' },
    ...{ imprint: '運営者情報', report_abuse: '不正行為の報告', none: '販売者のページはまだ登録されていません。' },
  },
}
