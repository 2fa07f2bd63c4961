/** What e-mails say, in Dutch. */
import type { EmailMessages } from './en.ts'

export const nl: EmailMessages = {
  hello: 'Beste {name},',
  helloAll: 'Goedendag,',
  footerMember: 'U ontvangt dit bericht omdat u het account {account} bij {seller} beheert.',
  footerRecipient: 'U ontvangt dit bericht omdat {account} aan {seller} heeft gevraagd u de facturen te sturen.',
  footerReply: 'Automatisch bericht. Een antwoord komt bij onze ondersteuning terecht.',
  linkOnce: 'Met de knop meldt u zich één keer aan, tot {date}. Stuur dit bericht niet door.',
  term: '{unit, select, year {{count, plural, other {# jaar}}} other {{count, plural, one {# maand} other {# maanden}}}}',
  seats: '{count, plural, one {# plaats} other {# plaatsen}}',
  fact: '{label}: {value}',
  days: '{from} tot en met {to}',

  labelAmount: 'Bedrag incl. belasting',
  labelCredit: 'Betaald met uw tegoed',
  labelDate: 'Datum',
  labelDue: 'Te betalen voor',
  labelInvoice: 'Factuur',
  labelLastDay: 'Laatste dag om uit te zetten',
  labelMethod: 'Betaalmethode',
  labelPrice: 'Prijs per plaats, zonder belasting',
  labelProduct: 'Abonnement',
  labelRenewsOn: 'Verlenging op',
  labelSeats: 'Plaatsen',
  labelTax: 'Belasting',
  labelTerm: 'Volgende looptijd',
  labelTotal: 'Totaal',

  renewalSubject: '{product} wordt op {date} verlengd: {amount}',
  renewalManualSubject: '{product} eindigt op {date}, tenzij u verlengt',
  renewalIntro:
    '{product} wordt op {date} automatisch verlengd. Dan wordt {amount} inclusief belasting afgeschreven voor {term}.',
  renewalManualIntro:
    'De automatische verlenging van {product} staat uit, dus het eindigt op {date}. Wilt u het houden, verleng het dan voor die tijd: {amount} inclusief belasting voor {term}.',
  renewalBox:
    'U kunt de verlenging tot en met {date} kosteloos uitzetten. U houdt dan toegang tot het einde van de betaalde looptijd.',
  renewalCeiling: 'Meer betaalt u voor deze verlenging niet. Daalt de prijs voor die tijd, dan betaalt u minder.',
  renewalPrice: 'De prijs per plaats verandert van {before} in {after}.',
  renewalUnused:
    '{count, plural, one {# plaats wordt niet gebruikt} other {# plaatsen worden niet gebruikt}}. U kunt met minder plaatsen verlengen.',
  renewalRight:
    'Ook na de verlenging kunt u het contract op elk moment beëindigen; ongebruikte dagen worden terugbetaald.',
  renewalButton: 'Verlenging bekijken of uitzetten',

  trialSubject: 'Uw proefperiode van {product} eindigt op {date}',
  trialIntro: 'Uw proefperiode van {product} eindigt op {date} vanzelf.',
  trialAfter:
    'Er wordt niets afgeschreven en het wordt geen betaald abonnement. Wilt u het blijven gebruiken, sluit er dan voor die tijd een af.',
  trialButton: 'Uw abonnementen bekijken',

  receiptSubject: 'Betaalbewijs voor factuur {number}: {amount}',
  receiptIntro: 'Dank u. We hebben {amount} voor factuur {number} ontvangen.',
  receiptFromCredit: 'Uw tegoed heeft {amount} van factuur {number} betaald.',
  documentAttached: '{type, select, credit_note {De creditnota is bijgevoegd.} other {De factuur is bijgevoegd.}}',
  documentLinked: 'Het document kon niet worden bijgevoegd. De knop hierboven leidt ernaartoe.',
  documentOnRequest: 'Het document kon niet worden bijgevoegd. Beantwoord dit bericht, dan sturen we het u.',
  invoiceButton: 'De factuur bekijken',
  lineUnused: '{product}: ongebruikte dagen',

  toPaySubject: 'Factuur {number}: {amount} te betalen voor {date}',
  toPayIntro: 'Factuur {number} van {amount} moet voor {date} worden betaald.',
  toPayHow: 'Maak het bedrag over en vermeld het factuurnummer.',
  partPaidSubject: 'Factuur {number}: nog {due} te betalen',
  partPaidIntro: 'Van factuur {number} is {amount} betaald. Er is nog {due} te betalen.',

  failedSubject: 'De betaling van {amount} is niet gelukt',
  failedIntro: 'We konden {amount} voor factuur {number} niet afschrijven ({method}).',
  failedReason:
    '{code, select, insufficient_funds {Er stond niet genoeg saldo op de rekening.} expired_card {De kaart is verlopen.} other {Uw bank heeft de betaling geweigerd.}}',
  failedRetry: 'We proberen het op {date} opnieuw. U kunt ook nu betalen of een andere betaalmethode kiezen.',
  failedLast: 'We proberen het niet uit onszelf opnieuw. Betaal nu of kies een andere betaalmethode.',
  failedStages:
    'Blijft de factuur onbetaald, dan eindigt de toegang op {suspended} en het abonnement definitief op {cancelled}.',
  payButton: 'Nu betalen',

  actionSubject: 'Bevestig de betaling van {amount}',
  actionIntro:
    'Uw bank vraagt u de betaling van {amount} voor factuur {number} te bevestigen. Tot dan wordt er niets afgeschreven.',
  actionButton: 'De betaling bevestigen',

  expiringSubject: '{method} verloopt op {date}',
  expiringIntro:
    '{method} verloopt op {date}. Voeg voor die tijd een andere betaalmethode toe, zodat uw verlengingen lukken.',
  methodsButton: 'Uw betaalmethoden bekijken',

  refundSubject: 'We hebben {amount} teruggestuurd',
  refundIntro:
    '{amount} is onderweg naar de betaalmethode waarmee u hebt betaald. Het kan tien dagen duren voor de bank het toont.',
  refundFailedSubject: '{amount} blijft staan als tegoed',
  refundFailedIntro:
    'We konden {amount} niet terugsturen naar de betaalmethode waarmee u hebt betaald. Het bedrag blijft van u: het staat als tegoed op uw account.',
  creditSubject: 'Creditnota {number}: {amount}',
  creditIntro: 'We hebben creditnota {number} van {amount} voor factuur {invoice} opgesteld.',
  creditRefund: '{amount} gaat terug naar de betaalmethode waarmee u hebt betaald.',
  creditDebt: 'Die verlaagt wat er voor deze factuur nog te betalen is.',
  creditKept: '{amount} blijft als tegoed op uw account staan.',
  creditGrantedSubject: 'Tegoed op uw account: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {U hebt {amount} meer betaald dan verschuldigd was. Het blijft als tegoed op uw account staan.} chargeback_won {{amount} dat bij ons terugkwam, is niet meer verschuldigd. Het blijft als tegoed op uw account staan.} other {We hebben u een tegoed van {amount} gegeven.}}',
  creditUse: 'Tegoed betaalt vanzelf uw open facturen en de volgende.',

  changesSubject: '{count, plural, one {Uw wijziging van {product}} other {Uw # wijzigingen van abonnementen}}',
  changesIntro: 'Op {date} is gewijzigd:',
  changesDoubt: 'Was u dit niet, beantwoord dit bericht dan meteen.',
  changePurchased: '{product}: gekocht met {seats} voor {term}.',
  changeSeatsAdded: '{product}: {added} toegevoegd, {seats} in totaal.',
  changeNextSeats: '{product}: {seats} vanaf de volgende verlenging.',
  changeNextSeatsKept: '{product}: het aantal plaatsen blijft bij de volgende verlenging gelijk.',
  changeNextTerm: '{product}: de volgende verlenging is voor {term}.',
  changeNextTermKept: '{product}: de looptijd blijft bij de volgende verlenging gelijk.',
  changeNextProduct: '{product}: wordt bij de volgende verlenging {next}.',
  changeNextProductKept: '{product}: blijft bij de volgende verlenging wat het is.',
  changeNextEnd: '{product}: de volgende verlenging duurt tot {date}.',
  changeNextEndKept: '{product}: de volgende verlenging is voor een volledige looptijd.',
  changeSwitched: '{from} is nu {product}.',
  changeMethodSet: '{product}: wordt nu betaald met {method}.',
  changeAligned: '{product}: de verlengingsdatum gaat van {from} naar {to}.',
  changeReturned: '{product}: {seats} teruggegeven, {amount} gecrediteerd.',
  changeEnded: '{product}: beëindigd.',
  changeIntentAuto: '{product}: automatische verlenging staat aan; verlenging op {date}.',
  changeIntentManual:
    '{product}: automatische verlenging staat uit. We herinneren u eraan voordat het op {date} eindigt.',
  changeIntentEnd:
    '{product}: automatische verlenging staat uit. U houdt toegang tot {date} en er wordt niets meer afgeschreven.',
  changeMethodAdded: '{method} is aan uw betaalmethoden toegevoegd.',
  changeMethodRemoved: '{method} is uit uw betaalmethoden verwijderd.',
  changesButton: 'Uw abonnementen bekijken',

  statusSubject:
    '{status, select, expired {{product} is afgelopen} suspended {De toegang tot {product} is opgeschort} cancelled {{product} is definitief beëindigd} other {{product} is weer actief}}',
  statusIntro:
    '{status, select, expired {De looptijd van {product} eindigde op {date} en is niet verlengd. Het is nog enkele dagen te gebruiken.} suspended {{product} is sinds {date} niet meer te gebruiken.} cancelled {{product} is op {date} definitief beëindigd. Er wordt niets meer afgeschreven.} other {{product} is sinds {date} weer te gebruiken.}}',
  statusUntil: 'U kunt het tot en met {date} nog zonder onderbreking terugkrijgen.',
  statusButton: '{status, select, restored {Het abonnement bekijken} other {Uw mogelijkheden bekijken}}',

  chargebackSubject: 'Een betaling van {amount} is teruggehaald',
  chargebackIntro:
    'Uw bank heeft de betaling van {amount} voor factuur {number} teruggehaald; de factuur staat weer open. Was dat een vergissing, beantwoord dan dit bericht.',
  chargebackWonSubject: 'De betaling van {amount} blijft geldig',
  chargebackWonIntro:
    'Het geschil over de betaling van {amount} voor factuur {number} is gesloten en de betaling blijft geldig. U hoeft niets te doen.',

  consoleSubject: 'Uw aanmeldlink voor de console',
  consoleIntro: 'Gebruik de knop om u aan te melden bij de console. Hij werkt één keer, binnen {minutes} minuten.',
  webhookDisabledSubject: 'Een webhook is uitgeschakeld',
  webhookDisabledIntro:
    'Wat naar {url} is gestuurd, komt al drie dagen niet aan, of het adres antwoordde dat het niet meer bestaat. Daarheen wordt niets meer gestuurd. Wat er gebeurt, wordt 30 dagen bewaard en na het inschakelen op volgorde gestuurd.',
  webhookDisabledButton: 'Webhooks bekijken',
  signInSubject: 'Uw aanmeldlink voor {seller}',
  signInIntro: 'Met de knop meldt u zich aan bij {account}. De knop werkt één keer, binnen {minutes} minuten.',
  signInDoubt: 'Hebt u er niet om gevraagd? Dan hoeft u niets te doen.',
  signInButton: 'Aanmelden',

  inviteSubject: '{inviter} nodigt u uit voor {account}',
  inviteIntro:
    '{inviter} heeft u uitgenodigd voor het account {account}, {role, select, billing_admin {om abonnementen en betalingen te beheren} user_admin {om personen en hun plaatsen te beheren} owner {als eigenaar} other {om abonnementen en facturen te bekijken}}.',
  inviteButton: 'Deelnemen aan {account}',
  inviteDoubt: 'Had u dit niet verwacht? Dan hoeft u niets te doen.',
  footerInvited:
    'U ontvangt dit bericht omdat {inviter} ons uw adres heeft gegeven om u uit te nodigen voor {account} bij {seller}.',
  offerSubject: '{from} biedt u {account} aan',
  offerIntro:
    '{from} biedt u aan eigenaar van het account {account} te worden. {keeps, select, yes {Als u aanvaardt, bent u beiden eigenaar.} other {Als u aanvaardt, bent u de eigenaar en blijft {from} de betalingen beheren.}} Tot dan verandert er niets.',
  offerButton: 'Het aanbod bekijken',
  offerAcceptedSubject: '{to} is nu eigenaar van {account}',
  offerAcceptedIntro:
    '{to} heeft uw aanbod aanvaard. {keeps, select, yes {U bent beiden eigenaar.} other {U beheert nu de abonnementen en betalingen.}}',
  signInChangedSubject: 'Uw aanmelding bij {account} is gewijzigd',
  signInChangedIntro:
    '{what, select, passkey_added {De passkey “{name}” is aan uw aanmelding toegevoegd.} passkey_removed {De passkey “{name}” is uit uw aanmelding verwijderd.} codes_added {Bij het aanmelden wordt voortaan een eenmalige code gevraagd.} other {Bij het aanmelden wordt geen eenmalige code meer gevraagd.}}',
}
