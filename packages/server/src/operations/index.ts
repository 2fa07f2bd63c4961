/** Every operation of the API: routes, OpenAPI, the client and the reference are derived from this list. */
import { createAccount } from './accounts/create-account.ts'
import { getAccount } from './accounts/get-account.ts'
import { getAccountBillingDetails } from './accounts/get-account-billing-details.ts'
import { getForecast } from './accounts/get-forecast.ts'
import { getForecastCsv } from './accounts/get-forecast-csv.ts'
import { getLedger } from './accounts/get-ledger.ts'
import { getStatement } from './accounts/get-statement.ts'
import { getStatementCsv } from './accounts/get-statement-csv.ts'
import { getStatementPdf } from './accounts/get-statement-pdf.ts'
import { listAccountActions } from './accounts/list-account-actions.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { listLedgerTransactions } from './accounts/list-ledger-transactions.ts'
import { listNotices } from './accounts/list-notices.ts'
import { listParkedAccounts } from './accounts/list-parked-accounts.ts'
import { listTags } from './accounts/list-tags.ts'
import { removeTag } from './accounts/remove-tag.ts'
import { setTag } from './accounts/set-tag.ts'
import { unparkAccount } from './accounts/unpark-account.ts'
import { updateAccount } from './accounts/update-account.ts'
import { updateAccountBillingDetails } from './accounts/update-account-billing-details.ts'
import { createAlignmentPlan } from './alignment-plans/create-alignment-plan.ts'
import { createApiKey } from './api-keys/create-api-key.ts'
import { listApiKeys } from './api-keys/list-api-keys.ts'
import { revokeApiKey } from './api-keys/revoke-api-key.ts'
import { rotateApiKey } from './api-keys/rotate-api-key.ts'
import { createCalendarLink } from './calendars/create-calendar-link.ts'
import { getCalendar } from './calendars/get-calendar.ts'
import { listCalendarLinks } from './calendars/list-calendar-links.ts'
import { revokeCalendarLink } from './calendars/revoke-calendar-link.ts'
import { createCatalogDraft } from './catalog-drafts/create-catalog-draft.ts'
import { discardCatalogDraft } from './catalog-drafts/discard-catalog-draft.ts'
import { getCatalogDraft } from './catalog-drafts/get-catalog-draft.ts'
import { getCatalogEffectsCsv } from './catalog-drafts/get-catalog-effects-csv.ts'
import { getCatalogPreview } from './catalog-drafts/get-catalog-preview.ts'
import { listCatalogDrafts } from './catalog-drafts/list-catalog-drafts.ts'
import { listCatalogEffects } from './catalog-drafts/list-catalog-effects.ts'
import { previewCatalogDraft } from './catalog-drafts/preview-catalog-draft.ts'
import { publishCatalogDraft } from './catalog-drafts/publish-catalog-draft.ts'
import { unscheduleCatalogDraft } from './catalog-drafts/unschedule-catalog-draft.ts'
import { updateCatalogDraft } from './catalog-drafts/update-catalog-draft.ts'
import { beginConsoleSession } from './console-sessions/begin-console-session.ts'
import { createOperatorSignInLink } from './console-sessions/create-operator-sign-in-link.ts'
import { endConsoleSession } from './console-sessions/end-console-session.ts'
import { getConsoleSession } from './console-sessions/get-console-session.ts'
import { closeContractStatement } from './contract-statements/close-contract-statement.ts'
import { listContractStatements } from './contract-statements/list-contract-statements.ts'
import { getCreditBalance } from './credit-balances/get-credit-balance.ts'
import { grantCredit } from './credit-balances/grant-credit.ts'
import { listDisputes } from './disputes/list-disputes.ts'
import { listEvents } from './events/list-events.ts'
import { getCollectionRecovery } from './figures/get-collection-recovery.ts'
import { getCollectionRecoveryCsv } from './figures/get-collection-recovery-csv.ts'
import { getRecurringRevenue } from './figures/get-recurring-revenue.ts'
import { getRecurringRevenueCsv } from './figures/get-recurring-revenue-csv.ts'
import { getRenewalRates } from './figures/get-renewal-rates.ts'
import { getRenewalRatesCsv } from './figures/get-renewal-rates-csv.ts'
import { createImpersonation } from './impersonations/create-impersonation.ts'
import { listInvoiceSummaries } from './invoice-summaries/list-invoice-summaries.ts'
import { getCreditNotePdf } from './invoices/get-credit-note-pdf.ts'
import { getCreditNoteXml } from './invoices/get-credit-note-xml.ts'
import { getInvoice } from './invoices/get-invoice.ts'
import { getInvoicePdf } from './invoices/get-invoice-pdf.ts'
import { getInvoiceXml } from './invoices/get-invoice-xml.ts'
import { listCreditNotes } from './invoices/list-credit-notes.ts'
import { listInvoiceLinesCsv } from './invoices/list-invoice-lines-csv.ts'
import { listInvoiceParts } from './invoices/list-invoice-parts.ts'
import { listInvoices } from './invoices/list-invoices.ts'
import { listInvoicesCsv } from './invoices/list-invoices-csv.ts'
import { payInvoice } from './invoices/pay-invoice.ts'
import { recordPayment } from './invoices/record-payment.ts'
import { writeOffInvoice } from './invoices/write-off-invoice.ts'
import { getSeatsCsv } from './members/get-seats-csv.ts'
import { inviteMember } from './members/invite-member.ts'
import { listMembers } from './members/list-members.ts'
import { listSeats } from './members/list-seats.ts'
import { removeMember } from './members/remove-member.ts'
import { updateMember } from './members/update-member.ts'
import type { Operation } from './operation.ts'
import { inviteOperator } from './operators/invite-operator.ts'
import { listOperators } from './operators/list-operators.ts'
import { updateOperator } from './operators/update-operator.ts'
import { acceptOwnership } from './ownership/accept-ownership.ts'
import { endOwnershipOffer } from './ownership/end-ownership-offer.ts'
import { getOwnershipOffer } from './ownership/get-ownership-offer.ts'
import { offerOwnership } from './ownership/offer-ownership.ts'
import { createPaymentMethodSetup } from './payment-methods/create-payment-method-setup.ts'
import { finishPaymentMethodSetup } from './payment-methods/finish-payment-method-setup.ts'
import { getPaymentMethodSetup } from './payment-methods/get-payment-method-setup.ts'
import { listPaymentMethods } from './payment-methods/list-payment-methods.ts'
import { removePaymentMethod } from './payment-methods/remove-payment-method.ts'
import { replacePaymentMethod } from './payment-methods/replace-payment-method.ts'
import { setBackupPaymentMethod } from './payment-methods/set-backup-payment-method.ts'
import { setDefaultPaymentMethod } from './payment-methods/set-default-payment-method.ts'
import { listPayments } from './payments/list-payments.ts'
import { listRefunds } from './payments/list-refunds.ts'
import { eraseAccount } from './personal-data/erase-account.ts'
import { eraseMember } from './personal-data/erase-member.ts'
import { exportAccountData } from './personal-data/export-account-data.ts'
import { exportOwnData } from './personal-data/export-own-data.ts'
import { acceptQuote } from './quotes/accept-quote.ts'
import { createQuote } from './quotes/create-quote.ts'
import { getQuote } from './quotes/get-quote.ts'
import { dryRunRenewals } from './renewals/dry-run-renewals.ts'
import { getRenewalCalendar } from './renewals/get-renewal-calendar.ts'
import { getSellerForecast } from './renewals/get-seller-forecast.ts'
import { getSellerForecastCsv } from './renewals/get-seller-forecast-csv.ts'
import { listRenewals } from './renewals/list-renewals.ts'
import { reckonSellerForecast } from './renewals/reckon-seller-forecast.ts'
import { setPaymentMethodBehaviour } from './sandbox/set-payment-method-behaviour.ts'
import { addPasskey } from './security/add-passkey.ts'
import { beginPasskey } from './security/begin-passkey.ts'
import { beginPasskeyConfirmation } from './security/begin-passkey-confirmation.ts'
import { beginPasskeySignIn } from './security/begin-passkey-sign-in.ts'
import { confirmCodes } from './security/confirm-codes.ts'
import { confirmWithCode } from './security/confirm-with-code.ts'
import { confirmWithPasskey } from './security/confirm-with-passkey.ts'
import { getOwnSecurity } from './security/get-own-security.ts'
import { getSecurityPolicy } from './security/get-security-policy.ts'
import { removeCodes } from './security/remove-codes.ts'
import { removePasskey } from './security/remove-passkey.ts'
import { setSecurityPolicy } from './security/set-security-policy.ts'
import { setUpCodes } from './security/set-up-codes.ts'
import { signInWithPasskey } from './security/sign-in-with-passkey.ts'
import { createSeller } from './sellers/create-seller.ts'
import { getBranding } from './sellers/get-branding.ts'
import { getDeferredRevenue } from './sellers/get-deferred-revenue.ts'
import { getPolicy } from './sellers/get-policy.ts'
import { getSellerBillingDetails } from './sellers/get-seller-billing-details.ts'
import { importTaxRates } from './sellers/import-tax-rates.ts'
import { listProducts } from './sellers/list-products.ts'
import { listSellers } from './sellers/list-sellers.ts'
import { listTaxRates } from './sellers/list-tax-rates.ts'
import { publishCatalog } from './sellers/publish-catalog.ts'
import { publishTaxRates } from './sellers/publish-tax-rates.ts'
import { setCollection } from './sellers/set-collection.ts'
import { updateSellerBillingDetails } from './sellers/update-seller-billing-details.ts'
import { updateSellerBranding } from './sellers/update-seller-branding.ts'
import { createPortalLink } from './sessions/create-portal-link.ts'
import { createSignInLink } from './sessions/create-sign-in-link.ts'
import { endSession } from './sessions/end-session.ts'
import { getSession } from './sessions/get-session.ts'
import { listSessions } from './sessions/list-sessions.ts'
import { revokeOtherSessions } from './sessions/revoke-other-sessions.ts'
import { revokeSession } from './sessions/revoke-session.ts'
import { getSingleSignOn } from './single-sign-on/get-single-sign-on.ts'
import { removeSingleSignOn } from './single-sign-on/remove-single-sign-on.ts'
import { setSingleSignOn } from './single-sign-on/set-single-sign-on.ts'
import { assignSeat } from './subscriptions/assign-seat.ts'
import { getSavings } from './subscriptions/get-savings.ts'
import { getSeats } from './subscriptions/get-seats.ts'
import { getSubscription } from './subscriptions/get-subscription.ts'
import { importSubscription } from './subscriptions/import-subscription.ts'
import { listActions } from './subscriptions/list-actions.ts'
import { listReturns } from './subscriptions/list-returns.ts'
import { listSubscriptions } from './subscriptions/list-subscriptions.ts'
import { unassignSeat } from './subscriptions/unassign-seat.ts'
import { updateSubscription } from './subscriptions/update-subscription.ts'
import { createSupportRequest } from './support-requests/create-support-request.ts'
import { listSupportContacts } from './support-requests/list-support-contacts.ts'
import { listSupportRequests } from './support-requests/list-support-requests.ts'
import { checkTaxId } from './tax-ids/check-tax-id.ts'
import { getTaxId } from './tax-ids/get-tax-id.ts'
import { setTaxId } from './tax-ids/set-tax-id.ts'
import { advanceTestClock } from './test-clocks/advance-test-clock.ts'
import { createTestClock } from './test-clocks/create-test-clock.ts'
import { getTestClock } from './test-clocks/get-test-clock.ts'
import { listTestClocks } from './test-clocks/list-test-clocks.ts'
import { listVendorEvents } from './vendor-events/list-vendor-events.ts'
import { getWebhookDelivery } from './webhook-deliveries/get-webhook-delivery.ts'
import { listWebhookDeliveries } from './webhook-deliveries/list-webhook-deliveries.ts'
import { replayFailedDeliveries } from './webhook-deliveries/replay-failed-deliveries.ts'
import { replayWebhookDelivery } from './webhook-deliveries/replay-webhook-delivery.ts'
import { createWebhookEndpoint } from './webhook-endpoints/create-webhook-endpoint.ts'
import { deleteWebhookEndpoint } from './webhook-endpoints/delete-webhook-endpoint.ts'
import { getWebhookEndpoint } from './webhook-endpoints/get-webhook-endpoint.ts'
import { listWebhookEndpoints } from './webhook-endpoints/list-webhook-endpoints.ts'
import { rotateWebhookSecret } from './webhook-endpoints/rotate-webhook-secret.ts'
import { sendTestWebhook } from './webhook-endpoints/send-test-webhook.ts'
import { updateWebhookEndpoint } from './webhook-endpoints/update-webhook-endpoint.ts'

export const operations: readonly Operation[] = [
  ...[getSession, createSignInLink, endSession, createPortalLink],
  ...[listSessions, revokeSession, revokeOtherSessions],
  ...[beginPasskeySignIn, signInWithPasskey, beginPasskeyConfirmation, confirmWithPasskey, confirmWithCode],
  ...[getOwnSecurity, beginPasskey, addPasskey, removePasskey, setUpCodes, confirmCodes, removeCodes],
  ...[getSecurityPolicy, setSecurityPolicy, setSingleSignOn, getSingleSignOn, removeSingleSignOn],
  ...[listMembers, inviteMember, updateMember, removeMember, listSeats, getSeatsCsv],
  ...[offerOwnership, getOwnershipOffer, acceptOwnership, endOwnershipOffer],
  ...[createAccount, listAccounts, getAccount, updateAccount, listAccountActions, listNotices],
  ...[createOperatorSignInLink, beginConsoleSession, getConsoleSession, endConsoleSession],
  ...[listOperators, inviteOperator, updateOperator, createImpersonation],
  ...[setTaxId, getTaxId, checkTaxId],
  ...[getAccountBillingDetails, updateAccountBillingDetails],
  ...[
    importSubscription,
    listSubscriptions,
    getSubscription,
    updateSubscription,
    listActions,
    assignSeat,
    unassignSeat,
  ],
  ...[getSavings, listReturns, getSeats],
  ...[getForecast, getForecastCsv, createAlignmentPlan],
  ...[createCalendarLink, listCalendarLinks, revokeCalendarLink, getCalendar],
  listEvents,
  ...[listSupportContacts, createSupportRequest, listSupportRequests],
  ...[createQuote, getQuote, acceptQuote],
  ...[listRenewals, getRenewalCalendar, dryRunRenewals],
  ...[reckonSellerForecast, getSellerForecast, getSellerForecastCsv],
  ...[getRecurringRevenue, getRecurringRevenueCsv, getRenewalRates, getRenewalRatesCsv],
  ...[getCollectionRecovery, getCollectionRecoveryCsv],
  listInvoiceSummaries,
  ...[listInvoices, getInvoice, payInvoice, listCreditNotes],
  ...[getLedger, listLedgerTransactions, getDeferredRevenue],
  ...[listPayments, listRefunds, listInvoiceParts, recordPayment, writeOffInvoice, listDisputes],
  ...[getCreditBalance, grantCredit],
  ...[listTags, setTag, removeTag, setCollection, listParkedAccounts, unparkAccount],
  ...[listContractStatements, closeContractStatement],
  ...[getInvoicePdf, getInvoiceXml, getCreditNotePdf, getCreditNoteXml, listInvoicesCsv, listInvoiceLinesCsv],
  ...[getStatement, getStatementCsv, getStatementPdf],
  ...[createSeller, listSellers, publishCatalog, listProducts, getPolicy],
  ...[createCatalogDraft, listCatalogDrafts, getCatalogDraft, updateCatalogDraft, discardCatalogDraft],
  ...[publishCatalogDraft, unscheduleCatalogDraft],
  ...[previewCatalogDraft, getCatalogPreview, listCatalogEffects, getCatalogEffectsCsv],
  ...[publishTaxRates, listTaxRates, importTaxRates],
  ...[getSellerBillingDetails, updateSellerBillingDetails, getBranding, updateSellerBranding],
  ...[createTestClock, listTestClocks, getTestClock, advanceTestClock],
  ...[createPaymentMethodSetup, getPaymentMethodSetup, finishPaymentMethodSetup],
  ...[listPaymentMethods, setDefaultPaymentMethod, setBackupPaymentMethod, replacePaymentMethod, removePaymentMethod],
  ...[exportAccountData, exportOwnData, eraseMember, eraseAccount],
  ...[createApiKey, listApiKeys, rotateApiKey, revokeApiKey, listVendorEvents],
  ...[createWebhookEndpoint, listWebhookEndpoints, getWebhookEndpoint, updateWebhookEndpoint, deleteWebhookEndpoint],
  ...[rotateWebhookSecret, sendTestWebhook],
  ...[listWebhookDeliveries, getWebhookDelivery, replayWebhookDelivery, replayFailedDeliveries],
  setPaymentMethodBehaviour,
]
