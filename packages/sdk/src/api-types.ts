// Written by tools/generate-sdk.ts out of the operations. Do not edit.
export interface paths {
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who is signed in, and what they may do
         * @description For: vendor, member.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to sign in with
         * @description For: anyone, member, vendor.
         */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description For: anyone, member, vendor.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/portal-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link that signs a member in to the portal, once
         * @description For: vendor.
         */
        post: operations["createPortalLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the member's own sessions
         * @description For: member.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the member’s own sessions
         * @description For: member.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all other sessions of the member
         * @description For: member.
         */
        post: operations["revokeOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey
         * @description For: anyone, member.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description For: anyone, member.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/confirm/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to confirm a session with a passkey
         * @description For: member.
         */
        post: operations["beginPasskeyConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/confirm/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a session with a passkey
         * @description For: member.
         */
        post: operations["confirmWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/confirm/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a session with a one-time code
         * @description For: member.
         */
        post: operations["confirmWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how one signs in
         * @description For: member.
         */
        get: operations["getOwnSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description For: member.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a passkey
         * @description For: member.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description For: member.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up one-time codes
         * @description For: member.
         */
        post: operations["setUpCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/one-time-codes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up one-time codes
         * @description For: member.
         */
        post: operations["confirmCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/one-time-codes/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one-time codes away
         * @description For: member.
         */
        post: operations["removeCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/security-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how the people of an account have to sign in
         * @description For: vendor, member.
         */
        get: operations["getSecurityPolicy"];
        /**
         * Say how the people of an account have to sign in
         * @description For: vendor, member.
         */
        put: operations["setSecurityPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an account's single sign-on
         * @description For: vendor.
         */
        get: operations["getSingleSignOn"];
        /**
         * Connect an account to its own identity provider
         * @description For: vendor.
         */
        put: operations["setSingleSignOn"];
        post?: never;
        /**
         * End an account's single sign-on
         * @description For: vendor.
         */
        delete: operations["removeSingleSignOn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of an account
         * @description For: vendor, member.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Invite somebody to an account
         * @description For: vendor, member.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member from an account
         * @description For: vendor, member.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description For: vendor, member.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/v1/accounts/{account}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who holds which seats
         * @description For: vendor, member.
         */
        get: operations["listSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/seats.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along who holds which seats as a table
         * @description For: vendor, member.
         */
        get: operations["getSeatsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/ownership-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether the ownership is offered to somebody
         * @description For: vendor, member.
         */
        get: operations["getOwnershipOffer"];
        put?: never;
        /**
         * Offer the ownership of an account to a member
         * @description For: member.
         */
        post: operations["offerOwnership"];
        /**
         * Take an offer of the ownership back, or decline it
         * @description For: vendor, member.
         */
        delete: operations["endOwnershipOffer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/ownership-offer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the ownership that is offered
         * @description For: member.
         */
        post: operations["acceptOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description For: vendor.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Add a customer account
         * @description For: vendor.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an account and its next payments
         * @description For: vendor, member.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is kept with an account
         * @description For: vendor.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/v1/accounts/{account}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be done with an account, and why not
         * @description For: vendor, member.
         */
        get: operations["listAccountActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notices of an account
         * @description For: vendor, member.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/console-sessions/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to sign in to the console with
         * @description For: anyone, member, vendor.
         */
        post: operations["createOperatorSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/console-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in to the console with a link
         * @description For: anyone, member, vendor.
         */
        post: operations["beginConsoleSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/console-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who works in the console, and what they may do
         * @description For: vendor.
         */
        get: operations["getConsoleSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/console-session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out of the console
         * @description For: vendor.
         */
        post: operations["endConsoleSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who works in the console
         * @description For: vendor.
         */
        get: operations["listOperators"];
        put?: never;
        /**
         * Let somebody work in the console
         * @description For: vendor.
         */
        post: operations["inviteOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operators/{operator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change who works in the console, and as what
         * @description For: vendor.
         */
        patch: operations["updateOperator"];
        trace?: never;
    };
    "/v1/accounts/{account}/impersonations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See an account as its member does
         * @description For: vendor.
         */
        post: operations["createImpersonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/tax-id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the VAT id of an account and how it was checked
         * @description For: vendor, member.
         */
        get: operations["getTaxId"];
        /**
         * Set the VAT id of an account, or remove it
         * @description For: vendor, member.
         */
        put: operations["setTaxId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/tax-id/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the VAT id of an account with the tax service
         * @description For: vendor, member.
         */
        post: operations["checkTaxId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/billing-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the billing details of an account
         * @description For: vendor, member.
         */
        get: operations["getAccountBillingDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the billing details of an account
         * @description For: vendor, member.
         */
        patch: operations["updateAccountBillingDetails"];
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the subscriptions of an account
         * @description For: vendor, member.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Take over a subscription that already runs
         * @description For: vendor.
         */
        post: operations["importSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a subscription
         * @description For: vendor, member.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is kept with a subscription
         * @description For: vendor.
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be done with a subscription, and why not
         * @description For: vendor, member.
         */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a seat to a user
         * @description For: vendor, member.
         */
        post: operations["assignSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/assignments/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a seat back from a user
         * @description For: vendor, member.
         */
        delete: operations["unassignSeat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare what every term and edition would cost
         * @description For: vendor, member.
         */
        get: operations["getSavings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what of a subscription can be given back
         * @description For: vendor, member.
         */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the seats of a subscription
         * @description For: vendor, member.
         */
        get: operations["getSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See every payment of the coming months
         * @description For: vendor, member.
         */
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/forecast.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take every payment of the coming months along as a table
         * @description For: vendor, member.
         */
        get: operations["getForecastCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alignment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan one payment date for several subscriptions
         * @description For: vendor, member.
         */
        post: operations["createAlignmentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/calendar-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the private calendar addresses of an account
         * @description For: vendor, member.
         */
        get: operations["listCalendarLinks"];
        put?: never;
        /**
         * Make a private calendar address of the payments ahead
         * @description For: vendor, member.
         */
        post: operations["createCalendarLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/calendar-links/{calendarLink}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a private calendar address
         * @description For: vendor, member.
         */
        delete: operations["revokeCalendarLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{token}/payments.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to the payments ahead
         * @description For: vendor, member, anyone.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened in an account
         * @description For: vendor, member.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/support-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who can help
         * @description For: vendor, member.
         */
        get: operations["listSupportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what an account has asked support, or for the vendor what all have
         * @description For: vendor, member.
         */
        get: operations["listSupportRequests"];
        put?: never;
        /**
         * Ask support for help
         * @description For: vendor, member.
         */
        post: operations["createSupportRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote changes
         * @description For: vendor, member.
         */
        post: operations["createQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{quote}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a quote
         * @description For: vendor, member.
         */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes/{quote}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a quote: it is charged and takes effect, or nothing happens
         * @description For: vendor, member.
         */
        post: operations["acceptQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the renewals ahead
         * @description For: vendor.
         */
        get: operations["listRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/renewal-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what renews on each day ahead
         * @description For: vendor.
         */
        get: operations["getRenewalCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/renewal-dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See everything the renewal run would do on a date
         * @description For: vendor.
         */
        get: operations["dryRunRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a seller will bill in the coming months
         * @description For: vendor.
         */
        get: operations["getSellerForecast"];
        put?: never;
        /**
         * Reckon what a seller will bill in the coming months
         * @description For: vendor.
         */
        post: operations["reckonSellerForecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/forecast.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along what a seller will bill as a table
         * @description For: vendor.
         */
        get: operations["getSellerForecastCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/recurring-revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See recurring revenue month by month, and what moved it
         * @description For: vendor.
         */
        get: operations["getRecurringRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/recurring-revenue.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take recurring revenue along as a table
         * @description For: vendor.
         */
        get: operations["getRecurringRevenueCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/renewal-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how many terms were renewed, by the month in which they ended and began
         * @description For: vendor.
         */
        get: operations["getRenewalRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/renewal-rates.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take renewals and lapses along as a table
         * @description For: vendor.
         */
        get: operations["getRenewalRatesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/collection-recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what became of declined payments, by the month in which they were due
         * @description For: vendor.
         */
        get: operations["getCollectionRecovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/collection-recovery.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along what became of declined payments as a table
         * @description For: vendor.
         */
        get: operations["getCollectionRecoveryCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices of all accounts
         * @description For: vendor.
         */
        get: operations["listInvoiceSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invoices of an account
         * @description For: vendor, member.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an invoice
         * @description For: vendor, member.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an open invoice
         * @description For: vendor, member.
         */
        post: operations["payInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the credit notes of an account
         * @description For: vendor, member.
         */
        get: operations["listCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the balances of an account
         * @description For: vendor.
         */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/ledger-transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transactions of an account's books
         * @description For: vendor.
         */
        get: operations["listLedgerTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deferred-revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a seller's deferred revenue on a day
         * @description For: vendor.
         */
        get: operations["getDeferredRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments by their status
         * @description For: vendor.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds by their status
         * @description For: vendor.
         */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is owed for each subscription of an invoice
         * @description For: vendor, member.
         */
        get: operations["listInvoiceParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a transfer that arrived
         * @description For: vendor.
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an invoice off
         * @description For: vendor.
         */
        post: operations["writeOffInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments that were charged back
         * @description For: vendor.
         */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/credit-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the credit balance
         * @description For: vendor, member.
         */
        get: operations["getCreditBalance"];
        put?: never;
        /**
         * Grant credit
         * @description For: vendor.
         */
        post: operations["grantCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is stopped for an account
         * @description For: vendor.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop work for an account
         * @description For: vendor.
         */
        post: operations["setTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/tags/{tag}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of work that was stopped
         * @description For: vendor.
         */
        post: operations["removeTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop or start what a seller collects by itself
         * @description For: vendor.
         */
        post: operations["setCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/parked-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts that stopped
         * @description For: vendor.
         */
        get: operations["listParkedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/unpark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an account that stopped go on
         * @description For: vendor.
         */
        post: operations["unparkAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cancellations and withdrawals that were declared without signing in
         * @description For: vendor.
         */
        get: operations["listContractStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-statements/{statement}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what became of a declared cancellation or withdrawal
         * @description For: vendor.
         */
        post: operations["closeContractStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take an invoice along as a PDF
         * @description For: vendor, member.
         */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take an invoice along as an e-invoice
         * @description For: vendor, member.
         */
        get: operations["getInvoiceXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{creditNote}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a credit note along as a PDF
         * @description For: vendor, member.
         */
        get: operations["getCreditNotePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{creditNote}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a credit note along as an e-invoice
         * @description For: vendor, member.
         */
        get: operations["getCreditNoteXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take invoices along as a table
         * @description For: vendor, member.
         */
        get: operations["listInvoicesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoice-lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the lines of invoices along as a table
         * @description For: vendor, member.
         */
        get: operations["listInvoiceLinesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the statement of an account
         * @description For: vendor, member.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the statement of an account along as a table
         * @description For: vendor, member.
         */
        get: operations["getStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the statement of an account along as a PDF
         * @description For: vendor, member.
         */
        get: operations["getStatementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sellers
         * @description For: vendor.
         */
        get: operations["listSellers"];
        put?: never;
        /**
         * Add a seller with its catalogue, policy and tax rates
         * @description For: vendor.
         */
        post: operations["createSeller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish products and dated prices
         * @description For: vendor.
         */
        post: operations["publishCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products and prices
         * @description For: vendor, member.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the vendor's rules, today and on days to come
         * @description For: vendor.
         */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List drafts of the catalogue
         * @description For: vendor.
         */
        get: operations["listCatalogDrafts"];
        put?: never;
        /**
         * Begin a draft of the catalogue and the policy
         * @description For: vendor.
         */
        post: operations["createCatalogDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a draft of the catalogue
         * @description For: vendor.
         */
        get: operations["getCatalogDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft of the catalogue
         * @description For: vendor.
         */
        patch: operations["updateCatalogDraft"];
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a draft of the catalogue
         * @description For: vendor.
         */
        post: operations["discardCatalogDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft of the catalogue, now or on a day
         * @description For: vendor.
         */
        post: operations["publishCatalogDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the day on which a draft is published
         * @description For: vendor.
         */
        post: operations["unscheduleCatalogDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a draft would do
         * @description For: vendor.
         */
        get: operations["getCatalogPreview"];
        put?: never;
        /**
         * Reckon what a draft would do to every running subscription
         * @description For: vendor.
         */
        post: operations["previewCatalogDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/preview/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the subscriptions that a draft touches
         * @description For: vendor.
         */
        get: operations["listCatalogEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalog-drafts/{draft}/preview/subscriptions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along the subscriptions that a draft touches as a table
         * @description For: vendor.
         */
        get: operations["getCatalogEffectsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax rates
         * @description For: vendor.
         */
        get: operations["listTaxRates"];
        put?: never;
        /**
         * Publish dated tax rates
         * @description For: vendor.
         */
        post: operations["publishTaxRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/tax-rates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish what the tax service says are the rates of an address
         * @description For: vendor.
         */
        post: operations["importTaxRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/billing-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what documents say about a seller
         * @description For: vendor.
         */
        get: operations["getSellerBillingDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what documents say about a seller
         * @description For: vendor.
         */
        patch: operations["updateSellerBillingDetails"];
        trace?: never;
    };
    "/v1/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how the portal looks
         * @description For: vendor, member, anyone.
         */
        get: operations["getBranding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sellers/{seller}/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how the portal looks
         * @description For: vendor.
         */
        patch: operations["updateSellerBranding"];
        trace?: never;
    };
    "/v1/test-clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List test clocks
         * @description For: vendor.
         */
        get: operations["listTestClocks"];
        put?: never;
        /**
         * Add a test clock
         * @description For: vendor.
         */
        post: operations["createTestClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-clocks/{testClock}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a test clock
         * @description For: vendor, member.
         */
        get: operations["getTestClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test-clocks/{testClock}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a test clock forward
         * @description For: vendor, member.
         */
        post: operations["advanceTestClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/payment-method-setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a payment method on the provider's page
         * @description For: vendor, member.
         */
        post: operations["createPaymentMethodSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-method-setups/{setup}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a visit to the provider's page
         * @description For: vendor, member.
         */
        get: operations["getPaymentMethodSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-method-setups/{setup}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what came of a visit to the provider's page
         * @description For: vendor, member.
         */
        post: operations["finishPaymentMethodSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the payment methods of an account
         * @description For: vendor, member.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods/{paymentMethod}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a payment method the default
         * @description For: vendor, member.
         */
        post: operations["setDefaultPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods/{paymentMethod}/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a payment method the backup, or no longer
         * @description For: vendor, member.
         */
        post: operations["setBackupPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods/{paymentMethod}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a payment method everywhere by another
         * @description For: vendor, member.
         */
        post: operations["replacePaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-methods/{paymentMethod}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a payment method
         * @description For: vendor, member.
         */
        delete: operations["removePaymentMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along everything that is kept about an account
         * @description For: vendor, member.
         */
        get: operations["exportAccountData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along everything that is kept about oneself
         * @description For: member.
         */
        get: operations["exportOwnData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/members/{member}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a member's personal data
         * @description For: vendor.
         */
        post: operations["eraseMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase an account's personal data
         * @description For: vendor.
         */
        post: operations["eraseAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description For: vendor.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description For: vendor.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKey}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key another secret
         * @description For: vendor.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description For: vendor.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendor-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done on the vendor's side
         * @description For: vendor.
         */
        get: operations["listVendorEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which systems are told what happens
         * @description For: vendor.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Have a system told what happens
         * @description For: vendor.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a system that is told what happens
         * @description For: vendor.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Tell a system nothing more
         * @description For: vendor.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change where a system is told, and of what
         * @description For: vendor.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret for a system's webhooks
         * @description For: vendor.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event to a system
         * @description For: vendor.
         */
        post: operations["sendTestWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent to a system
         * @description For: vendor.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what was sent to a system, and what it answered
         * @description For: vendor.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send something to a system again
         * @description For: vendor.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{endpoint}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a system again what was given up
         * @description For: vendor.
         */
        post: operations["replayFailedDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/payment-methods/{paymentMethod}/behaviour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the sandbox how a payment method behaves
         * @description For: vendor.
         */
        post: operations["setPaymentMethodBehaviour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** @example acc_01hzx7k2m9q3r */
            id: string;
            name: string;
            country: string;
            /** @description Where tax depends on it, by ISO 3166-2. */
            region: string | null;
            /** @enum {string} */
            kind: "business" | "consumer";
            /** @description Its VAT id. */
            taxId: string | null;
            /**
             * @description Whether prices are to be shown with tax in them.
             * @enum {string}
             */
            taxDisplay: "inclusive" | "exclusive";
            seller: {
                id: string;
                name: string;
                country: string;
                timeZone: string;
                /**
                 * @description What purchases are billed in.
                 * @example USD
                 */
                currency: string;
            };
            /**
             * @description Today's date in the seller's time zone; the test clock's date where the account has one.
             * @example 2027-04-25
             */
            today: string;
            testClock: string | null;
            paymentMethods: components["schemas"]["PaymentMethod"][];
            /** @description The next payment of every payment group, earliest first. */
            nextPayments: components["schemas"]["NextPayment"][];
            /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
            metadata?: {
                [key: string]: string;
            };
        };
        AccountBillingChange: {
            legalName?: string | null;
            addressLines?: string[];
            city?: string | null;
            postalCode?: string | null;
            region?: string | null;
            /** @description The number in the register of companies. */
            registration?: string | null;
            email?: string | null;
            phone?: string | null;
            /** @description The customer's own order number, which documents repeat. */
            poNumber?: string | null;
            recipients?: string[];
            /** @enum {string} */
            language?: "en" | "fr" | "de" | "es" | "it" | "pt" | "nl" | "ja";
        };
        AccountBillingDetails: {
            legalName: string | null;
            addressLines: string[];
            city: string | null;
            postalCode: string | null;
            region: string | null;
            /** @description The number in the register of companies. */
            registration: string | null;
            email: string | null;
            phone: string | null;
            /** @description The customer's own order number, which documents repeat. */
            poNumber: string | null;
            recipients: string[];
            /** @enum {string} */
            language: "en" | "fr" | "de" | "es" | "it" | "pt" | "nl" | "ja";
            /** @description Where the account is taxed. */
            country: string;
        };
        AccountStatement: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            from: string;
            /**
             * @description Included.
             * @example 2027-04-25
             */
            to: string;
            /** @description One for each currency. */
            statements: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                opening: string;
                entries: components["schemas"]["StatementEntry"][];
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                closing: string;
            }[];
        };
        /** @description One thing that can be done with a subscription, or every reason why not. */
        Action: {
            /** @enum {string} */
            action: "purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now";
            available: boolean;
            refusals: components["schemas"]["Refusal"][];
        };
        AlignmentPlan: {
            /** @description Ready for POST /v1/quotes. */
            changes: components["schemas"]["Change"][];
            priced: components["schemas"]["Priced"];
            moves: {
                /** @example sub_01hzx7k2m9q3r */
                subscription: string;
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                from: string;
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                to: string;
                days: number;
            }[];
            /** @description Those of the coming year. */
            payments: components["schemas"]["ForecastPayment"][];
            /** @description Once everything has moved. */
            paymentsPerYear: number;
        };
        AlignmentPlans: {
            /** @description Subscriptions that can be aligned with each other as they are. */
            groups: string[][];
            plans: components["schemas"]["AlignmentPlan"][];
            /** @description Places in `plans`, from 0. */
            proposals: {
                cheapestToday: number | null;
                fewestPayments: number | null;
                nothingDueToday: number | null;
            };
            excluded: {
                /** @example sub_01hzx7k2m9q3r */
                subscription: string;
                refusals: components["schemas"]["Refusal"][];
            }[];
            /** @description Why no plan works; empty where one does. */
            refusals: components["schemas"]["Refusal"][];
        };
        ApiKey: {
            /** @example key_01hzx7k2m9q3r */
            id: string;
            name: string;
            scopes: ("view" | "accounts" | "billing" | "catalog" | "settings" | "integrations" | "staff" | "privacy" | "testing")[];
            /** @description The end of its secret, to tell it by. */
            lastFour: string | null;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /** @description An id; `vendor` where it was made by a command. */
            createdBy: string;
            /** @description To five minutes. */
            lastUsedAt: string | null;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description Until when the secret of before it was rotated still counts. */
            oldSecretUntil: string | null;
        };
        Assignment: {
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            user: string;
            assigned: boolean;
        };
        Branding: {
            name: string;
            /** @description A picture as a data: address; it is 28 pixels high. */
            logo: string | null;
            /** @description Links and buttons on a light page; null: as delivered. */
            accentLight: string | null;
            /** @description The same on a dark page. */
            accentDark: string | null;
            /** @description At the foot of every page: what the law and the customers want to find. */
            links: {
                [key: string]: string;
            };
        };
        BrandingChange: {
            /** @description Null: the name of the seller. */
            name?: string | null;
            /** @description A picture as a data: address; it is 28 pixels high. */
            logo?: string | null;
            /** @description Links and buttons on a light page; null: as delivered. */
            accentLight?: string | null;
            /** @description The same on a dark page. */
            accentDark?: string | null;
            /** @description At the foot of every page: what the law and the customers want to find. */
            links?: {
                [key: string]: string;
            };
        };
        CalendarLink: {
            /** @example cal_01hzx7k2m9q3r */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /** @description Where the calendar is; told once, when the link is made. */
            path: string | null;
        };
        CatalogChanges: {
            products: components["schemas"]["ProductChange"][];
            prices: {
                product: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                new: string;
                renewal: string | null;
                from: string | null;
            }[];
            retirements: {
                product: string;
                from: string | null;
                /** @description False brings the product back. */
                retired: boolean;
                /**
                 * @description `continue`: running terms are renewed. `end`: a term that ends from this day on is the last.
                 * @enum {string}
                 */
                renewals: "continue" | "end";
            }[];
            policy: components["schemas"]["PolicyChange"] | null;
        };
        CatalogDraft: {
            /** @example cdr_01hzx7k2m9q3r */
            id: string;
            seller: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "discarded";
            changes: components["schemas"]["CatalogChanges"];
            /** @description Grows with every change: who writes says on which one. */
            stateVersion: number;
            /** @description On which day it is published by itself. */
            publishOn: string | null;
            /** @description Why it was not published on its day: it waits until somebody has looked. */
            conflict: components["schemas"]["DraftProblem"][] | null;
            /** @description From which day it counts. */
            publishedOn: string | null;
            publishedAt: string | null;
            createdBy: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            history: components["schemas"]["CatalogDraftVersion"][];
        };
        /** @description Who wrote a version, and what of the draft it changed. */
        CatalogDraftVersion: {
            version: number;
            by: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            at: string;
            places: string[];
        };
        /** @description Amounts are of the renewals of the twelve months, without tax. */
        CatalogEffect: {
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            accountName: string;
            /** @enum {string} */
            kind: "stops" | "renews_again" | "dearer" | "cheaper" | "protected" | "actions";
            /** @description What keeps its price: the price that was announced, its renewal price, or its long term. */
            protection: ("announced" | "renewal_price" | "long_term") | null;
            /** @description Why it would not be renewed, or was not to be until now. */
            reason: string | null;
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            before: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            after: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            difference: string;
            /** @description The first renewal that is another. */
            first: {
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                date: string;
                before: string | null;
                after: string | null;
            } | null;
            closes: ("purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now")[];
            opens: ("purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now")[];
            /** @description The reasons that appear or go with the actions that close and open. */
            codes: ("no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch")[];
        };
        CatalogPreview: {
            /** @example cdr_01hzx7k2m9q3r */
            draft: string;
            /** @enum {string} */
            status: "reckoning" | "ready" | "failed";
            failure: string | null;
            /** @description What has changed since it was reckoned; empty while it holds. */
            stale: ("draft_changed" | "rules_changed" | "another_day")[];
            draftVersion: number;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            reckonedOn: string;
            reckonedAt: string | null;
            /**
             * @description From which day the draft would count.
             * @example 2027-04-25
             */
            startsOn: string;
            /**
             * @description The last day that is looked at.
             * @example 2027-04-25
             */
            until: string;
            accounts: {
                total: number;
                done: number;
                parked: number;
            };
            subscriptions: {
                running: number;
                unaffected: number;
                dearer: number;
                cheaper: number;
                stops: number;
                renewsAgain: number;
                /** @description They pay the same, and other actions are open. */
                actions: number;
                protected: {
                    announced: number;
                    renewalPrice: number;
                    longTerm: number;
                };
            };
            currencies: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                before: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                after: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                difference: string;
                months: {
                    /** @example 2027-04 */
                    month: string;
                    renewalsBefore: number;
                    renewalsAfter: number;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    before: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    after: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    difference: string;
                    /**
                     * @description With tax.
                     * @example 460.27
                     */
                    totalBefore: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    totalAfter: string;
                }[];
            }[];
            products: {
                product: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                subscriptions: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                before: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                after: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                difference: string;
            }[];
            actions: {
                /** @enum {string} */
                action: "purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now";
                closes: number;
                opens: number;
                appears: {
                    /** @enum {string} */
                    code: "no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch";
                    subscriptions: number;
                }[];
                goes: {
                    /** @enum {string} */
                    code: "no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch";
                    subscriptions: number;
                }[];
            }[];
            reasons: {
                reason: string;
                subscriptions: number;
            }[];
            /** @description The largest increases. */
            largest: components["schemas"]["CatalogEffect"][];
        };
        Change: {
            /** @constant */
            type: "purchase";
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            seats: number;
            /** @example pm_01hzx7k2m9q3r */
            paymentMethod: string;
            /** @description The first term ends on this date, or on the renewal date of this subscription. */
            alignTo?: (string) | null;
        } | {
            /** @constant */
            type: "add_seats";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            seats: number;
        } | {
            /** @constant */
            type: "set_next_seats";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @description Null takes the pending change back. */
            seats: number | null;
            /** @description Users who lose their seats when the next term begins. */
            release?: string[];
        } | {
            /** @constant */
            type: "set_next_term";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @description Null takes the pending change back. */
            term: string | null;
        } | {
            /** @constant */
            type: "set_next_product";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @description Null takes the pending change back. */
            product: string | null;
        } | {
            /** @constant */
            type: "switch_product";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            product: string;
        } | {
            /** @constant */
            type: "set_renewal_intent";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @enum {string} */
            intent: "auto" | "manual" | "end";
        } | {
            /** @constant */
            type: "set_payment_method";
            subscriptions: string[];
            /** @example pm_01hzx7k2m9q3r */
            paymentMethod: string;
        } | {
            /** @constant */
            type: "renew";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
        } | {
            /** @constant */
            type: "align";
            subscriptions: string[];
            /** @description The latest of their dates, the date of one of them, or any date. `none` takes it back. */
            target: ("latest" | "none") | string;
            /**
             * @description `at_renewal`: nothing is due today; each next renewal ends on the date.
             * @enum {string}
             */
            charge: "now" | "at_renewal";
        } | {
            /** @constant */
            type: "return";
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /** @description The line of the invoice, from 0. */
            line: number;
            /** @description Left out: all that are left. */
            seats?: number | null;
        } | {
            /** @constant */
            type: "end_now";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @enum {string} */
            ground: "withdrawal" | "legal_termination";
        };
        CodeSeed: {
            /** @description In base 32, to be typed into an authenticator app. */
            seed: string;
            /** @description The same for scanning: otpauth://… */
            address: string;
        };
        CollectionRecovery: {
            /**
             * @description The first day of the month in which they were due.
             * @example 2027-04-25
             */
            month: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @description Invoices whose payment was declined at least once. */
            declined: {
                invoices: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            };
            /** @description Paid in the end. */
            paid: {
                invoices: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
                daysOnAverage: number | null;
            };
            open: {
                invoices: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            };
            /** @description Given up, or credited. */
            lost: {
                invoices: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            };
        };
        ConsoleSession: {
            /** @description Null: a key of the vendor asks. */
            operator: components["schemas"]["Operator"] | null;
            /** @description What may be done: everything else answers `forbidden`. */
            scopes: ("view" | "accounts" | "billing" | "catalog" | "settings" | "integrations" | "staff" | "privacy" | "testing")[];
            development: boolean;
        };
        ContractStatement: {
            /** @example cst_01hzx7k2m9q3r */
            id: string;
            /** @enum {string} */
            kind: "cancel" | "withdraw";
            /**
             * @description It counts from this moment.
             * @example 2026-11-24T08:00:00.000Z
             */
            receivedAt: string;
            /** @enum {string} */
            language: "en" | "fr" | "de" | "es" | "it" | "pt" | "nl" | "ja";
            name: string;
            email: string;
            /** @description Which contract is meant, in the words of who declared it. */
            contract: string;
            /** @description Why it ends at once; null: with notice. */
            cause: string | null;
            /** @description When it is to end; null: as early as possible. */
            wishedOn: string | null;
            /** @description Null where it names no account that is known. */
            account: string | null;
            subscription: string | null;
            endsOn: string | null;
            /**
             * @description `open`: somebody has to carry it out and answer.
             * @enum {string}
             */
            status: "carried_out" | "open" | "closed";
            closedNote: string | null;
        };
        /** @description Once it is taken off, every date that was missed is done as of that date. */
        ControlTag: {
            /**
             * @description no_collection: nothing is charged by itself, and nobody loses access for that. no_renewal: terms that end wait. no_stages: nobody loses access for not paying.
             * @enum {string}
             */
            tag: "no_collection" | "no_renewal" | "no_stages";
            reason: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            since: string;
        };
        Credit: {
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            lines: components["schemas"]["Line"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description What goes back to the payment method.
             * @example 460.27
             */
            refund: string;
            /**
             * @description What goes to the credit balance; the rest lowers what is owed.
             * @example 460.27
             */
            toBalance: string;
        };
        /** @description It pays the next invoices of its currency by itself. */
        CreditBalance: {
            balances: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            }[];
            /** @description The last hundred, newest first. */
            transactions: components["schemas"]["CreditTransaction"][];
        };
        CreditNote: {
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            lines: components["schemas"]["Line"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description What goes back to the payment method.
             * @example 460.27
             */
            refund: string;
            /**
             * @description What goes to the credit balance; the rest lowers what is owed.
             * @example 460.27
             */
            toBalance: string;
            /** @example cn_01hzx7k2m9q3r */
            id: string;
            number: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            issuedOn: string;
            /**
             * @description ready: on its way. processing: with the bank. failed: it could not be given back this way.
             * @enum {string}
             */
            refundStatus: "none" | "ready" | "processing" | "succeeded" | "failed";
        };
        CreditTransaction: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description applied: it paid an invoice. credit_note: it was paid by a method that money cannot go back to.
             * @enum {string}
             */
            kind: "grant" | "overpayment" | "refund_failed" | "payment_kept" | "chargeback_won" | "credit_note" | "applied";
            /**
             * @description Negative where the balance was used.
             * @example 460.27
             */
            amount: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            invoice: string | null;
            reason: string | null;
        };
        /** @description Billed by the end of the day, and earned later. Without tax. */
        DeferredRevenue: {
            seller: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            on: string;
            deferred: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            }[];
        };
        /** @description Its invoice is owed again until it is won, and is not tried by itself. */
        Dispute: {
            /** @description The provider's own. */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /** @example pay_01hzx7k2m9q3r */
            payment: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @enum {string} */
            status: "open" | "won" | "lost";
            reason: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            openedOn: string;
        };
        DraftProblem: {
            path: string;
            message: string;
        };
        /** @description Totals and counts are of this part: add them up until `hasMore` is false. */
        DryRun: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            on: string;
            /** @description Accounts for which something would be done, or not. */
            data: components["schemas"]["DryRunAccount"][];
            totals: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                invoices: number;
                lines: number;
                /**
                 * @description Without tax.
                 * @example 460.27
                 */
                amount: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                tax: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                total: string;
                /**
                 * @description What is left to be collected after credit balances.
                 * @example 460.27
                 */
                due: string;
                seller: string;
            }[];
            counts: {
                renewed: number;
                stops: number;
                notices: number;
                wouldStop: number;
                parked: number;
                held: number;
            };
            hasMore: boolean;
            nextCursor: string | null;
        };
        DryRunAccount: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            accountName: string;
            seller: string;
            /**
             * @description `would_stop`: nothing is done, and it is parked. `parked`: it has stopped before. `held`: it waits for the payment of a quote.
             * @enum {string}
             */
            outcome: "runs" | "would_stop" | "parked" | "held";
            /** @description Why it would stop, or has. */
            reason: string | null;
            days: components["schemas"]["DryRunDay"][];
        };
        DryRunDay: {
            /**
             * @description The date that is asked about, or an earlier one that was missed.
             * @example 2027-04-25
             */
            date: string;
            invoices: components["schemas"]["DryRunInvoice"][];
            /** @description Subscriptions that end, and why they are not renewed. */
            stops: {
                /** @example sub_01hzx7k2m9q3r */
                subscription: string;
                product: string;
                reason: string;
            }[];
            /** @description What else happens: stages, lost loyalty, warnings of cards that expire. */
            events: {
                /** @enum {string} */
                type: "subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased";
                subscription: string | null;
            }[];
            notices: {
                /** @enum {string} */
                kind: "renewal" | "trial_ending";
                /** @example sub_01hzx7k2m9q3r */
                subscription: string;
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                renewsOn: string;
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                total: string;
            }[];
        };
        DryRunInvoice: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            paymentMethod: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
            } | null;
            lines: components["schemas"]["Line"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description With tax: what will be charged.
             * @example 460.27
             */
            total: string;
            /**
             * @description What the credit balance pays of it.
             * @example 460.27
             */
            creditApplied: string;
            /**
             * @description What is left to be collected.
             * @example 460.27
             */
            due: string;
        };
        Event: {
            /** @description Counts the events of the account; the audit chain goes by it. */
            number: string;
            /** @enum {string} */
            type: "subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased";
            /**
             * @description The day it counts for; on a test clock, the clock’s.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description When it was written down.
             * @example 2026-11-24T08:00:00.000Z
             */
            at: string;
            /** @description Who asked for it; `automatic` where nobody did, as in a renewal. */
            by: {
                /** @enum {string} */
                kind: "member" | "vendor" | "automatic";
                name: string | null;
            };
            subscription: {
                /** @example sub_01hzx7k2m9q3r */
                id: string;
                product: string;
            } | null;
            data: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description What was asked for with `expand`; at most 100 subscriptions. */
        Expanded: {
            account?: components["schemas"]["Account"];
            subscriptions?: components["schemas"]["Subscription"][];
        };
        /** @description What was asked for with `expand`. */
        ExpandedAccount: {
            account?: components["schemas"]["Account"];
        };
        Fix: {
            /** @constant */
            type: "change";
            change: components["schemas"]["Change"];
        } | {
            /** @constant */
            type: "pay_invoice";
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
        } | {
            /** @constant */
            type: "add_payment_method";
        } | {
            /** @constant */
            type: "replace_payment_method";
            /** @example pm_01hzx7k2m9q3r */
            paymentMethod: string;
        } | {
            /** @constant */
            type: "unassign_seats";
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            seats: number;
        } | {
            /** @constant */
            type: "new_quote";
        };
        ForecastPayment: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            paymentMethod: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
            } | null;
            lines: components["schemas"]["Line"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description With tax: what will be charged.
             * @example 460.27
             */
            total: string;
        };
        /** @description The billed part of the priced period, in days. */
        Fraction: {
            days: number;
            of: number;
        };
        HeldSeat: {
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            product: string;
            user: string;
            /** @description The member whose address the user is. */
            member: string | null;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            assignedAt: string;
        };
        Impersonation: {
            /** @description Opens the portal; it works once. */
            url: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            expiresAt: string;
        };
        Invoice: {
            /** @example inv_01hzx7k2m9q3r */
            id: string;
            number: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            issuedOn: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            dueOn: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            lines: components["schemas"]["Line"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description void: credited whole before it was paid. uncollectible: written off; it may still be paid.
             * @enum {string}
             */
            status: "open" | "paid" | "void" | "uncollectible";
            /**
             * @description What the credit balance has paid of it.
             * @example 460.27
             */
            creditApplied: string;
            /**
             * @description What has been paid of it with money.
             * @example 460.27
             */
            paid: string;
            /**
             * @description What is still owed.
             * @example 460.27
             */
            due: string;
            nextAttemptOn: string | null;
            payments: components["schemas"]["Payment"][];
            transfers: components["schemas"]["Transfer"][];
            /** @description Where a payment of it waits to be confirmed. */
            actionUrl: string | null;
            /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description The lines of one subscription, with their share of the tax. */
        InvoicePart: {
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            due: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
        };
        InvoiceSummary: {
            /** @example inv_01hzx7k2m9q3r */
            id: string;
            number: string;
            account: {
                /** @example acc_01hzx7k2m9q3r */
                id: string;
                name: string;
            };
            onTestClock: boolean;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            dueOn: string;
            /** @enum {string} */
            status: "open" | "paid" | "void" | "uncollectible";
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description What is still owed.
             * @example 460.27
             */
            due: string;
            /** @description How often its payment has been declined. */
            failedAttempts: number;
            nextAttemptOn: string | null;
        };
        Ledger: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description Balances are of the end of this day.
             * @example 2027-04-25
             */
            on: string;
            balances: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                entries: components["schemas"]["LedgerEntry"][];
            }[];
            /** @description To the day; the balances hold what was posted, by month. */
            deferredRevenue: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            }[];
        };
        /** @description Debits are positive, credits negative. */
        LedgerEntry: {
            /** @enum {string} */
            account: "accounts_receivable" | "cash" | "refunds_payable" | "credit_balance" | "tax" | "deferred_revenue" | "revenue" | "chargebacks" | "bad_debt";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
        };
        /** @description Its entries sum to zero. */
        LedgerTransaction: {
            /** @example txn_01hzx7k2m9q3r */
            id: string;
            /** @enum {string} */
            kind: "invoice_issued" | "credit_note_issued" | "restated" | "invoice_paid" | "refund_paid" | "refund_kept" | "credit_granted" | "credit_applied" | "payment_kept" | "invoice_written_off" | "write_off_reversed" | "payment_charged_back" | "chargeback_won" | "chargeback_accepted" | "revenue_recognised";
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            invoice: string | null;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @description For revenue: what was earned before this day. */
            recognisedBefore: string | null;
            entries: components["schemas"]["LedgerEntry"][];
        };
        Line: {
            /** @enum {string} */
            kind: "purchase" | "renewal" | "added_seats" | "alignment" | "switched" | "unused_days";
            description: string;
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            /** @enum {string} */
            priceKind: "new" | "renewal";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            unitPrice: string;
            quantity: number;
            /** @description Absent when the whole period is billed. */
            fraction?: components["schemas"]["Fraction"];
            period: components["schemas"]["Period"];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            tax: components["schemas"]["LineTax"];
            /**
             * @description With its share of the tax; all lines add up to the total.
             * @example 460.27
             */
            grossAmount: string;
        };
        LineTax: {
            rate: string;
            /** @enum {string} */
            category: "standard" | "zero" | "exempt" | "reverse_charge" | "outside";
            /** @description Null where the line was billed before reasons were kept. */
            reason: components["schemas"]["TaxReason"] | null;
            /** @description What the invoice must say about it. */
            mention: string | null;
        };
        ListedSession: {
            /** @example ses_01hzx7k2m9q3r */
            id: string;
            /** @description The one that asks. */
            current: boolean;
            /** @enum {string} */
            method: "link" | "portal_link" | "passkey" | "sso";
            /** @description What the browser said it is. */
            userAgent: string | null;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description To the nearest minutes.
             * @example 2026-11-24T08:00:00.000Z
             */
            lastSeenAt: string;
        };
        Member: {
            /** @example mem_01hzx7k2m9q3r */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "billing_admin" | "user_admin" | "viewer";
            /** @example acc_01hzx7k2m9q3r */
            account: string;
        };
        NewCatalogChanges: {
            products?: components["schemas"]["ProductChange"][];
            prices?: {
                product: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                new: string;
                renewal?: string | null;
                from?: string | null;
            }[];
            retirements?: {
                product: string;
                /** @description Left out: the day of the publication. Nothing begins before it. */
                from?: string | null;
                /** @description True unless it is said; false brings the product back. */
                retired?: boolean;
                /**
                 * @description `continue`: running terms are renewed. `end`: a term that ends from this day on is the last.
                 * @enum {string}
                 */
                renewals?: "continue" | "end";
            }[];
            policy?: components["schemas"]["PolicyChange"] | null;
        };
        NewProduct: {
            id: string;
            name?: string;
            family?: string;
            /** @default standard */
            edition?: string;
            /** @default false */
            retired?: boolean;
            soldBy?: string | null;
            /** @default standard */
            taxCategory?: string;
            prices: {
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                new: string;
                renewal?: string | null;
                from?: string | null;
            }[];
        };
        NewSeller: {
            name: string;
            country: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            timeZone: string;
            policy?: components["schemas"]["Policy"];
            /** @default [] */
            taxRates?: components["schemas"]["TaxRate"][];
            catalog: {
                products: components["schemas"]["NewProduct"][];
            };
            billingDetails?: components["schemas"]["SellerBillingChange"];
        };
        NewWebhookEndpoint: {
            /** @description Public, and by https. */
            url: string;
            /** @default  */
            description?: string;
            /**
             * @description Null: all of them.
             * @default null
             */
            eventTypes?: ("subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased")[] | null;
            /**
             * @description Null: of the accounts of every seller.
             * @default null
             */
            seller?: string | null;
            /**
             * @description live: of accounts in real time. test: of those on a test clock. all: of both; `data.testClock` tells them apart.
             * @default all
             * @enum {string}
             */
            mode?: "all" | "live" | "test";
        };
        NextPayment: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description With tax.
             * @example 460.27
             */
            amount: string;
            paymentMethod: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
            } | null;
            subscriptions: string[];
        };
        Notice: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /** @enum {string} */
            kind: "renewal" | "trial_ending";
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description The renewal date; of a trial the day it ends.
             * @example 2027-04-25
             */
            renewsOn: string;
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            seats: number;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            unitPrice: string;
            /**
             * @description With tax: what will be charged.
             * @example 460.27
             */
            total: string;
            /** @description Seats that nobody held: they could be left out. */
            seatsUnused: number;
            /**
             * @description What a seat cost in the term that ends.
             * @example 460.27
             */
            unitPriceBefore: string;
            proofs: components["schemas"]["NoticeProof"][];
            /** @description The rules of law whose window the notice falls into. */
            rules: string[];
        };
        /** @description A message in which the notice was told. */
        NoticeProof: {
            recipient: string;
            subject: string;
            text: string;
            /** @description SHA-256 of the HTML version, without its link. */
            htmlHash: string | null;
            /** @enum {string} */
            status: "waiting" | "sent";
            tries: number;
            sentAt: string | null;
            messageId: string | null;
            /** @description What the mail server said when it took the message. */
            response: string | null;
            failure: string | null;
        };
        /** @description Somebody who works in the console. */
        Operator: {
            /** @example opr_01hzx7k2m9q3r */
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "finance" | "support" | "catalog" | "viewer";
            /**
             * @description Of letters to them; the console is in theirs by choice.
             * @enum {string}
             */
            language: "en" | "fr";
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /** @description Since when they cannot sign in. */
            disabledAt: string | null;
        };
        OwnSecurity: {
            passkeys: components["schemas"]["Passkey"][];
            oneTimeCodes: boolean;
            recoveryCodesLeft: number;
            policy: components["schemas"]["SecurityPolicy"];
        };
        OwnershipOffer: {
            /** @example mem_01hzx7k2m9q3r */
            from: string;
            /** @example mem_01hzx7k2m9q3r */
            to: string;
            /** @description Whether who offers stays an owner too. */
            keepsOwnership: boolean;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            expiresAt: string;
        };
        /** @description No work is done for it until somebody has looked. */
        ParkedAccount: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            name: string;
            reason: string;
        };
        Passkey: {
            /** @example pky_01hzx7k2m9q3r */
            id: string;
            name: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        Payment: {
            /** @example pay_01hzx7k2m9q3r */
            id: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description processing: the bank takes days. unknown: the provider does not answer; it is asked again.
             * @enum {string}
             */
            status: "ready" | "sent" | "succeeded" | "failed" | "requires_action" | "processing" | "unknown" | "cancelled";
            /**
             * @description The date of the attempt in the seller's time zone, or on the test clock.
             * @example 2027-04-25
             */
            date: string;
            /** @example pm_01hzx7k2m9q3r */
            paymentMethod: string;
            /** @description What a person recognises the method by. */
            method: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            declineCode: string | null;
            /** @description Where the customer confirms it, while it waits for that. */
            actionUrl: string | null;
        };
        PaymentAttempt: {
            /** @example pay_01hzx7k2m9q3r */
            id: string;
            account: {
                /** @example acc_01hzx7k2m9q3r */
                id: string;
                name: string;
                onTestClock: boolean;
            };
            invoice: string | null;
            /** @description What it pays for while no invoice is issued. */
            quote: string | null;
            /** @example pm_01hzx7k2m9q3r */
            paymentMethod: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @enum {string} */
            status: "ready" | "sent" | "requires_action" | "processing" | "unknown" | "succeeded" | "failed" | "cancelled";
            declineCode: string | null;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            changedAt: string;
            /** @description How long ago it was begun, by the real clock, also on test clocks. */
            ageSeconds: number;
        };
        PaymentMethod: {
            /** @example pm_01hzx7k2m9q3r */
            id: string;
            /** @enum {string} */
            kind: "card" | "sepa_debit" | "wallet" | "invoice";
            /** @description What a person recognises it by. */
            label: string;
            /** @description The first day on which it cannot be used any more. */
            expiresOn: string | null;
            /** @description Offered first, and what pays where nothing else is named. */
            default: boolean;
            /** @description Tried once when another method is declined for good. */
            backup: boolean;
            /** @description False: payments with it cannot be moved to a common date. */
            alignable: boolean;
        };
        PaymentMethodSetup: {
            /** @example pms_01hzx7k2m9q3r */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /** @enum {string} */
            status: "pending" | "succeeded" | "failed";
            kinds: ("card" | "sepa_debit" | "wallet" | "invoice")[];
            returnUrl: string;
            /** @description The provider's page; told once, when the visit begins. */
            url: string | null;
            /** @description What was added. */
            paymentMethod: string | null;
            declineCode: string | null;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
        };
        /** @description Half-open: the end is the first day that is not covered. */
        Period: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            start: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            end: string;
        };
        Person: {
            /** @example mem_01hzx7k2m9q3r */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "billing_admin" | "user_admin" | "viewer";
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /** @enum {string} */
            status: "invited" | "joined";
            joinedAt: string | null;
            lastSeenAt: string | null;
            passkeys: number;
            /** @description Asked for when they sign in. */
            oneTimeCodes: boolean;
        };
        /** @description Everything that is kept, but for secrets and their hashes. */
        PersonalData: {
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            readAt: string;
            /** @description Rows by table. Amounts are in the smallest unit of the currency, moments in UTC. */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        /** @description The vendor's rules; what is left out has the product's default. */
        Policy: {
            loyaltyGraceDays?: number;
            /** @enum {string} */
            addedSeatsPrice?: "current" | "new";
            stages?: {
                monthly?: {
                    expired: number;
                    suspended: number;
                };
                longer?: {
                    expired: number;
                    suspended: number;
                };
            };
            noticeDays?: {
                monthly?: number[];
                longer?: number[];
                yearly?: number[];
                trial?: number[];
            };
            retryDays?: number[];
            seatsMinimum?: number;
            seatsMaximum?: number;
            countries?: "all" | string[];
            channels?: ("direct_online" | "direct_sales" | "reseller")[];
            platforms?: ("current" | "legacy")[];
            planTypes?: ("subscription" | "maintenance" | "trial")[];
            alignableMethods?: ("card" | "sepa_debit" | "wallet" | "invoice")[];
            /** @enum {string} */
            stubPrice?: "renewal" | "current";
            renewWindowDays?: number;
            returns?: {
                days?: {
                    monthly?: number;
                    longer?: number;
                };
                /** @enum {string} */
                credit?: "full" | "minus_used";
                byChannel?: {
                    [key: string]: {
                        days?: {
                            monthly?: number;
                            longer?: number;
                        };
                        /** @enum {string} */
                        credit?: "full" | "minus_used";
                    };
                };
            };
            safety?: {
                linesPerDay?: number;
                timesLast?: number;
                floor?: number;
            };
            withdrawal?: {
                days?: number;
                countries?: string[];
            };
            legalTermination?: {
                countries?: string[];
            };
            reverseCharge?: {
                sellers?: string[];
                buyers?: string[];
            };
            taxDisplay?: {
                inclusive?: {
                    consumer?: string[];
                    business?: string[];
                };
            };
            support?: {
                email?: string | null;
                contacts?: components["schemas"]["SupportContact"][];
            };
        };
        /** @description What is left out of the policy stays as it is. */
        PolicyChange: {
            /** @description Left out: the day of the publication. Nothing begins before it. */
            from?: string | null;
            set: components["schemas"]["Policy"];
        };
        PolicyInForce: {
            policy: components["schemas"]["Policy"];
            versions: {
                from: string | null;
                policy: components["schemas"]["Policy"];
            }[];
        };
        PortalLink: {
            /** @description Send the member here; it works once. */
            url: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            expiresAt: string;
        };
        Price: {
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            from: string | null;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            new: string;
            renewal: string | null;
        };
        Priced: {
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            changes: components["schemas"]["Change"][];
            lines: components["schemas"]["Line"][];
            /**
             * @description Which amount of a line to show.
             * @enum {string}
             */
            taxDisplay: "inclusive" | "exclusive";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            creditApplied: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            dueToday: string;
            /** @description What each method will be charged today. */
            paymentMethods: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            }[];
            /** @description What is credited, and what of it goes back. */
            credits: components["schemas"]["Credit"][];
            renewals: components["schemas"]["QuoteRenewal"][];
            warnings: {
                /** @enum {string} */
                code: "next_seats_kept" | "renewal_off" | "unassigned_seats" | "loyalty_price_lost" | "unused_days_not_refunded" | "pays_separately" | "access_ends";
                params: {
                    [key: string]: string | number;
                };
            }[];
            /** @description What stands in the way; empty when the quote can be accepted. */
            refusals: components["schemas"]["Refusal"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "invalid_request" | "unauthenticated" | "forbidden" | "second_factor_required" | "step_up_required" | "not_found" | "conflict" | "idempotency_key_reused" | "refused" | "payment_failed" | "payment_requires_action" | "card_number_refused" | "rate_limited" | "overloaded" | "internal";
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
            refusals?: components["schemas"]["Refusal"][];
            /** @description Where the customer confirms the payment. */
            actionUrl?: string;
        };
        Product: {
            id: string;
            name: string;
            family: string;
            edition: string;
            /** @description As it is today. */
            retired: boolean;
            /** @description On which days its sale ends, or begins again; empty where it never does. */
            retirements: {
                from: string | null;
                retired: boolean;
                /** @enum {string} */
                renewals: "continue" | "end";
            }[];
            /** @description The other company of the vendor’s that sells and bills it. */
            soldBy: string | null;
            /** @description Which tax rates apply to it. */
            taxCategory: string;
            prices: components["schemas"]["Price"][];
        };
        /** @description A product that is added, or what changes of one. */
        ProductChange: {
            id: string;
            name?: string;
            family?: string;
            edition?: string;
            soldBy?: string | null;
            taxCategory?: string;
        };
        Quote: {
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            changes: components["schemas"]["Change"][];
            lines: components["schemas"]["Line"][];
            /**
             * @description Which amount of a line to show.
             * @enum {string}
             */
            taxDisplay: "inclusive" | "exclusive";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            subtotal: string;
            tax: components["schemas"]["TaxPart"][];
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            total: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            creditApplied: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            dueToday: string;
            /** @description What each method will be charged today. */
            paymentMethods: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                amount: string;
            }[];
            /** @description What is credited, and what of it goes back. */
            credits: components["schemas"]["Credit"][];
            renewals: components["schemas"]["QuoteRenewal"][];
            warnings: {
                /** @enum {string} */
                code: "next_seats_kept" | "renewal_off" | "unassigned_seats" | "loyalty_price_lost" | "unused_days_not_refunded" | "pays_separately" | "access_ends";
                params: {
                    [key: string]: string | number;
                };
            }[];
            /** @description What stands in the way; empty when the quote can be accepted. */
            refusals: components["schemas"]["Refusal"][];
            /** @example qte_01hzx7k2m9q3r */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /**
             * @description held: waits for the payment; nothing has moved yet.
             * @enum {string}
             */
            status: "open" | "held" | "accepted" | "failed";
            /** @description Issued by the acceptance. */
            invoices: string[];
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            expiresAt: string;
            stateVersion: string;
            /** @description Where its payment waits to be confirmed, while it is held. */
            actionUrl: string | null;
            /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
            metadata?: {
                [key: string]: string;
            };
        };
        QuoteRenewal: {
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /** @description Until when that renewal will pay; null when there is none. */
            end: string | null;
            /** @description Next renewal without this quote, without tax; null when none. */
            before: string | null;
            /** @description Next renewal with this quote, without tax; null when none. */
            after: string | null;
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            seats: number;
            unitPrice: string | null;
            /** @description What a seat would cost when bought again after a lapse. */
            newUnitPrice: string | null;
            lapseCost: string | null;
        };
        RecoveryCodes: {
            /** @description Each works once. They are not shown again. */
            recoveryCodes: string[];
        };
        RecurringMonth: {
            /**
             * @description The first day of a month, on which it is counted.
             * @example 2027-04-25
             */
            month: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description A month of what is billed for that day, net of tax.
             * @example 460.27
             */
            recurring: string;
            seats: number;
            subscriptions: number;
            /** @description What it is more or less than a month before; they add up to the difference. */
            movements: {
                /**
                 * @description Of subscriptions that began.
                 * @example 460.27
                 */
                new: string;
                /**
                 * @description Of subscriptions that had lapsed.
                 * @example 460.27
                 */
                returned: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                seatsAdded: string;
                /**
                 * @description Of other prices, terms and products; below zero when it became less.
                 * @example 460.27
                 */
                price: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                seatsRemoved: string;
                /**
                 * @description Of subscriptions that ended.
                 * @example 460.27
                 */
                lapsed: string;
            };
        };
        RecurringRevenue: {
            data: components["schemas"]["RecurringMonth"][];
        };
        Refund: {
            /** @example re_01hzx7k2m9q3r */
            id: string;
            account: {
                /** @example acc_01hzx7k2m9q3r */
                id: string;
                name: string;
                onTestClock: boolean;
            };
            /** @example cn_01hzx7k2m9q3r */
            creditNote: string;
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /**
             * @description What is given back.
             * @example pay_01hzx7k2m9q3r
             */
            payment: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @enum {string} */
            status: "ready" | "processing" | "succeeded" | "failed";
            failure: string | null;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            changedAt: string;
        };
        Refusal: {
            /** @enum {string} */
            code: "no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch";
            subscription: string | null;
            /** @description One plain sentence in the asked language (Accept-Language). */
            message: string;
            params: {
                [key: string]: string | number;
            };
            fix: components["schemas"]["Fix"] | null;
            contact: {
                /** @enum {string} */
                type: "reseller" | "support";
            } | null;
        };
        /** @description The next renewal, if nothing else is changed. */
        Renewal: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description The renewal date after this one.
             * @example 2027-04-25
             */
            end: string;
            product: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            seats: number;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            unitPrice: string;
            /** @enum {string} */
            priceKind: "new" | "renewal";
            /** @description Where it ends on an aligned date instead of after a full term. */
            fraction?: components["schemas"]["Fraction"];
            /**
             * @description Without tax.
             * @example 460.27
             */
            amount: string;
            /**
             * @description What a seat would cost when bought again after a lapse.
             * @example 460.27
             */
            newUnitPrice: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            newAmount: string;
            /**
             * @description newAmount − amount: what a lapse would cost.
             * @example 460.27
             */
            lapseCost: string;
        };
        RenewalAhead: {
            /** @enum {string} */
            kind: "renews" | "stops";
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            accountName: string;
            seller: string;
            /** @example sub_01hzx7k2m9q3r */
            subscription: string;
            before: {
                product: string;
                productName: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                seats: number;
            };
            /** @description Where it stops, what would have come. */
            after: {
                product: string;
                productName: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                seats: number;
            };
            changes: ("term" | "seats" | "product" | "date")[];
            /** @description Why it stops. */
            reason: string | null;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /** @description Without tax; where it stops, what the next term would cost. */
            amount: string | null;
            /** @description With tax; null where it stops. */
            total: string | null;
            /** @description What it is charged to. */
            paymentMethod: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                label: string;
            } | null;
            /** @description Something of it is owed today: unpaid, it would be suspended before. */
            pastDue: boolean;
        };
        /** @description As far as it was reckoned in some seconds. Add the parts up until `hasMore` is false. */
        RenewalCalendar: {
            days: components["schemas"]["RenewalDay"][];
            accounts: {
                looked: number;
                /** @description Stopped: nothing renews until somebody has looked. */
                parked: number;
                /** @description Those that will stop, because of a safety bound for example. */
                stopping: number;
            };
            hasMore: boolean;
            nextCursor: string | null;
        };
        RenewalDay: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /** @description Announcements of renewals, and of ends, that are due on the day. */
            notices: number;
            currencies: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                renewals: number;
                /**
                 * @description Of what renews, without tax.
                 * @example 460.27
                 */
                amount: string;
                /**
                 * @description Of what renews, with tax.
                 * @example 460.27
                 */
                total: string;
                /** @description Of what renews, how many with which change that is pending. */
                changes: {
                    term: number;
                    seats: number;
                    product: number;
                    date: number;
                };
                stops: number;
                /**
                 * @description What the next terms of what stops would cost, without tax.
                 * @example 460.27
                 */
                stopped: string;
            }[];
        };
        RenewalRate: {
            /**
             * @description The first day of the month in which the terms ended.
             * @example 2027-04-25
             */
            month: string;
            /**
             * @description The first day of the month in which their subscriptions began.
             * @example 2027-04-25
             */
            cohort: string;
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            /** @description Terms that ended, until yesterday. */
            ended: number;
            /** @description Those followed by the next without a day between. */
            renewed: number;
            lapsed: number;
        };
        RenewalRates: {
            data: components["schemas"]["RenewalRate"][];
        };
        Returnable: {
            /** @example inv_01hzx7k2m9q3r */
            invoice: string;
            /** @description The line of the invoice, from 0. */
            line: number;
            billed: components["schemas"]["Line"];
            /**
             * @description The last day on which it can be returned.
             * @example 2027-04-25
             */
            until: string;
            available: boolean;
            refusals: components["schemas"]["Refusal"][];
        };
        Savings: {
            /** @description The time over which the choices are compared. */
            months: number;
            options: {
                renewal: components["schemas"]["Renewal"];
                /** @description Over that time; null where the term does not fit in whole. */
                cost: string | null;
                /** @description Less than going on as now; negative where it costs more. */
                saving: string | null;
                /** @description What comes when nothing is changed. */
                current: boolean;
            }[];
        };
        /** @description Seats that were billed together. */
        SeatLot: {
            /** @description Counts the lots of the subscription from 0. */
            number: number;
            seats: number;
            /** @description The days they are paid for. */
            period: components["schemas"]["Period"];
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            /**
             * @description Of one seat for a whole term.
             * @example 460.27
             */
            unitPrice: string;
            /**
             * @description What was billed for the lot, without tax.
             * @example 460.27
             */
            amount: string;
            /** @description What billed it, where it can be given back. */
            invoice: string | null;
            line: number | null;
            /** @description The last day on which it can be given back; null: not at all. */
            returnUntil: string | null;
        };
        Seats: {
            seats: number;
            /** @description Held by nobody. */
            free: number;
            holders: string[];
            lots: components["schemas"]["SeatLot"][];
        };
        SecurityPolicy: {
            /** @description Nobody comes in with the e-mail link alone. */
            secondFactorRequired: boolean;
            /** @description Changes of money and people ask for a proof of the last 15 minutes (`step_up_required`). */
            stepUp: boolean;
        };
        Seller: {
            id: string;
            name: string;
            country: string;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            timeZone: string;
        };
        SellerBillingChange: {
            legalName?: string | null;
            addressLines?: string[];
            city?: string | null;
            postalCode?: string | null;
            region?: string | null;
            /** @description The number in the register of companies. */
            registration?: string | null;
            email?: string | null;
            phone?: string | null;
            taxId?: string | null;
            iban?: string | null;
            bic?: string | null;
            /** @description What stands at the head of documents in place of the name. */
            logo?: {
                text: string;
                colour: string;
            } | null;
            /** @description Small print at the foot of documents, by language; English stands in for the others. */
            footers?: {
                [key: string]: string;
            };
        };
        SellerBillingDetails: {
            legalName: string | null;
            addressLines: string[];
            city: string | null;
            postalCode: string | null;
            region: string | null;
            /** @description The number in the register of companies. */
            registration: string | null;
            email: string | null;
            phone: string | null;
            taxId: string | null;
            iban: string | null;
            bic: string | null;
            /** @description What stands at the head of documents in place of the name. */
            logo: {
                text: string;
                colour: string;
            } | null;
            /** @description Small print at the foot of documents, by language; English stands in for the others. */
            footers: {
                [key: string]: string;
            };
            country: string;
        };
        /** @description As if all is paid and nobody changes anything. */
        SellerForecast: {
            seller: string;
            testClock: string | null;
            /** @enum {string} */
            status: "reckoning" | "ready" | "failed";
            failure: string | null;
            /** @description Why it should be reckoned again; empty when it holds. */
            stale: ("rules_changed" | "another_day")[];
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            reckonedOn: string;
            /**
             * @description The last day: the rest of this month and twelve whole months.
             * @example 2027-04-25
             */
            until: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            startedAt: string;
            finishedAt: string | null;
            accounts: {
                total: number;
                done: number;
                /** @description Stopped: nothing of them is counted until somebody has looked. */
                parked: number;
                /** @description Those that will stop, because of a safety bound for example. */
                stopping: number;
            };
            currencies: {
                /**
                 * @description ISO 4217 code.
                 * @example USD
                 */
                currency: string;
                months: {
                    invoices: number;
                    lines: number;
                    /**
                     * @description Without tax.
                     * @example 460.27
                     */
                    amount: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    tax: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    total: string;
                    /**
                     * @description What is left to be collected after credit balances.
                     * @example 460.27
                     */
                    due: string;
                    month: string;
                }[];
            }[];
        };
        Session: {
            /** @enum {string} */
            kind: "member" | "vendor";
            member: components["schemas"]["Member"] | null;
            account: string | null;
            /** @description What the role allows: everything else answers `no_permission`. */
            permissions: ("view" | "change_subscriptions" | "pay" | "payment_methods" | "settings" | "assign_seats" | "people" | "security_policy" | "ownership" | "support")[];
            /**
             * @description Before it is `given`, where it is `due` or `to_set_up`, nothing else is open.
             * @enum {string}
             */
            secondFactor: "none" | "due" | "to_set_up" | "given";
            /** @description Somebody at the vendor looks in, in the place of the member. */
            acting: boolean;
            /** @description A test clock may be moved from the portal. */
            development: boolean;
        };
        SingleSignOn: {
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            domain: string;
            issuer: string;
            clientId: string;
            /** @description What the provider has to know as the way back. */
            redirectUri: string;
        };
        StatementEntry: {
            /** @enum {string} */
            kind: "invoice" | "credit_note" | "payment" | "refund" | "credit" | "write_off" | "chargeback" | "other";
            /** @description The document it is, or belongs to. */
            number: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            /**
             * @description Above zero it adds to what is owed; below zero it takes away.
             * @example 460.27
             */
            amount: string;
            /**
             * @description What is owed afterwards.
             * @example 460.27
             */
            balance: string;
        };
        Subscription: {
            /** @example sub_01hzx7k2m9q3r */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            /** @enum {string} */
            status: "active" | "expired" | "suspended" | "cancelled";
            /** @description An invoice of this subscription is unpaid after its due date. */
            pastDue: boolean;
            access: boolean;
            product: {
                id: string;
                name: string;
                family: string;
                edition: string;
                retired: boolean;
                soldBy: string | null;
            };
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            seats: number;
            /**
             * @description ISO 4217 code.
             * @example USD
             */
            currency: string;
            period: components["schemas"]["Period"];
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            coveredThrough: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            renewsOn: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            unitPrice: string;
            /** @enum {string} */
            priceKind: "new" | "renewal";
            loyalSince: string | null;
            paymentMethod: {
                /** @example pm_01hzx7k2m9q3r */
                id: string;
                kind: string;
                label: string;
            } | null;
            /** @enum {string} */
            channel: "direct_online" | "direct_sales" | "reseller";
            /** @enum {string} */
            platform: "current" | "legacy";
            /** @enum {string} */
            planType: "subscription" | "maintenance" | "trial";
            /** @enum {string} */
            renewalIntent: "auto" | "manual" | "end";
            pending: {
                nextTerm: string | null;
                nextSeats: number | null;
                nextProduct: string | null;
                /** @description The date on which the next renewal is to end. */
                nextEnd: string | null;
            };
            /**
             * @description Which amount of the next renewal to show.
             * @enum {string}
             */
            taxDisplay: "inclusive" | "exclusive";
            /** @description Null when it will not renew by itself or has no price. */
            nextRenewal: {
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                date: string;
                /**
                 * @description The renewal date after this one.
                 * @example 2027-04-25
                 */
                end: string;
                product: string;
                /**
                 * @description ISO 8601 period of years and months.
                 * @example P1Y
                 */
                term: string;
                seats: number;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                unitPrice: string;
                /** @enum {string} */
                priceKind: "new" | "renewal";
                /** @description Where it ends on an aligned date instead of after a full term. */
                fraction?: components["schemas"]["Fraction"];
                /**
                 * @description Without tax.
                 * @example 460.27
                 */
                amount: string;
                /**
                 * @description What a seat would cost when bought again after a lapse.
                 * @example 460.27
                 */
                newUnitPrice: string;
                /**
                 * @description Decimal string at the currency's exponent.
                 * @example 460.27
                 */
                newAmount: string;
                /**
                 * @description newAmount − amount: what a lapse would cost.
                 * @example 460.27
                 */
                lapseCost: string;
                /**
                 * @description With tax.
                 * @example 460.27
                 */
                grossAmount: string;
            } | null;
            /** @description Every term the product is offered in, priced for the next renewal. */
            termOptions: components["schemas"]["TermOption"][];
            /** @description Set once the subscription has expired or is unpaid. */
            stages: {
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                suspendedOn: string;
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                cancelledOn: string;
            } | null;
            /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description What is left out does not matter: without countries it is for all. */
        SupportContact: {
            /** @enum {string} */
            kind: "phone" | "chat" | "email" | "remote_assistance" | "self_help" | "reseller";
            label: string;
            address: string;
            countries?: string[];
            languages?: string[];
            planTypes?: ("subscription" | "maintenance" | "trial")[];
            channels?: ("direct_online" | "direct_sales" | "reseller")[];
            topics?: ("renewal" | "payment" | "seats" | "returns" | "eligibility" | "technical" | "other")[];
        };
        SupportRequest: {
            /** @example req_01hzx7k2m9q3r */
            id: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            member: string | null;
            subscription: string | null;
            /** @description What was tried. */
            action: ("purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now") | null;
            /** @description Why it was not open. */
            codes: ("no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch")[];
            /** @enum {string} */
            topic: "renewal" | "payment" | "seats" | "returns" | "eligibility" | "technical" | "other";
            message: string;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
        };
        /** @description That the VAT id was found valid. */
        TaxEvidence: {
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            checkedOn: string;
            /**
             * @description Where it was looked up.
             * @example VIES
             */
            source: string;
            /** @description The consultation number. */
            reference?: string | null;
        };
        TaxId: {
            value: string | null;
            /** @description That it is valid; null where nobody has said so. */
            evidence: {
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                checkedOn: string;
                source: string;
                reference: string | null;
            } | null;
            /** @description Newest first. */
            checks: {
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                checkedOn: string;
                source: string;
                reference: string | null;
                value: string;
                /**
                 * @description Moment in UTC, ISO 8601.
                 * @example 2026-11-24T08:00:00.000Z
                 */
                checkedAt: string;
                /** @description Null where nobody could say. */
                valid: boolean | null;
                /** @description The name it is registered to. */
                name: string | null;
                /** @description Why there was no answer. */
                failure: string | null;
            }[];
        };
        TaxPart: {
            rate: string;
            /** @enum {string} */
            category: "standard" | "zero" | "exempt" | "reverse_charge" | "outside";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            taxable: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
        };
        /** @description What is left out does not matter. The most specific rate in force counts: region before category before country; then the one that began last. */
        TaxRate: {
            country: string;
            region?: string | null;
            /** @description The tax category of products. */
            category?: string | null;
            /** @description In force from this date on. */
            from?: string | null;
            rate: string;
            /** @description What a rate of zero means; else `zero`. */
            taxCategory?: ("zero" | "exempt" | "outside") | null;
        };
        TaxReason: {
            /** @enum {string} */
            rule: "rate_listed" | "nothing_listed" | "reverse_charge";
            /**
             * @description The tax point.
             * @example 2027-04-25
             */
            on: string;
            country: string;
            region: string | null;
            /** @description The tax category of the product. */
            category: string;
            /** @description The rate of the list that was in force; null where there was none. */
            listed: {
                country: string;
                region: string | null;
                category: string | null;
                from: string | null;
                rate: string;
                taxCategory: ("zero" | "exempt" | "outside") | null;
            } | null;
            /** @description What the reverse charge rests on. */
            evidence: {
                value: string;
                /**
                 * @description Civil date in the seller's time zone.
                 * @example 2027-04-25
                 */
                checkedOn: string;
                source: string;
                reference: string | null;
            } | null;
            /** @description Why a customer of another member state is charged tax all the same. */
            charged: ("consumer" | "no_tax_id" | "tax_id_elsewhere" | "no_evidence") | null;
        };
        TermOption: {
            /**
             * @description ISO 8601 period of years and months.
             * @example P1Y
             */
            term: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            unitPrice: string;
            /** @enum {string} */
            priceKind: "new" | "renewal";
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            newUnitPrice: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            newAmount: string;
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            lapseCost: string;
            stayAmount: string | null;
            saving: string | null;
        };
        TestClock: {
            /** @example clk_01hzx7k2m9q3r */
            id: string;
            name: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            today: string;
        };
        /** @description What arrived, also what was more than was owed. */
        Transfer: {
            /**
             * @description Decimal string at the currency's exponent.
             * @example 460.27
             */
            amount: string;
            /**
             * @description Civil date in the seller's time zone.
             * @example 2027-04-25
             */
            date: string;
            reference: string;
        };
        VendorEvent: {
            /** @description Counts these events; their chain goes by it. */
            number: string;
            /** @enum {string} */
            type: "api_key.created" | "api_key.rotated" | "api_key.revoked" | "operator.invited" | "operator.changed" | "operator.link_made" | "seller.created" | "catalog.published" | "catalog_draft.scheduled" | "catalog_draft.unscheduled" | "catalog_draft.parked" | "catalog_draft.discarded" | "tax_rates.published" | "collection.set" | "seller_billing_details.set" | "branding.set" | "single_sign_on.set";
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            at: string;
            /** @description A person or a key; `vendor` where a command did it. */
            by: {
                id: string;
                name: string | null;
            };
            data: {
                [key: string]: string | number | boolean | null;
            };
        };
        /** @description As WebAuthn writes it in JSON (Level 3, sections 5.1 and 5.4). */
        WebAuthnJson: {
            [key: string]: unknown;
        };
        WebhookAttempt: {
            number: number;
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            at: string;
            /** @description Null: nothing was answered. */
            status: number | null;
            failure: string | null;
            durationMs: number;
            /** @description The first bytes of the answer. */
            answer: string;
        };
        WebhookDelivery: {
            /**
             * @description Stays over all tries: it is the header `webhook-id`.
             * @example whd_01hzx7k2m9q3r
             */
            id: string;
            /** @example whe_01hzx7k2m9q3r */
            endpoint: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            subscription: string | null;
            /** @enum {string} */
            type: "subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased";
            /** @description Counts the events of the account. */
            sequence: string;
            /**
             * @description waiting: it is tried, or tried again.
             * @enum {string}
             */
            status: "waiting" | "delivered" | "failed";
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            nextTryAt: string | null;
            deliveredAt: string | null;
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        WebhookEndpoint: {
            /** @example whe_01hzx7k2m9q3r */
            id: string;
            /** @description Public, and by https. */
            url: string;
            description: string;
            /** @description Null: all of them. */
            eventTypes: ("subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased")[] | null;
            /** @description Null: of the accounts of every seller. */
            seller: string | null;
            /**
             * @description live: of accounts in real time. test: of those on a test clock. all: of both; `data.testClock` tells them apart.
             * @enum {string}
             */
            mode: "all" | "live" | "test";
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /** @description Why nothing is sent. What happens meanwhile is kept for 30 days, and sent once it is enabled again. */
            disabled: ("by_hand" | "gone" | "failing") | null;
            /** @description Since when nothing has arrived there. */
            failingSince: string | null;
            /** @description Until when the secret of before signs too. */
            secretBeforeUntil: string | null;
        };
        WebhookEndpointChange: {
            /** @description Public, and by https. */
            url?: string;
            description?: string;
            /** @description Null: all of them. */
            eventTypes?: ("subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased")[] | null;
            /** @description Null: of the accounts of every seller. */
            seller?: string | null;
            /**
             * @description live: of accounts in real time. test: of those on a test clock. all: of both; `data.testClock` tells them apart.
             * @enum {string}
             */
            mode?: "all" | "live" | "test";
            disabled?: boolean;
        };
        WebhookSecret: {
            endpoint: components["schemas"]["WebhookEndpoint"];
            /** @description Verifies what is sent there. It is shown only now. */
            secret: string;
        };
        WholeWebhookDelivery: {
            /**
             * @description Stays over all tries: it is the header `webhook-id`.
             * @example whd_01hzx7k2m9q3r
             */
            id: string;
            /** @example whe_01hzx7k2m9q3r */
            endpoint: string;
            /** @example acc_01hzx7k2m9q3r */
            account: string;
            subscription: string | null;
            /** @enum {string} */
            type: "subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased";
            /** @description Counts the events of the account. */
            sequence: string;
            /**
             * @description waiting: it is tried, or tried again.
             * @enum {string}
             */
            status: "waiting" | "delivered" | "failed";
            /**
             * @description Moment in UTC, ISO 8601.
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            nextTryAt: string | null;
            deliveredAt: string | null;
            attempts: components["schemas"]["WebhookAttempt"][];
            /** @description The body as it is sent. */
            payload: string;
        };
    };
    responses: {
        /** @description A problem. */
        Problem: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Coterm-Version": components["headers"]["Coterm-Version"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
        IdempotencyKey: string;
        /** @description The version the request is written in. Without it, the oldest one that is still answered. */
        CotermVersion: "2026-11-27";
    };
    requestBodies: never;
    headers: {
        /** @description What our log knows the request by. */
        "X-Request-Id": string;
        /** @description The version of the answer. */
        "Coterm-Version": string;
        /** @description What is left of the limit (`r`) and when it begins anew, in seconds (`t`). */
        RateLimit: string;
        /** @description How many requests (`q`) in how many seconds (`w`). */
        "RateLimit-Policy": string;
        /** @description In how many seconds the same request is worth sending again. */
        "Retry-After": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createSignInLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createPortalLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example mem_01hzx7k2m9q3r */
                    member: string;
                    /**
                     * @description Where in the portal they arrive.
                     * @default /
                     */
                    path?: string;
                    /** @default 5 */
                    minutesValid?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListedSession"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedIn: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginPasskeyConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        confirmed: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmWithCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A one-time code or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        confirmed: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOwnSecurity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSecurity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebAuthnJson"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: components["schemas"]["WebAuthnJson"];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setUpCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSeed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A one-time code or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A one-time code or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSecurityPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setSecurityPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSingleSignOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        singleSignOn: components["schemas"]["SingleSignOn"] | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setSingleSignOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose people sign in there. That it is theirs, the vendor has made sure of. */
                    domain: string;
                    /**
                     * Format: uri
                     * @description Where the provider describes itself: https://login.example.com
                     */
                    issuer: string;
                    clientId: string;
                    /** @description Kept sealed, and never answered. */
                    clientSecret: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SingleSignOn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeSingleSignOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    /**
                     * @description `admin` is an older word for `owner`.
                     * @enum {string}
                     */
                    role: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeMember: {
        parameters: {
            query?: {
                /** @description Also free the seats they hold. */
                releaseSeats?: "true" | "false";
            };
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `admin` is an older word for `owner`.
                     * @enum {string}
                     */
                    role: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSeats: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HeldSeat"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeatsCsv: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOwnershipOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: components["schemas"]["OwnershipOffer"] | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerOwnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example mem_01hzx7k2m9q3r */
                    member: string;
                    /**
                     * @description Stay an owner too.
                     * @default false
                     */
                    keepOwnership?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endOwnershipOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptOwnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                seller?: string;
                testClock?: string;
                /** @description How a name or a member’s address begins, or an account, subscription or invoice by its id or number, or a VAT id. */
                query?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Account"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seller: string;
                    name: string;
                    country: string;
                    region?: string | null;
                    /** @enum {string} */
                    kind: "business" | "consumer";
                    billingDetails?: components["schemas"]["AccountBillingChange"];
                    testClock?: string | null;
                    members?: {
                        name: string;
                        /** Format: email */
                        email: string;
                        /**
                         * @description `admin` is an older word for `owner`.
                         * @enum {string}
                         */
                        role?: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
                    }[];
                    /** @default [] */
                    paymentMethods?: {
                        /** @enum {string} */
                        kind: "card" | "sepa_debit" | "wallet" | "invoice";
                        label?: string;
                        expiresOn?: string | null;
                        /** @description The payment provider knows it by this. The sandbox makes one up. */
                        token?: string;
                        /** @description The customer it belongs to at the provider. */
                        customer?: string | null;
                        /**
                         * @description Tried once when another method is declined for good.
                         * @default false
                         */
                        backup?: boolean;
                        alignable?: boolean;
                        /**
                         * @description What the sandbox provider will answer.
                         * @default ok
                         * @enum {string}
                         */
                        behaviour?: "ok" | "declines" | "requires_action" | "times_out" | "declines_hard" | "times_out_before" | "settles_later" | "settles_and_fails" | "charges_back" | "refund_fails";
                    }[];
                    /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. What is not named stays; null takes an entry away. */
                    metadata: {
                        [key: string]: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAccountActions: {
        parameters: {
            query?: {
                /** @description For the vendor: as a member of this role. */
                role?: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Action"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listNotices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notice"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createOperatorSignInLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginConsoleSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        begun: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getConsoleSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endConsoleSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOperators: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Operator"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "admin" | "finance" | "support" | "catalog" | "viewer";
                    /**
                     * @description Of letters to them; the console is in theirs by choice.
                     * @default en
                     * @enum {string}
                     */
                    language?: "en" | "fr";
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                operator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "admin" | "finance" | "support" | "catalog" | "viewer";
                    /**
                     * @description Of letters to them; the console is in theirs by choice.
                     * @enum {string}
                     */
                    language?: "en" | "fr";
                    disabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createImpersonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The customer can read it. */
                    reason: string;
                    /**
                     * @description In whose place; an owner where it is left out.
                     * @example mem_01hzx7k2m9q3r
                     */
                    member?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impersonation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTaxId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setTaxId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null removes it. */
                    value: string | null;
                    /** @description For the vendor: that it was found valid elsewhere. */
                    evidence?: components["schemas"]["TaxEvidence"] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkTaxId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxId"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAccountBillingDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBillingDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateAccountBillingDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountBillingChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBillingDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                account?: string;
                status?: "active" | "expired" | "suspended" | "cancelled";
                product?: string;
                /** @description What to show along, in `expanded`. */
                expand?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Subscription"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                        expanded?: components["schemas"]["ExpandedAccount"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example acc_01hzx7k2m9q3r */
                    account: string;
                    product: string;
                    /**
                     * @description ISO 8601 period of years and months.
                     * @example P1Y
                     */
                    term: string;
                    seats: number;
                    /**
                     * @description Civil date in the seller's time zone.
                     * @example 2027-04-25
                     */
                    start: string;
                    anchorDay?: number;
                    /**
                     * @description ISO 4217 code.
                     * @example USD
                     */
                    currency?: string;
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    unitPrice: string;
                    /**
                     * @default renewal
                     * @enum {string}
                     */
                    priceKind?: "new" | "renewal";
                    /** @description Left out: its start. Null: the renewal price is lost. */
                    loyalSince?: string | null;
                    paymentMethod?: string | null;
                    /**
                     * @default direct_online
                     * @enum {string}
                     */
                    channel?: "direct_online" | "direct_sales" | "reseller";
                    /**
                     * @default current
                     * @enum {string}
                     */
                    platform?: "current" | "legacy";
                    /**
                     * @default subscription
                     * @enum {string}
                     */
                    planType?: "subscription" | "maintenance" | "trial";
                    /**
                     * @default auto
                     * @enum {string}
                     */
                    renewalIntent?: "auto" | "manual" | "end";
                    /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSubscription: {
        parameters: {
            query?: {
                /** @description What to show along, in `expanded`. */
                expand?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example sub_01hzx7k2m9q3r */
                        id: string;
                        /** @example acc_01hzx7k2m9q3r */
                        account: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "suspended" | "cancelled";
                        /** @description An invoice of this subscription is unpaid after its due date. */
                        pastDue: boolean;
                        access: boolean;
                        product: {
                            id: string;
                            name: string;
                            family: string;
                            edition: string;
                            retired: boolean;
                            soldBy: string | null;
                        };
                        /**
                         * @description ISO 8601 period of years and months.
                         * @example P1Y
                         */
                        term: string;
                        seats: number;
                        /**
                         * @description ISO 4217 code.
                         * @example USD
                         */
                        currency: string;
                        period: components["schemas"]["Period"];
                        /**
                         * @description Civil date in the seller's time zone.
                         * @example 2027-04-25
                         */
                        coveredThrough: string;
                        /**
                         * @description Civil date in the seller's time zone.
                         * @example 2027-04-25
                         */
                        renewsOn: string;
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        unitPrice: string;
                        /** @enum {string} */
                        priceKind: "new" | "renewal";
                        loyalSince: string | null;
                        paymentMethod: {
                            /** @example pm_01hzx7k2m9q3r */
                            id: string;
                            kind: string;
                            label: string;
                        } | null;
                        /** @enum {string} */
                        channel: "direct_online" | "direct_sales" | "reseller";
                        /** @enum {string} */
                        platform: "current" | "legacy";
                        /** @enum {string} */
                        planType: "subscription" | "maintenance" | "trial";
                        /** @enum {string} */
                        renewalIntent: "auto" | "manual" | "end";
                        pending: {
                            nextTerm: string | null;
                            nextSeats: number | null;
                            nextProduct: string | null;
                            /** @description The date on which the next renewal is to end. */
                            nextEnd: string | null;
                        };
                        /**
                         * @description Which amount of the next renewal to show.
                         * @enum {string}
                         */
                        taxDisplay: "inclusive" | "exclusive";
                        /** @description Null when it will not renew by itself or has no price. */
                        nextRenewal: {
                            /**
                             * @description Civil date in the seller's time zone.
                             * @example 2027-04-25
                             */
                            date: string;
                            /**
                             * @description The renewal date after this one.
                             * @example 2027-04-25
                             */
                            end: string;
                            product: string;
                            /**
                             * @description ISO 8601 period of years and months.
                             * @example P1Y
                             */
                            term: string;
                            seats: number;
                            /**
                             * @description Decimal string at the currency's exponent.
                             * @example 460.27
                             */
                            unitPrice: string;
                            /** @enum {string} */
                            priceKind: "new" | "renewal";
                            /** @description Where it ends on an aligned date instead of after a full term. */
                            fraction?: components["schemas"]["Fraction"];
                            /**
                             * @description Without tax.
                             * @example 460.27
                             */
                            amount: string;
                            /**
                             * @description What a seat would cost when bought again after a lapse.
                             * @example 460.27
                             */
                            newUnitPrice: string;
                            /**
                             * @description Decimal string at the currency's exponent.
                             * @example 460.27
                             */
                            newAmount: string;
                            /**
                             * @description newAmount − amount: what a lapse would cost.
                             * @example 460.27
                             */
                            lapseCost: string;
                            /**
                             * @description With tax.
                             * @example 460.27
                             */
                            grossAmount: string;
                        } | null;
                        /** @description Every term the product is offered in, priced for the next renewal. */
                        termOptions: components["schemas"]["TermOption"][];
                        /** @description Set once the subscription has expired or is unpaid. */
                        stages: {
                            /**
                             * @description Civil date in the seller's time zone.
                             * @example 2027-04-25
                             */
                            suspendedOn: string;
                            /**
                             * @description Civil date in the seller's time zone.
                             * @example 2027-04-25
                             */
                            cancelledOn: string;
                        } | null;
                        /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
                        metadata?: {
                            [key: string]: string;
                        };
                        expanded?: components["schemas"]["ExpandedAccount"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. What is not named stays; null takes an entry away. */
                    metadata: {
                        [key: string]: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listActions: {
        parameters: {
            query?: {
                /** @description For the vendor: as a member of this role. */
                role?: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Action"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assignSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    user: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unassignSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSavings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Savings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReturns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Returnable"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeats: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                subscription: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seats"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getForecast: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ForecastPayment"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getForecastCsv: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createAlignmentPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example acc_01hzx7k2m9q3r */
                    account?: string;
                    /** @description Left out: all that are active. */
                    subscriptions?: string[];
                    /**
                     * @description The latest of their dates, the date of one of them, or any date.
                     * @default latest
                     */
                    target?: "latest" | string;
                    /**
                     * @description Left out: both ways.
                     * @enum {string}
                     */
                    charge?: "now" | "at_renewal";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlignmentPlans"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCalendarLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CalendarLink"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeCalendarLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                calendarLink: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                account?: string;
                subscription?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupportContacts: {
        parameters: {
            query?: {
                subscription?: string;
                topic?: "renewal" | "payment" | "seats" | "returns" | "eligibility" | "technical" | "other";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportContact"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSupportRequests: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description For the vendor: of this account, else of all. A member's own is the only one. */
                account?: string;
                /** @description For the vendor: of accounts in real time, or on a test clock; else of both. */
                time?: "real" | "test";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupportRequest"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createSupportRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example acc_01hzx7k2m9q3r */
                    account?: string;
                    subscription?: string | null;
                    /** @description What was tried. */
                    action?: ("purchase" | "add_seats" | "set_next_seats" | "set_next_term" | "set_next_product" | "switch_product" | "set_renewal_intent" | "set_payment_method" | "renew" | "align" | "return" | "end_now") | null;
                    /**
                     * @description Why it was not open.
                     * @default []
                     */
                    codes?: ("no_permission" | "not_found" | "country_unsupported" | "channel_reseller" | "platform_legacy" | "product_retired" | "plan_maintenance" | "plan_trial" | "not_active" | "past_due" | "renewal_in_progress" | "renewal_intent_end" | "payment_method_missing" | "payment_method_expired" | "payment_method_mismatch" | "payment_method_not_alignable" | "payment_method_in_use" | "currency_mismatch" | "term_mismatch" | "term_not_offered" | "price_missing" | "already_aligned" | "only_one_in_group" | "stub_too_long" | "target_before_end" | "renew_window_closed" | "already_renewed" | "seats_below_minimum" | "seats_below_assigned" | "seats_above_maximum" | "return_window_closed" | "already_returned" | "quote_stale" | "quote_expired" | "seller_mismatch")[];
                    /**
                     * @default other
                     * @enum {string}
                     */
                    topic?: "renewal" | "payment" | "seats" | "returns" | "eligibility" | "technical" | "other";
                    message: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Needed where no change names a subscription.
                     * @example acc_01hzx7k2m9q3r
                     */
                    account?: string;
                    changes: components["schemas"]["Change"][];
                    /**
                     * @description For the vendor: as a member of this role.
                     * @enum {string}
                     */
                    role?: "owner" | "billing_admin" | "user_admin" | "viewer" | "admin";
                    /** @description Kept with the quote and shown with the invoices it issues. */
                    metadata?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getQuote: {
        parameters: {
            query?: {
                /** @description What to show along, in `expanded`. */
                expand?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description ISO 4217 code.
                         * @example USD
                         */
                        currency: string;
                        changes: components["schemas"]["Change"][];
                        lines: components["schemas"]["Line"][];
                        /**
                         * @description Which amount of a line to show.
                         * @enum {string}
                         */
                        taxDisplay: "inclusive" | "exclusive";
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        subtotal: string;
                        tax: components["schemas"]["TaxPart"][];
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        total: string;
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        creditApplied: string;
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        dueToday: string;
                        /** @description What each method will be charged today. */
                        paymentMethods: {
                            /** @example pm_01hzx7k2m9q3r */
                            id: string;
                            label: string;
                            /**
                             * @description Decimal string at the currency's exponent.
                             * @example 460.27
                             */
                            amount: string;
                        }[];
                        /** @description What is credited, and what of it goes back. */
                        credits: components["schemas"]["Credit"][];
                        renewals: components["schemas"]["QuoteRenewal"][];
                        warnings: {
                            /** @enum {string} */
                            code: "next_seats_kept" | "renewal_off" | "unassigned_seats" | "loyalty_price_lost" | "unused_days_not_refunded" | "pays_separately" | "access_ends";
                            params: {
                                [key: string]: string | number;
                            };
                        }[];
                        /** @description What stands in the way; empty when the quote can be accepted. */
                        refusals: components["schemas"]["Refusal"][];
                        /** @example qte_01hzx7k2m9q3r */
                        id: string;
                        /** @example acc_01hzx7k2m9q3r */
                        account: string;
                        /**
                         * @description held: waits for the payment; nothing has moved yet.
                         * @enum {string}
                         */
                        status: "open" | "held" | "accepted" | "failed";
                        /** @description Issued by the acceptance. */
                        invoices: string[];
                        /**
                         * @description Moment in UTC, ISO 8601.
                         * @example 2026-11-24T08:00:00.000Z
                         */
                        createdAt: string;
                        /**
                         * @description Moment in UTC, ISO 8601.
                         * @example 2026-11-24T08:00:00.000Z
                         */
                        expiresAt: string;
                        stateVersion: string;
                        /** @description Where its payment waits to be confirmed, while it is held. */
                        actionUrl: string | null;
                        /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
                        metadata?: {
                            [key: string]: string;
                        };
                        expanded?: components["schemas"]["Expanded"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRenewals: {
        parameters: {
            query: {
                seller?: string;
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description `nextCursor` of the part before. */
                cursor?: string;
                /** @description Civil date in the seller's time zone. */
                from: string;
                /** @description The last day, at most 366 days after the first. */
                to: string;
                /** @description A page ends with an account, so that it may be longer; and after some seconds, so that it may be shorter. */
                limit?: number;
                /** @description What renews, what stops, or what renews with this change. */
                only?: "renews" | "stops" | "term" | "seats" | "product" | "date";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RenewalAhead"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRenewalCalendar: {
        parameters: {
            query: {
                seller?: string;
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description `nextCursor` of the part before. */
                cursor?: string;
                /** @description Civil date in the seller's time zone. */
                from: string;
                /** @description The last day, at most 366 days after the first. */
                to: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    dryRunRenewals: {
        parameters: {
            query: {
                seller?: string;
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description `nextCursor` of the part before. */
                cursor?: string;
                /** @description Today, with what was missed before, or a day ahead. */
                on: string;
                limit?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSellerForecast: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerForecast"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reckonSellerForecast: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
            };
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerForecast"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSellerForecastCsv: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRecurringRevenue: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringRevenue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRecurringRevenueCsv: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRenewalRates: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalRates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRenewalRatesCsv: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCollectionRecovery: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CollectionRecovery"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCollectionRecoveryCsv: {
        parameters: {
            query?: {
                /** @description Of the accounts on this clock. Left out: of those in real time. */
                testClock?: string;
                /** @description How many months, with this one. */
                months?: number;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoiceSummaries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "open" | "paid" | "void" | "uncollectible";
                seller?: string;
                number?: string;
                /** @description Only those whose payment has been declined: what is being collected again, and what is not. */
                declined?: "true";
                /** @description Of accounts in real time, or on a test clock. */
                time?: "real" | "test";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceSummary"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                account?: string;
                status?: "open" | "paid" | "void" | "uncollectible";
                /** @description Issued on this day or later. */
                issuedFrom?: string;
                /** @description Issued on this day or earlier. */
                issuedUntil?: string;
                /** @description What to show along, in `expanded`. */
                expand?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                        expanded?: components["schemas"]["Expanded"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoice: {
        parameters: {
            query?: {
                /** @description What to show along, in `expanded`. */
                expand?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example inv_01hzx7k2m9q3r */
                        id: string;
                        number: string;
                        /** @example acc_01hzx7k2m9q3r */
                        account: string;
                        /**
                         * @description Civil date in the seller's time zone.
                         * @example 2027-04-25
                         */
                        date: string;
                        /**
                         * @description Civil date in the seller's time zone.
                         * @example 2027-04-25
                         */
                        issuedOn: string;
                        /**
                         * @description Civil date in the seller's time zone.
                         * @example 2027-04-25
                         */
                        dueOn: string;
                        /**
                         * @description ISO 4217 code.
                         * @example USD
                         */
                        currency: string;
                        lines: components["schemas"]["Line"][];
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        subtotal: string;
                        tax: components["schemas"]["TaxPart"][];
                        /**
                         * @description Decimal string at the currency's exponent.
                         * @example 460.27
                         */
                        total: string;
                        /**
                         * @description void: credited whole before it was paid. uncollectible: written off; it may still be paid.
                         * @enum {string}
                         */
                        status: "open" | "paid" | "void" | "uncollectible";
                        /**
                         * @description What the credit balance has paid of it.
                         * @example 460.27
                         */
                        creditApplied: string;
                        /**
                         * @description What has been paid of it with money.
                         * @example 460.27
                         */
                        paid: string;
                        /**
                         * @description What is still owed.
                         * @example 460.27
                         */
                        due: string;
                        nextAttemptOn: string | null;
                        payments: components["schemas"]["Payment"][];
                        transfers: components["schemas"]["Transfer"][];
                        /** @description Where a payment of it waits to be confirmed. */
                        actionUrl: string | null;
                        /** @description Up to 50 texts of up to 500 characters, by names of up to 40. Only the vendor sees them. */
                        metadata?: {
                            [key: string]: string;
                        };
                        expanded?: components["schemas"]["Expanded"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    payInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Only what these owe of it; the rest stays open. */
                    subscriptions?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCreditNotes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                account?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreditNote"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLedger: {
        parameters: {
            query?: {
                /** @description At the end of this day; else today. */
                on?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLedgerTransactions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LedgerTransaction"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDeferredRevenue: {
        parameters: {
            query: {
                seller: string;
                /** @description Civil date in the seller's time zone. */
                on: string;
                /** @description Of the accounts on this clock; else of real ones. */
                testClock?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeferredRevenue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description For the vendor: of this account, else of all. A member's own is the only one. */
                account?: string;
                /** @description For the vendor: of accounts in real time, or on a test clock; else of both. */
                time?: "real" | "test";
                /** @description `pending`: every one whose outcome is open, `unknown` among them. */
                status?: "pending" | "ready" | "sent" | "requires_action" | "processing" | "unknown" | "succeeded" | "failed" | "cancelled";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PaymentAttempt"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description For the vendor: of this account, else of all. A member's own is the only one. */
                account?: string;
                /** @description For the vendor: of accounts in real time, or on a test clock; else of both. */
                time?: "real" | "test";
                status?: "ready" | "processing" | "succeeded" | "failed";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Refund"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoiceParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoicePart"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    amount: string;
                    /**
                     * @description When it arrived; today where it is left out.
                     * @example 2027-04-25
                     */
                    date?: string;
                    /** @description Each reference counts once for an account. */
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeOffInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Dispute"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCreditBalance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grantCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Decimal string at the currency's exponent.
                     * @example 460.27
                     */
                    amount: string;
                    /**
                     * @description ISO 4217 code.
                     * @example USD
                     */
                    currency: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ControlTag"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                /** @description no_collection: nothing is charged by itself, and nobody loses access for that. no_renewal: terms that end wait. no_stages: nobody loses access for not paying. */
                tag: "no_collection" | "no_renewal" | "no_stages";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ControlTag"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeTag: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                /** @description no_collection: nothing is charged by itself, and nobody loses access for that. no_renewal: terms that end wait. no_stages: nobody loses access for not paying. */
                tag: "no_collection" | "no_renewal" | "no_stages";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ControlTag"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stopped: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stopped: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listParkedAccounts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ParkedAccount"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unparkAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listContractStatements: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "carried_out" | "open" | "closed";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractStatement"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeContractStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                statement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractStatement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: {
                /** @description true: with what has been credited and paid since it was issued, as of today. */
                standing?: "true" | "false";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getInvoiceXml: {
        parameters: {
            query?: {
                format?: "ubl" | "cii" | "factur_x";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": Blob;
                    "application/pdf": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCreditNotePdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                creditNote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCreditNoteXml: {
        parameters: {
            query?: {
                format?: "ubl" | "cii" | "factur_x";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                creditNote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": Blob;
                    "application/pdf": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoicesCsv: {
        parameters: {
            query: {
                account?: string;
                /** @description For the vendor: all accounts of a seller. */
                seller?: string;
                /** @description Civil date in the seller's time zone. */
                from: string;
                /** @description Included. */
                to: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listInvoiceLinesCsv: {
        parameters: {
            query: {
                account?: string;
                /** @description For the vendor: all accounts of a seller. */
                seller?: string;
                /** @description Civil date in the seller's time zone. */
                from: string;
                /** @description Included. */
                to: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStatement: {
        parameters: {
            query?: {
                /** @description The first day; a year before the last where it is left out. */
                from?: string;
                /** @description The last day; today where it is left out. */
                to?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountStatement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStatementCsv: {
        parameters: {
            query?: {
                /** @description The first day; a year before the last where it is left out. */
                from?: string;
                /** @description The last day; today where it is left out. */
                to?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStatementPdf: {
        parameters: {
            query?: {
                /** @description The first day; a year before the last where it is left out. */
                from?: string;
                /** @description The last day; today where it is left out. */
                to?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSellers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Seller"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createSeller: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeller"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publishCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    products: components["schemas"]["NewProduct"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Product"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                seller?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Product"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyInForce"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCatalogDrafts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                seller?: string;
                status?: "draft" | "scheduled" | "published" | "discarded";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CatalogDraft"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seller: string;
                    name: string;
                    /** @default {} */
                    changes?: components["schemas"]["NewCatalogChanges"];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that was looked at. */
                    stateVersion: number;
                    name?: string;
                    /** @description All of them: what is left out is taken back. */
                    changes?: components["schemas"]["NewCatalogChanges"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    discardCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that was looked at: where it is not the last any more, nothing is done. */
                    stateVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publishCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that was looked at: where it is not the last any more, nothing is done. */
                    stateVersion?: number;
                    /**
                     * @description A day to come: it is published at its start. Left out: now.
                     * @example 2027-04-25
                     */
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unscheduleCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that was looked at: where it is not the last any more, nothing is done. */
                    stateVersion?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCatalogPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewCatalogDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description As if it were published on this day. Left out: on its day, or today.
                     * @example 2027-04-25
                     */
                    on?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCatalogEffects: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                kind?: "stops" | "renews_again" | "dearer" | "cheaper" | "protected" | "actions";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CatalogEffect"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCatalogEffectsCsv: {
        parameters: {
            query?: {
                kind?: "stops" | "renews_again" | "dearer" | "cheaper" | "protected" | "actions";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TaxRate"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publishTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taxRates: components["schemas"]["TaxRate"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TaxRate"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country: string;
                    region?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TaxRate"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSellerBillingDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerBillingDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateSellerBillingDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerBillingChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerBillingDetails"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getBranding: {
        parameters: {
            query?: {
                /** @description For the vendor: whose. */
                seller?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateSellerBranding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                seller: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandingChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTestClocks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TestClock"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description Civil date in the seller's time zone.
                     * @example 2027-04-25
                     */
                    today: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                testClock: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    advanceTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                testClock: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Civil date in the seller's time zone.
                     * @example 2027-04-25
                     */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createPaymentMethodSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default [
                     *       "card",
                     *       "sepa_debit",
                     *       "wallet"
                     *     ]
                     */
                    kinds?: ("card" | "sepa_debit" | "wallet")[];
                    /**
                     * @description Where the customer comes back to: a page of ours. `setup` is added to it.
                     * @default /
                     */
                    returnUrl?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodSetup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPaymentMethodSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                setup: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodSetup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finishPaymentMethodSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                setup: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodSetup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PaymentMethod"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setDefaultPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                paymentMethod: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setBackupPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                paymentMethod: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    backup?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replacePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                paymentMethod: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example pm_01hzx7k2m9q3r */
                    with: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removePaymentMethod: {
        parameters: {
            query?: {
                /** @description What takes its place everywhere. */
                replaceWith?: string;
            };
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                paymentMethod: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportAccountData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportOwnData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        erased: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        erased: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description What the key may do. */
                    scopes: ("view" | "accounts" | "billing" | "catalog" | "settings" | "integrations" | "staff" | "privacy" | "testing")[];
                    /**
                     * Format: date-time
                     * @description Left out: it does not end by itself.
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKey: components["schemas"]["ApiKey"];
                        /** @description Told now and never again. */
                        secret: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                apiKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the secret of until now still counts; 0 ends it at once. One that is older ends in any case.
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        apiKey: components["schemas"]["ApiKey"];
                        /** @description Told now and never again. */
                        secret: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                apiKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listVendorEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                type?: "api_key.created" | "api_key.rotated" | "api_key.revoked" | "operator.invited" | "operator.changed" | "operator.link_made" | "seller.created" | "catalog.published" | "catalog_draft.scheduled" | "catalog_draft.unscheduled" | "catalog_draft.parked" | "catalog_draft.discarded" | "tax_rates.published" | "collection.set" | "seller_billing_details.set" | "branding.set" | "single_sign_on.set";
                /** @description The id of a person or a key. */
                by?: string;
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VendorEvent"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookEndpoint"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        deleted: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the one before signs too.
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sendTestWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAttempt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "waiting" | "delivered" | "failed";
                type?: "subscription.purchased" | "subscription.seats_added" | "subscription.next_seats_set" | "subscription.next_term_set" | "subscription.next_product_set" | "subscription.next_end_set" | "subscription.product_switched" | "subscription.payment_method_set" | "subscription.aligned" | "subscription.returned" | "subscription.ended" | "subscription.renewal_intent_set" | "subscription.renewed" | "subscription.expired" | "subscription.suspended" | "subscription.cancelled" | "subscription.restored" | "subscription.loyalty_lost" | "notice.due" | "invoice.issued" | "invoice.paid" | "invoice.part_paid" | "invoice.written_off" | "credit_note.issued" | "payment.failed" | "payment.received" | "payment.charged_back" | "payment.chargeback_won" | "credit.granted" | "credit.applied" | "refund.sent" | "refund.failed" | "account.tagged" | "account.tax_id_set" | "account.tax_id_checked" | "payment.requires_action" | "payment.processing" | "payment_method.added" | "payment_method.removed" | "payment_method.expiring" | "seat.assigned" | "seat.released" | "member.invited" | "member.joined" | "member.role_set" | "member.removed" | "ownership.offered" | "ownership.offer_ended" | "ownership.accepted" | "session.ended" | "operator.signed_in" | "passkey.added" | "passkey.removed" | "second_factor.added" | "second_factor.removed" | "security_policy.set" | "single_sign_on.set" | "member.erased" | "account.erased";
            };
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeWebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayFailedDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Of what was made since then.
                     */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setPaymentMethodBehaviour: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is done once and answered as the first time, for a day at least. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The version the request is written in. Without it, the oldest one that is still answered. */
                "Coterm-Version"?: components["parameters"]["CotermVersion"];
            };
            path: {
                paymentMethod: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    behaviour: "ok" | "declines" | "requires_action" | "times_out" | "declines_hard" | "times_out_before" | "settles_later" | "settles_and_fails" | "charges_back" | "refund_fails";
                    /**
                     * @description Why it declines.
                     * @enum {string}
                     */
                    declineCode?: "card_declined" | "insufficient_funds" | "do_not_honor" | "processing_error" | "issuer_not_available" | "card_velocity_exceeded" | "authentication_required" | "authentication_failed" | "debit_not_authorized" | "expired_card" | "incorrect_cvc" | "incorrect_number" | "lost_card" | "stolen_card" | "pickup_card" | "restricted_card" | "fraud_suspected" | "card_not_supported" | "currency_not_supported" | "account_closed" | "revocation_of_authorization" | "payment_method_expired" | "payment_method_missing" | "cancelled";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Coterm-Version": components["headers"]["Coterm-Version"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        behaviour: "ok" | "declines" | "requires_action" | "times_out" | "declines_hard" | "times_out_before" | "settles_later" | "settles_and_fails" | "charges_back" | "refund_fails";
                        /**
                         * @description Why it declines.
                         * @enum {string}
                         */
                        declineCode?: "card_declined" | "insufficient_funds" | "do_not_honor" | "processing_error" | "issuer_not_available" | "card_velocity_exceeded" | "authentication_required" | "authentication_failed" | "debit_not_authorized" | "expired_card" | "incorrect_cvc" | "incorrect_number" | "lost_card" | "stolen_card" | "pickup_card" | "restricted_card" | "fraud_suspected" | "card_not_supported" | "currency_not_supported" | "account_closed" | "revocation_of_authorization" | "payment_method_expired" | "payment_method_missing" | "cancelled";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
