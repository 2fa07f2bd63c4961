/** The page that a link in a letter opens, in every language. */
import type { Language } from '@coterm/core/language.ts'

type Words = Readonly<Record<'title' | 'button' | 'closed' | 'text' | 'signIn', string>>

export const linkWords: Readonly<Record<Language, Words>> = {
  en: {
    ...{ title: 'Go to your account', button: 'Sign in and continue', closed: 'This link can no longer be used' },
    ...{ text: 'It has been used, or it is too old. You can sign in with your e-mail address.', signIn: 'Sign in' },
  },
  fr: {
    ...{ title: 'Accéder à votre compte', button: 'Se connecter et continuer', closed: 'Ce lien ne peut plus servir' },
    ...{
      text: 'Il a déjà servi ou il est trop ancien. Connectez-vous avec votre adresse e-mail.',
      signIn: 'Se connecter',
    },
  },
  de: {
    ...{ title: 'Zu Ihrem Konto', button: 'Anmelden und fortfahren', closed: 'Dieser Link ist nicht mehr gültig' },
    ...{
      text: 'Er wurde schon verwendet oder ist zu alt. Melden Sie sich mit Ihrer E-Mail-Adresse an.',
      signIn: 'Anmelden',
    },
  },
  es: {
    ...{ title: 'Ir a su cuenta', button: 'Entrar y continuar', closed: 'Este enlace ya no sirve' },
    ...{ text: 'Ya se ha usado o es demasiado antiguo. Entre con su dirección de correo.', signIn: 'Entrar' },
  },
  it: {
    ...{ title: 'Vai al suo account', button: 'Accedere e continuare', closed: 'Questo link non è più valido' },
    ...{ text: 'È già stato usato o è troppo vecchio. Acceda con il suo indirizzo e-mail.', signIn: 'Accedere' },
  },
  pt: {
    ...{ title: 'Ir para a sua conta', button: 'Entrar e continuar', closed: 'Esta ligação já não serve' },
    ...{ text: 'Já foi usada ou é demasiado antiga. Entre com o seu endereço de e-mail.', signIn: 'Entrar' },
  },
  nl: {
    ...{ title: 'Naar uw account', button: 'Aanmelden en doorgaan', closed: 'Deze link werkt niet meer' },
    ...{ text: 'De link is al gebruikt of te oud. Meld u aan met uw e-mailadres.', signIn: 'Aanmelden' },
  },
  ja: {
    ...{ title: 'アカウントを開く', button: 'サインインして続ける', closed: 'このリンクは使えなくなりました' },
    ...{ text: 'すでに使われたか、期限が切れています。メールアドレスでサインインしてください。', signIn: 'サインイン' },
  },
}
