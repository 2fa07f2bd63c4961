-- What the migrations add up to. Made from a migrated database by the test that compares it; do not edit.

create table account (
  id bigint not null,
  seller_id text not null,
  name text not null,
  country text not null,
  kind text not null,
  created_at timestamp with time zone not null,
  region text,
  tax_id text,
  details jsonb,
  po_number text,
  recipients jsonb not null default '[]'::jsonb,
  language text not null default 'en'::text,
  erased_at timestamp with time zone,
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['business'::text, 'consumer'::text]))),
  constraint account_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'de'::text, 'es'::text, 'it'::text, 'pt'::text, 'nl'::text, 'ja'::text]))),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_po_number_check CHECK ((po_number <> ''::text)),
  constraint account_recipients_check CHECK (((jsonb_typeof(recipients) = 'array'::text) AND (jsonb_array_length(recipients) <= 10))),
  constraint account_region_check CHECK ((region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text)),
  constraint account_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id),
  constraint account_tax_id_check CHECK ((tax_id <> ''::text))
);

create table account_security (
  account_id bigint not null,
  second_factor_required boolean not null,
  step_up boolean not null,
  constraint account_security_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_security_pkey PRIMARY KEY (account_id)
);

create table account_tag (
  account_id bigint not null,
  tag text not null,
  reason text not null,
  set_on date not null,
  set_at timestamp with time zone not null,
  constraint account_tag_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_tag_pkey PRIMARY KEY (account_id, tag),
  constraint account_tag_tag_check CHECK ((tag = ANY (ARRAY['no_collection'::text, 'no_renewal'::text, 'no_stages'::text])))
);

create table agenda (
  account_id bigint not null,
  seller_id text not null,
  test_clock_id bigint,
  next_action_on date,
  state_version bigint not null default 0,
  event_seq bigint not null default 0,
  event_hash text not null default ''::text,
  held_quote_id bigint,
  parked text,
  next_recognition_on date,
  recognised_before date,
  recognised_id bigint not null default 0,
  bounds_waived_through date,
  constraint agenda_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint agenda_next_recognition_on_check CHECK ((EXTRACT(day FROM next_recognition_on) = (1)::numeric)),
  constraint agenda_pkey PRIMARY KEY (account_id),
  constraint agenda_recognised_before_check CHECK ((EXTRACT(day FROM recognised_before) = (1)::numeric)),
  constraint agenda_test_clock_id_fkey FOREIGN KEY (test_clock_id) REFERENCES test_clock(id)
) with (fillfactor=70);

create table agenda_renewal (
  draft_id bigint not null,
  seller_id text not null,
  after_account bigint not null,
  constraint agenda_renewal_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES catalog_draft(id),
  constraint agenda_renewal_pkey PRIMARY KEY (draft_id),
  constraint agenda_renewal_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id)
);

create table api_key (
  key_hash text not null,
  name text not null,
  created_at timestamp with time zone not null,
  id bigint not null,
  scopes text not null,
  last_four text,
  created_by text not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  old_key_hash text,
  old_until timestamp with time zone,
  constraint api_key_check CHECK (((old_key_hash IS NULL) = (old_until IS NULL))),
  constraint api_key_key_hash_key UNIQUE (key_hash),
  constraint api_key_old_key_hash_key UNIQUE (old_key_hash),
  constraint api_key_pkey PRIMARY KEY (id)
);

create table calendar_link (
  account_id bigint not null,
  id bigint not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  constraint calendar_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint calendar_link_pkey PRIMARY KEY (account_id, id),
  constraint calendar_link_token_hash_key UNIQUE (token_hash)
);

create table catalog_draft (
  id bigint not null,
  seller_id text not null,
  name text not null,
  changes jsonb not null,
  status text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  state_version integer not null,
  history jsonb not null,
  base_rules_id uuid not null,
  publish_on date,
  conflict jsonb,
  published_on date,
  published_at timestamp with time zone,
  constraint catalog_draft_check CHECK (((status <> 'scheduled'::text) OR (publish_on IS NOT NULL))),
  constraint catalog_draft_check1 CHECK (((status = 'published'::text) = ((published_on IS NOT NULL) AND (published_at IS NOT NULL)))),
  constraint catalog_draft_pkey PRIMARY KEY (id),
  constraint catalog_draft_seller_id_base_rules_id_fkey FOREIGN KEY (seller_id, base_rules_id) REFERENCES seller_rules(seller_id, id),
  constraint catalog_draft_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id),
  constraint catalog_draft_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'scheduled'::text, 'published'::text, 'discarded'::text])))
);

create table catalog_effect (
  account_id bigint not null,
  draft_id bigint not null,
  subscription_id bigint not null,
  kind text not null,
  product text not null,
  term text not null,
  currency text not null,
  before bigint not null,
  after bigint not null,
  detail jsonb not null,
  constraint catalog_effect_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES catalog_draft(id),
  constraint catalog_effect_pkey PRIMARY KEY (account_id, draft_id, subscription_id)
);

create table catalog_preview (
  draft_id bigint not null,
  seller_id text not null,
  draft_version integer not null,
  rules_id uuid not null,
  reckoned_on date not null,
  starts_on date not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  accounts_total bigint not null,
  accounts_done bigint not null,
  after_account bigint not null,
  sums jsonb not null,
  failure text,
  constraint catalog_preview_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES catalog_draft(id),
  constraint catalog_preview_pkey PRIMARY KEY (draft_id),
  constraint catalog_preview_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id)
);

create table contract_statement (
  account_id bigint not null,
  id bigint not null,
  kind text not null,
  received_at timestamp with time zone not null,
  language text not null,
  name text not null,
  email text not null,
  contract text not null,
  cause text,
  wished_on date,
  subscription_id bigint,
  ends_on date,
  status text not null,
  closed_note text,
  closed_at timestamp with time zone,
  receipt_hash text not null,
  constraint contract_statement_check CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint contract_statement_check1 CHECK (((status <> 'carried_out'::text) OR (subscription_id IS NOT NULL))),
  constraint contract_statement_kind_check CHECK ((kind = ANY (ARRAY['cancel'::text, 'withdraw'::text]))),
  constraint contract_statement_pkey PRIMARY KEY (account_id, id),
  constraint contract_statement_receipt_hash_key UNIQUE (receipt_hash),
  constraint contract_statement_status_check CHECK ((status = ANY (ARRAY['carried_out'::text, 'open'::text, 'closed'::text])))
);

create table credit_balance (
  account_id bigint not null,
  currency text not null,
  amount bigint not null,
  constraint credit_balance_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint credit_balance_never_negative CHECK ((amount >= 0)),
  constraint credit_balance_pkey PRIMARY KEY (account_id, currency)
);

create table credit_note (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint not null,
  seller_id text not null,
  test_clock_id bigint not null,
  number_in_series bigint not null,
  number text not null,
  date date not null,
  issued_on date not null,
  currency text not null,
  subtotal bigint not null,
  total bigint not null,
  refund bigint not null,
  created_at timestamp with time zone not null,
  seller_details jsonb,
  buyer_details jsonb,
  to_balance bigint not null default 0,
  constraint credit_note_check1 CHECK ((issued_on >= date)),
  constraint credit_note_number_in_series_check CHECK ((number_in_series > 0)),
  constraint credit_note_number_once UNIQUE (seller_id, test_clock_id, number_in_series),
  constraint credit_note_pkey PRIMARY KEY (account_id, id),
  constraint credit_note_shares_fit CHECK (((refund >= 0) AND ((refund + to_balance) <= total))),
  constraint credit_note_to_balance_check CHECK ((to_balance >= 0)),
  constraint credit_note_total_check CHECK ((total >= 0))
);

create table credit_note_line (
  account_id bigint not null,
  credit_note_id bigint not null,
  number integer not null,
  invoice_line integer not null,
  quantity integer not null,
  seat_from integer not null,
  seat_to integer not null,
  fraction_days integer,
  fraction_of integer,
  period_start date not null,
  period_end date not null,
  amount bigint not null,
  constraint credit_note_line_check CHECK (((seat_to - seat_from) = quantity)),
  constraint credit_note_line_pkey PRIMARY KEY (account_id, credit_note_id, number),
  constraint credit_note_line_quantity_check CHECK ((quantity > 0))
);

create table credit_note_tax (
  account_id bigint not null,
  credit_note_id bigint not null,
  rate text not null,
  taxable bigint not null,
  amount bigint not null,
  category text not null,
  constraint credit_note_tax_category_check CHECK ((category = ANY (ARRAY['standard'::text, 'zero'::text, 'exempt'::text, 'reverse_charge'::text]))),
  constraint credit_note_tax_pkey PRIMARY KEY (account_id, credit_note_id, rate, category)
);

create table credit_transaction (
  account_id bigint not null,
  id bigint not null,
  currency text not null,
  amount bigint not null,
  kind text not null,
  invoice_id bigint,
  credit_note_id bigint,
  reason text,
  date date not null,
  created_at timestamp with time zone not null,
  constraint credit_transaction_amount_check CHECK ((amount <> 0)),
  constraint credit_transaction_check CHECK (((kind = 'applied'::text) = (amount < 0))),
  constraint credit_transaction_check1 CHECK (((kind <> 'applied'::text) OR (invoice_id IS NOT NULL))),
  constraint credit_transaction_check2 CHECK (((kind = 'credit_note'::text) = (credit_note_id IS NOT NULL))),
  constraint credit_transaction_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'overpayment'::text, 'refund_failed'::text, 'payment_kept'::text, 'chargeback_won'::text, 'credit_note'::text, 'applied'::text]))),
  constraint credit_transaction_pkey PRIMARY KEY (account_id, id)
);

create table dispute (
  account_id bigint not null,
  id bigint not null,
  provider_id text not null,
  payment_id bigint not null,
  invoice_id bigint not null,
  currency text not null,
  amount bigint not null,
  reopened bigint not null,
  returned bigint not null default 0,
  status text not null,
  reason text not null,
  opened_on date not null,
  changed_at timestamp with time zone not null,
  constraint dispute_amount_check CHECK ((amount > 0)),
  constraint dispute_check CHECK (((reopened >= 0) AND (reopened <= amount))),
  constraint dispute_check1 CHECK (((returned >= 0) AND (returned <= reopened))),
  constraint dispute_pkey PRIMARY KEY (account_id, id),
  constraint dispute_provider_id_key UNIQUE (provider_id),
  constraint dispute_status_check CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);

create table document_taken (
  account_id bigint not null,
  document_id bigint not null,
  kind text not null,
  version integer not null,
  content_hash text not null,
  taken_at timestamp with time zone not null,
  constraint document_taken_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text]))),
  constraint document_taken_pkey PRIMARY KEY (account_id, document_id, version)
);

create table email (
  account_id bigint not null,
  id bigint not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamp with time zone not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failure text,
  event_seq bigint,
  template text,
  html text,
  member_id bigint,
  link jsonb,
  attachments jsonb not null default '[]'::jsonb,
  sender_name text,
  reply_to text,
  message_id text,
  response text,
  content_hash text,
  constraint email_once UNIQUE (account_id, event_seq, recipient, template),
  constraint email_pkey PRIMARY KEY (account_id, id),
  constraint email_proof_whole CHECK (((message_id IS NULL) OR ((sent_at IS NOT NULL) AND (content_hash IS NOT NULL)))),
  constraint email_source_whole CHECK (((event_seq IS NULL) = (template IS NULL))),
  constraint email_tries_check CHECK ((tries >= 0))
);

create table event (
  account_id bigint not null,
  seq bigint not null,
  type text not null,
  subscription_id bigint,
  data jsonb not null,
  date date not null,
  at timestamp with time zone not null,
  hash text not null,
  published_at timestamp with time zone,
  constraint event_pkey PRIMARY KEY (account_id, seq),
  constraint event_seq_check CHECK ((seq > 0))
);

create table event_seal (
  account_id bigint not null,
  seq bigint not null,
  hash text not null,
  seal text not null,
  sealed_at timestamp with time zone not null,
  constraint event_seal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint event_seal_pkey PRIMARY KEY (account_id, seq)
);

create table idempotency_key (
  scope text not null,
  key text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (scope, key)
);

create table imported_account (
  account_id bigint not null,
  seller_id text not null,
  reference text not null,
  fingerprint text not null,
  imported_at timestamp with time zone not null,
  constraint imported_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint imported_account_pkey PRIMARY KEY (account_id),
  constraint imported_account_reference_check CHECK ((reference <> ''::text)),
  constraint imported_account_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id),
  constraint imported_account_seller_id_reference_key UNIQUE (seller_id, reference)
);

create table imported_subscription (
  account_id bigint not null,
  subscription_id bigint not null,
  seller_id text not null,
  reference text not null,
  fingerprint text not null,
  constraint imported_subscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint imported_subscription_pkey PRIMARY KEY (account_id, subscription_id),
  constraint imported_subscription_reference_check CHECK ((reference <> ''::text)),
  constraint imported_subscription_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id),
  constraint imported_subscription_seller_id_reference_key UNIQUE (seller_id, reference)
);

create table invoice (
  account_id bigint not null,
  id bigint not null,
  seller_id text not null,
  test_clock_id bigint not null,
  number_in_series bigint not null,
  number text not null,
  date date not null,
  issued_on date not null,
  due_on date not null,
  currency text not null,
  payment_method_id bigint,
  subtotal bigint not null,
  total bigint not null,
  created_at timestamp with time zone not null,
  status text not null,
  next_attempt_on date,
  failed_attempts integer not null default 0,
  paid_on date,
  credited bigint not null default 0,
  collect_method_id bigint,
  seller_details jsonb,
  buyer_details jsonb,
  settled_at_issue bigint,
  credit_applied bigint not null default 0,
  paid bigint not null default 0,
  blocked_method_id bigint,
  constraint invoice_check CHECK ((issued_on >= date)),
  constraint invoice_check1 CHECK (((status = 'paid'::text) = (paid_on IS NOT NULL))),
  constraint invoice_check2 CHECK (((status = 'open'::text) OR (next_attempt_on IS NULL))),
  constraint invoice_credited_fits CHECK (((credited >= 0) AND (credited <= total))),
  constraint invoice_failed_attempts_check CHECK ((failed_attempts >= 0)),
  constraint invoice_number_in_series_check CHECK ((number_in_series > 0)),
  constraint invoice_number_once UNIQUE (seller_id, test_clock_id, number_in_series),
  constraint invoice_pkey PRIMARY KEY (account_id, id),
  constraint invoice_settled_fits CHECK (((credit_applied >= 0) AND (paid >= 0) AND (((credited + credit_applied) + paid) <= total))),
  constraint invoice_status_check CHECK ((status = ANY (ARRAY['open'::text, 'paid'::text, 'void'::text, 'uncollectible'::text]))),
  constraint invoice_status_is_debt CHECK (((status = ANY (ARRAY['open'::text, 'uncollectible'::text])) = (((credited + credit_applied) + paid) < total))),
  constraint invoice_void_is_credited CHECK (((status <> 'void'::text) OR (credited = total)))
) with (fillfactor=90);

create table invoice_line (
  account_id bigint not null,
  invoice_id bigint not null,
  number integer not null,
  kind text not null,
  subscription_id bigint not null,
  product text not null,
  term text not null,
  price_kind text not null,
  unit_price bigint not null,
  quantity integer not null,
  seat_from integer not null,
  seat_to integer not null,
  fraction_days integer,
  fraction_of integer,
  period_start date not null,
  period_end date not null,
  amount bigint not null,
  lot integer not null,
  tax_rate text not null,
  tax_category text not null,
  tax_reason jsonb,
  product_name text,
  constraint invoice_line_check CHECK (((seat_to - seat_from) = quantity)),
  constraint invoice_line_check1 CHECK ((period_start < period_end)),
  constraint invoice_line_check2 CHECK (((fraction_days IS NULL) = (fraction_of IS NULL))),
  constraint invoice_line_check3 CHECK ((((kind = 'unused_days'::text) = (amount < 0)) OR (amount = 0))),
  constraint invoice_line_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'renewal'::text, 'added_seats'::text, 'alignment'::text, 'switched'::text, 'unused_days'::text]))),
  constraint invoice_line_pkey PRIMARY KEY (account_id, invoice_id, number),
  constraint invoice_line_price_kind_check CHECK ((price_kind = ANY (ARRAY['new'::text, 'renewal'::text]))),
  constraint invoice_line_quantity_check CHECK ((quantity > 0)),
  constraint invoice_line_seat_from_check CHECK ((seat_from >= 0)),
  constraint invoice_line_tax_category_check CHECK ((tax_category = ANY (ARRAY['standard'::text, 'zero'::text, 'exempt'::text, 'reverse_charge'::text, 'outside'::text]))),
  constraint invoice_line_tax_rate_fits CHECK (((tax_category = 'standard'::text) OR (tax_rate = '0'::text)))
);

create table invoice_part (
  account_id bigint not null,
  invoice_id bigint not null,
  subscription_id bigint not null,
  settled bigint not null,
  constraint invoice_part_pkey PRIMARY KEY (account_id, invoice_id, subscription_id),
  constraint invoice_part_settled_check CHECK ((settled >= 0))
);

create table invoice_series (
  seller_id text not null,
  test_clock_id bigint not null default 0,
  last_number bigint not null,
  last_issued_on date not null,
  kind text not null default 'invoice'::text,
  constraint invoice_series_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit_note'::text]))),
  constraint invoice_series_last_number_check CHECK ((last_number >= 0)),
  constraint invoice_series_pkey PRIMARY KEY (seller_id, test_clock_id, kind)
) with (fillfactor=50);

create table invoice_tax (
  account_id bigint not null,
  invoice_id bigint not null,
  rate text not null,
  taxable bigint not null,
  amount bigint not null,
  category text not null,
  constraint invoice_tax_category_check CHECK ((category = ANY (ARRAY['standard'::text, 'zero'::text, 'exempt'::text, 'reverse_charge'::text]))),
  constraint invoice_tax_pkey PRIMARY KEY (account_id, invoice_id, rate, category)
);

create table ledger_entry (
  account_id bigint not null,
  transaction_id bigint not null,
  ledger_account text not null,
  currency text not null,
  amount bigint not null,
  constraint ledger_entry_amount_check CHECK ((amount <> 0)),
  constraint ledger_entry_ledger_account_check CHECK ((ledger_account = ANY (ARRAY['accounts_receivable'::text, 'cash'::text, 'refunds_payable'::text, 'credit_balance'::text, 'tax'::text, 'deferred_revenue'::text, 'revenue'::text, 'chargebacks'::text, 'bad_debt'::text]))),
  constraint ledger_entry_pkey PRIMARY KEY (account_id, transaction_id, ledger_account)
);

create table ledger_transaction (
  account_id bigint not null,
  id bigint not null,
  kind text not null,
  invoice_id bigint,
  date date not null,
  created_at timestamp with time zone not null,
  source_id bigint,
  currency text not null,
  recognised_before date,
  constraint ledger_transaction_has_source CHECK ((((kind = 'revenue_recognised'::text) = (source_id IS NULL)) AND ((source_id IS NULL) = (recognised_before IS NOT NULL)))),
  constraint ledger_transaction_kind_check CHECK ((kind = ANY (ARRAY['invoice_issued'::text, 'credit_note_issued'::text, 'restated'::text, 'invoice_paid'::text, 'refund_paid'::text, 'refund_returned'::text, 'refund_kept'::text, 'credit_granted'::text, 'credit_applied'::text, 'credit_paid_out'::text, 'payment_kept'::text, 'invoice_written_off'::text, 'write_off_reversed'::text, 'payment_charged_back'::text, 'chargeback_won'::text, 'chargeback_accepted'::text, 'revenue_recognised'::text]))),
  constraint ledger_transaction_once UNIQUE (account_id, kind, source_id),
  constraint ledger_transaction_pkey PRIMARY KEY (account_id, id),
  constraint ledger_transaction_recognised_before_check CHECK ((EXTRACT(day FROM recognised_before) = (1)::numeric))
);

create table mail_agenda (
  account_id bigint not null,
  composed_seq bigint not null default 0,
  waiting boolean not null default true,
  failure text,
  published_seq bigint not null default 0,
  constraint mail_agenda_composed_seq_check CHECK ((composed_seq >= 0)),
  constraint mail_agenda_pkey PRIMARY KEY (account_id)
) with (fillfactor=70);

create table mail_link (
  token_hash text not null,
  account_id bigint not null,
  member_id bigint not null,
  purpose text not null,
  path text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint mail_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint mail_link_path_check CHECK ((path ~~ '/%'::text)),
  constraint mail_link_pkey PRIMARY KEY (token_hash)
);

create table member (
  account_id bigint not null,
  id bigint not null,
  name text not null,
  email text not null,
  created_at timestamp with time zone not null,
  role text not null default 'owner'::text,
  joined_at timestamp with time zone,
  removed_at timestamp with time zone,
  erased_at timestamp with time zone,
  constraint member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint member_pkey PRIMARY KEY (account_id, id),
  constraint member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'billing_admin'::text, 'user_admin'::text, 'viewer'::text])))
);

create table metadata (
  account_id bigint not null,
  kind text not null,
  id bigint not null,
  entries jsonb not null,
  constraint metadata_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint metadata_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'subscription'::text, 'quote'::text]))),
  constraint metadata_pkey PRIMARY KEY (account_id, kind, id)
);

create table notice (
  account_id bigint not null,
  id bigint not null,
  kind text not null,
  subscription_id bigint not null,
  date date not null,
  renews_on date not null,
  product text not null,
  term text not null,
  seats integer not null,
  currency text not null,
  unit_price bigint not null,
  total bigint not null,
  seats_unused integer not null default 0,
  unit_price_before bigint,
  rules text not null default ''::text,
  event_seq bigint,
  constraint notice_once UNIQUE (account_id, subscription_id, kind, date),
  constraint notice_pkey PRIMARY KEY (account_id, id),
  constraint notice_seats_unused_check CHECK ((seats_unused >= 0))
);

create table one_time_code (
  account_id bigint not null,
  member_id bigint not null,
  sealed_seed text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  failures integer not null default 0,
  blocked_until timestamp with time zone,
  constraint one_time_code_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id),
  constraint one_time_code_pkey PRIMARY KEY (account_id, member_id)
);

create table operator (
  id bigint not null,
  email text not null,
  name text not null,
  role text not null,
  language text not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  constraint operator_email_check CHECK ((email <> ''::text)),
  constraint operator_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint operator_name_check CHECK ((name <> ''::text)),
  constraint operator_pkey PRIMARY KEY (id),
  constraint operator_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'finance'::text, 'support'::text, 'catalog'::text, 'viewer'::text])))
);

create table operator_letter (
  id bigint not null,
  operator_id bigint not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  tries integer not null default 0,
  sent_at timestamp with time zone,
  failure text,
  kind text not null default 'sign_in'::text,
  about text,
  constraint operator_letter_kind_check CHECK ((kind = ANY (ARRAY['sign_in'::text, 'webhook_disabled'::text]))),
  constraint operator_letter_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id),
  constraint operator_letter_pkey PRIMARY KEY (id),
  constraint operator_letter_tries_check CHECK ((tries >= 0))
);

create table operator_link (
  token_hash text not null,
  operator_id bigint not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint operator_link_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id),
  constraint operator_link_pkey PRIMARY KEY (token_hash)
);

create table operator_session (
  token_hash text not null,
  operator_id bigint not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint operator_session_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id),
  constraint operator_session_pkey PRIMARY KEY (token_hash)
);

create table ownership_offer (
  account_id bigint not null,
  from_member_id bigint not null,
  to_member_id bigint not null,
  keeps boolean not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint ownership_offer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint ownership_offer_account_id_from_member_id_fkey FOREIGN KEY (account_id, from_member_id) REFERENCES member(account_id, id),
  constraint ownership_offer_account_id_to_member_id_fkey FOREIGN KEY (account_id, to_member_id) REFERENCES member(account_id, id),
  constraint ownership_offer_pkey PRIMARY KEY (account_id),
  constraint ownership_offer_two_sides CHECK ((from_member_id <> to_member_id))
);

create table passkey (
  account_id bigint not null,
  id bigint not null,
  member_id bigint not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_pkey PRIMARY KEY (account_id, id)
);

create table passkey_challenge (
  challenge_hash text not null,
  purpose text not null,
  account_id bigint,
  member_id bigint,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id),
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign_in'::text, 'confirm'::text])))
);

create table payment_attempt (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint,
  quote_id bigint,
  draft integer,
  payment_method_id bigint not null,
  currency text not null,
  amount bigint not null,
  status text not null,
  decline_code text,
  tried_on date not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  refunded boolean not null default false,
  action_url text,
  look_ups integer not null default 0,
  parts jsonb,
  constraint payment_attempt_amount_check CHECK ((amount > 0)),
  constraint payment_attempt_check CHECK (((invoice_id IS NOT NULL) OR (quote_id IS NOT NULL))),
  constraint payment_attempt_check1 CHECK (((quote_id IS NULL) = (draft IS NULL))),
  constraint payment_attempt_check2 CHECK (((NOT refunded) OR ((status = 'succeeded'::text) AND (invoice_id IS NULL)))),
  constraint payment_attempt_look_ups_check CHECK ((look_ups >= 0)),
  constraint payment_attempt_pkey PRIMARY KEY (account_id, id),
  constraint payment_attempt_status_check CHECK ((status = ANY (ARRAY['ready'::text, 'sent'::text, 'succeeded'::text, 'failed'::text, 'requires_action'::text, 'processing'::text, 'unknown'::text, 'cancelled'::text])))
) with (fillfactor=80);

create table payment_method (
  account_id bigint not null,
  id bigint not null,
  position integer not null,
  kind text not null,
  label text not null,
  expires_on date,
  provider text not null default 'sandbox'::text,
  token text not null,
  customer text,
  alignable boolean not null default true,
  is_default boolean not null default false,
  is_backup boolean not null default false,
  warned_through date,
  removed_at timestamp with time zone,
  forgotten boolean not null default false,
  constraint payment_method_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint payment_method_kind_check CHECK ((kind = ANY (ARRAY['card'::text, 'sepa_debit'::text, 'wallet'::text, 'invoice'::text]))),
  constraint payment_method_pkey PRIMARY KEY (account_id, id)
);

create table payment_method_setup (
  account_id bigint not null,
  id bigint not null,
  provider text not null,
  kinds text not null,
  return_url text not null,
  status text not null,
  decline_code text,
  payment_method_id bigint,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  begun_by text,
  constraint payment_method_setup_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint payment_method_setup_check CHECK (((status = 'succeeded'::text) = (payment_method_id IS NOT NULL))),
  constraint payment_method_setup_check1 CHECK (((status = 'failed'::text) = (decline_code IS NOT NULL))),
  constraint payment_method_setup_pkey PRIMARY KEY (account_id, id),
  constraint payment_method_setup_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text])))
);

create table provider_event (
  provider text not null,
  event_id text not null,
  about text not null,
  reference text not null,
  received_at timestamp with time zone not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  said jsonb,
  failure text,
  constraint provider_event_about_check CHECK ((about = ANY (ARRAY['charge'::text, 'setup'::text, 'refund'::text, 'dispute'::text, 'other'::text]))),
  constraint provider_event_pkey PRIMARY KEY (provider, event_id),
  constraint provider_event_tries_check CHECK ((tries >= 0))
);

create table quote (
  account_id bigint not null,
  id bigint not null,
  status text not null,
  quoted jsonb not null,
  quoted_on date not null,
  state_version bigint not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  accepted_by text,
  constraint quote_pkey PRIMARY KEY (account_id, id),
  constraint quote_status_check CHECK ((status = ANY (ARRAY['open'::text, 'held'::text, 'accepted'::text, 'failed'::text])))
);

create table quote_invoice (
  account_id bigint not null,
  quote_id bigint not null,
  draft integer not null,
  invoice_id bigint not null,
  constraint quote_invoice_pkey PRIMARY KEY (account_id, quote_id, draft)
);

create table recovery_code (
  account_id bigint not null,
  member_id bigint not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id),
  constraint recovery_code_pkey PRIMARY KEY (account_id, member_id, code_hash)
);

create table refund (
  account_id bigint not null,
  id bigint not null,
  credit_note_id bigint not null,
  invoice_id bigint not null,
  payment_id bigint not null,
  currency text not null,
  amount bigint not null,
  status text not null,
  date date not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  failure text,
  look_ups integer not null default 0,
  constraint refund_amount_check CHECK ((amount > 0)),
  constraint refund_look_ups_check CHECK ((look_ups >= 0)),
  constraint refund_once UNIQUE (account_id, credit_note_id, payment_id),
  constraint refund_pkey PRIMARY KEY (account_id, id),
  constraint refund_status_check CHECK ((status = ANY (ARRAY['ready'::text, 'processing'::text, 'succeeded'::text, 'failed'::text])))
);

create table sandbox_charge (
  reference text not null,
  currency text,
  amount bigint,
  status text not null,
  decline_code text,
  refunded boolean not null default false,
  id bigint not null,
  token text,
  return_url text,
  created_at timestamp with time zone not null default now(),
  taken_at timestamp with time zone,
  settles_on date,
  settles_as text,
  constraint sandbox_charge_pkey PRIMARY KEY (id),
  constraint sandbox_charge_status_check CHECK ((status = ANY (ARRAY['succeeded'::text, 'failed'::text, 'requires_action'::text, 'processing'::text, 'cancelled'::text])))
);

create table sandbox_dispute (
  id text not null,
  charge text not null,
  currency text not null,
  amount bigint not null,
  status text not null,
  reason text not null,
  token text not null,
  opens_on date not null,
  constraint sandbox_dispute_pkey PRIMARY KEY (id),
  constraint sandbox_dispute_status_check CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);

create table sandbox_event (
  id text not null,
  about text not null,
  reference text not null,
  token text,
  due_on date,
  sent_at timestamp with time zone,
  constraint sandbox_event_pkey PRIMARY KEY (id)
);

create table sandbox_key (
  reference text not null,
  charge_id bigint,
  body text not null,
  used_at timestamp with time zone not null,
  constraint sandbox_key_pkey PRIMARY KEY (reference)
);

create table sandbox_method (
  behaviour text not null,
  token text not null,
  customer text,
  kind text not null default 'card'::text,
  label text not null default ''::text,
  expires_on date,
  decline_code text,
  constraint sandbox_method_pkey PRIMARY KEY (token)
);

create table sandbox_refund (
  reference text not null,
  charge text not null,
  currency text not null,
  amount bigint not null,
  status text not null default 'succeeded'::text,
  reason text,
  constraint sandbox_refund_amount_check CHECK ((amount > 0)),
  constraint sandbox_refund_pkey PRIMARY KEY (reference),
  constraint sandbox_refund_status_check CHECK ((status = ANY (ARRAY['succeeded'::text, 'failed'::text])))
);

create table sandbox_setup (
  reference text not null,
  kinds text not null,
  customer text not null,
  return_url text not null,
  language text not null,
  status text not null,
  token text,
  decline_code text,
  constraint sandbox_setup_pkey PRIMARY KEY (reference),
  constraint sandbox_setup_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text])))
);

create table schema_migration (
  name text not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);

create table seat_assignment (
  account_id bigint not null,
  subscription_id bigint not null,
  assignee text not null,
  assigned_at timestamp with time zone not null,
  constraint seat_assignment_assignee_check CHECK ((assignee <> ''::text)),
  constraint seat_assignment_pkey PRIMARY KEY (account_id, subscription_id, assignee)
);

create table seat_lot (
  account_id bigint not null,
  subscription_id bigint not null,
  seats int4range not null,
  service_period daterange not null,
  unit_price bigint not null,
  invoice_id bigint,
  reversed boolean not null default false,
  number integer not null,
  priced_start date not null,
  priced_end date not null,
  amount bigint not null,
  credited bigint not null default 0,
  constraint seat_lot_billed_once EXCLUDE USING gist (account_id WITH =, subscription_id WITH =, seats WITH &&, service_period WITH &&) WHERE ((NOT reversed)),
  constraint seat_lot_credited_fits CHECK (((credited >= 0) AND (credited <= amount))),
  constraint seat_lot_pkey PRIMARY KEY (account_id, subscription_id, number),
  constraint seat_lot_seats_check CHECK ((NOT isempty(seats))),
  constraint seat_lot_service_period_check CHECK ((NOT isempty(service_period)))
);

create table seller (
  id text not null,
  name text not null,
  country text not null,
  currency text not null,
  time_zone text not null,
  rules_id uuid not null,
  created_at timestamp with time zone not null,
  details jsonb,
  collection_stopped text,
  branding jsonb,
  constraint seller_pkey PRIMARY KEY (id)
);

create table seller_forecast (
  seller_id text not null,
  test_clock_id bigint not null,
  basis text not null,
  reckoned_on date not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  accounts_total bigint not null,
  accounts_done bigint not null,
  after_account bigint not null,
  sums jsonb not null,
  failure text,
  constraint seller_forecast_pkey PRIMARY KEY (seller_id, test_clock_id),
  constraint seller_forecast_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id)
);

create table seller_rules (
  seller_id text not null,
  id uuid not null,
  published_at timestamp with time zone not null,
  catalog jsonb not null,
  policy jsonb not null,
  tax_rates jsonb not null,
  policy_changes jsonb not null default '[]'::jsonb,
  constraint seller_rules_pkey PRIMARY KEY (seller_id, id),
  constraint seller_rules_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id)
);

create table session (
  token_hash text not null,
  account_id bigint not null,
  member_id bigint not null,
  expires_at timestamp with time zone not null,
  id bigint not null,
  method text not null default 'link'::text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  authenticated_at timestamp with time zone not null default now(),
  second_factor_at timestamp with time zone,
  operator_id bigint,
  constraint session_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id) ON DELETE CASCADE,
  constraint session_method_check CHECK ((method = ANY (ARRAY['link'::text, 'portal_link'::text, 'passkey'::text, 'sso'::text]))),
  constraint session_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id),
  constraint session_pkey PRIMARY KEY (token_hash)
);

create table sign_in_link (
  token_hash text not null,
  account_id bigint not null,
  member_id bigint not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  path text not null default '/'::text,
  method text not null default 'link'::text,
  operator_id bigint,
  constraint sign_in_link_account_id_member_id_fkey FOREIGN KEY (account_id, member_id) REFERENCES member(account_id, id) ON DELETE CASCADE,
  constraint sign_in_link_method_check CHECK ((method = ANY (ARRAY['link'::text, 'portal_link'::text]))),
  constraint sign_in_link_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id),
  constraint sign_in_link_path_check CHECK ((path ~~ '/%'::text)),
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
);

create table single_sign_on (
  account_id bigint not null,
  domain text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret text not null,
  required boolean not null,
  created_at timestamp with time zone not null,
  constraint single_sign_on_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint single_sign_on_domain_check CHECK ((domain = lower(domain))),
  constraint single_sign_on_domain_key UNIQUE (domain),
  constraint single_sign_on_pkey PRIMARY KEY (account_id)
);

create table single_sign_on_attempt (
  state_hash text not null,
  account_id bigint not null,
  nonce text not null,
  sealed_verifier text not null,
  path text not null default '/'::text,
  expires_at timestamp with time zone not null,
  constraint single_sign_on_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint single_sign_on_attempt_path_check CHECK ((path ~~ '/%'::text)),
  constraint single_sign_on_attempt_pkey PRIMARY KEY (state_hash)
);

create table subscription (
  account_id bigint not null,
  id bigint not null,
  position integer not null,
  product text not null,
  term text not null,
  currency text not null,
  seats integer not null,
  status text not null,
  current_period integer not null,
  loyal_since date,
  payment_method_id bigint,
  channel text not null,
  platform text not null,
  plan_type text not null,
  renewal_intent text not null,
  next_term text,
  next_seats integer,
  next_product text,
  announced jsonb,
  noticed_through date,
  lot_count integer not null,
  next_release jsonb not null default '[]'::jsonb,
  next_end date,
  next_end_anchor integer,
  constraint subscription_check CHECK (((next_end IS NULL) = (next_end_anchor IS NULL))),
  constraint subscription_next_end_anchor_check CHECK (((next_end_anchor >= 1) AND (next_end_anchor <= 31))),
  constraint subscription_next_seats_check CHECK ((next_seats > 0)),
  constraint subscription_pkey PRIMARY KEY (account_id, id),
  constraint subscription_renewal_intent_check CHECK ((renewal_intent = ANY (ARRAY['auto'::text, 'manual'::text, 'end'::text]))),
  constraint subscription_seats_check CHECK ((seats > 0)),
  constraint subscription_status_check CHECK ((status = ANY (ARRAY['active'::text, 'expired'::text, 'suspended'::text, 'cancelled'::text])))
) with (fillfactor=80);

create table subscription_period (
  account_id bigint not null,
  subscription_id bigint not null,
  number integer not null,
  starts_on date not null,
  ends_on date not null,
  priced_start date not null,
  priced_end date not null,
  unit_price bigint not null,
  price_kind text not null,
  kind text not null,
  product text not null,
  term text not null,
  anchor_day integer not null,
  constraint subscription_period_anchor_day_check CHECK (((anchor_day >= 1) AND (anchor_day <= 31))),
  constraint subscription_period_check CHECK (((starts_on < ends_on) AND (priced_start <= starts_on) AND (ends_on <= priced_end))),
  constraint subscription_period_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'renewal'::text, 'alignment'::text]))),
  constraint subscription_period_number_check CHECK ((number >= 0)),
  constraint subscription_period_once UNIQUE (account_id, subscription_id, starts_on),
  constraint subscription_period_pkey PRIMARY KEY (account_id, subscription_id, number),
  constraint subscription_period_price_kind_check CHECK ((price_kind = ANY (ARRAY['new'::text, 'renewal'::text]))),
  constraint subscription_period_unit_price_check CHECK ((unit_price >= 0))
);

create table support_request (
  account_id bigint not null,
  id bigint not null,
  member_id bigint,
  subscription_id bigint,
  action text,
  codes text not null,
  topic text not null,
  message text not null,
  language text not null,
  created_at timestamp with time zone not null,
  constraint support_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint support_request_pkey PRIMARY KEY (account_id, id)
);

create table tax_id_check (
  account_id bigint not null,
  id bigint not null,
  value text not null,
  checked_on date not null,
  checked_at timestamp with time zone not null,
  source text not null,
  valid boolean,
  reference text,
  name text,
  failure text,
  constraint tax_id_check_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint tax_id_check_check CHECK (((valid IS NULL) OR (failure IS NULL))),
  constraint tax_id_check_pkey PRIMARY KEY (account_id, id),
  constraint tax_id_check_source_check CHECK ((source <> ''::text)),
  constraint tax_id_check_value_check CHECK ((value <> ''::text))
);

create table test_clock (
  id bigint not null,
  name text not null,
  today date not null,
  created_at timestamp with time zone not null,
  constraint test_clock_pkey PRIMARY KEY (id)
);

create table transfer (
  account_id bigint not null,
  id bigint not null,
  invoice_id bigint not null,
  currency text not null,
  amount bigint not null,
  settled bigint not null,
  received_on date not null,
  reference text not null,
  created_at timestamp with time zone not null,
  constraint transfer_amount_check CHECK ((amount > 0)),
  constraint transfer_check CHECK (((settled >= 0) AND (settled <= amount))),
  constraint transfer_once UNIQUE (account_id, reference),
  constraint transfer_pkey PRIMARY KEY (account_id, id)
);

create table vendor_event (
  seq bigint not null,
  type text not null,
  by text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  hash text not null,
  constraint vendor_event_pkey PRIMARY KEY (seq)
);

create table vendor_event_end (
  single boolean not null default true,
  seq bigint not null,
  hash text not null,
  constraint vendor_event_end_pkey PRIMARY KEY (single),
  constraint vendor_event_end_single_check CHECK (single)
);

create table webhook_attempt (
  account_id bigint not null,
  delivery_id bigint not null,
  number integer not null,
  at timestamp with time zone not null,
  status integer,
  failure text,
  duration_ms integer not null,
  answer text not null,
  constraint webhook_attempt_account_id_delivery_id_fkey FOREIGN KEY (account_id, delivery_id) REFERENCES webhook_delivery(account_id, id) ON DELETE CASCADE,
  constraint webhook_attempt_duration_ms_check CHECK ((duration_ms >= 0)),
  constraint webhook_attempt_number_check CHECK ((number > 0)),
  constraint webhook_attempt_pkey PRIMARY KEY (account_id, delivery_id, number)
);

create table webhook_delivery (
  account_id bigint not null,
  id bigint not null,
  endpoint_id bigint not null,
  event_seq bigint not null,
  subscription_id bigint,
  created_at timestamp with time zone not null,
  status text not null,
  tries integer not null default 0,
  tries_before integer not null default 0,
  next_try_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  constraint webhook_delivery_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint webhook_delivery_check CHECK ((tries_before <= tries)),
  constraint webhook_delivery_check1 CHECK (((status = 'delivered'::text) = (delivered_at IS NOT NULL))),
  constraint webhook_delivery_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id) ON DELETE CASCADE,
  constraint webhook_delivery_once UNIQUE (account_id, endpoint_id, event_seq),
  constraint webhook_delivery_pkey PRIMARY KEY (account_id, id),
  constraint webhook_delivery_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text]))),
  constraint webhook_delivery_tries_check CHECK ((tries >= 0))
);

create table webhook_endpoint (
  id bigint not null,
  url text not null,
  description text not null,
  event_types jsonb,
  seller_id text,
  mode text not null,
  sealed_secret text not null,
  sealed_secret_before text,
  before_until timestamp with time zone,
  created_at timestamp with time zone not null,
  disabled text,
  failing_since timestamp with time zone,
  constraint webhook_endpoint_check CHECK (((sealed_secret_before IS NULL) = (before_until IS NULL))),
  constraint webhook_endpoint_disabled_check CHECK ((disabled = ANY (ARRAY['by_hand'::text, 'gone'::text, 'failing'::text]))),
  constraint webhook_endpoint_event_types_check CHECK ((jsonb_typeof(event_types) = 'array'::text)),
  constraint webhook_endpoint_mode_check CHECK ((mode = ANY (ARRAY['all'::text, 'live'::text, 'test'::text]))),
  constraint webhook_endpoint_pkey PRIMARY KEY (id),
  constraint webhook_endpoint_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES seller(id),
  constraint webhook_endpoint_url_check CHECK ((url ~ '^https?://'::text))
);

CREATE INDEX account_by_name ON public.account USING btree (lower(name) text_pattern_ops);

CREATE INDEX agenda_due ON public.agenda USING btree (seller_id, next_action_on, account_id) WHERE ((test_clock_id IS NULL) AND (parked IS NULL));

CREATE INDEX agenda_held ON public.agenda USING btree (account_id) WHERE (held_quote_id IS NOT NULL);

CREATE INDEX agenda_recognition ON public.agenda USING btree (seller_id, next_recognition_on, account_id) WHERE ((test_clock_id IS NULL) AND (parked IS NULL));

CREATE INDEX agenda_test_clock ON public.agenda USING btree (test_clock_id, account_id) WHERE (test_clock_id IS NOT NULL);

CREATE INDEX catalog_draft_due ON public.catalog_draft USING btree (seller_id, publish_on) WHERE (status = 'scheduled'::text);

CREATE INDEX catalog_draft_seller ON public.catalog_draft USING btree (seller_id, id);

CREATE INDEX catalog_effect_list ON public.catalog_effect USING btree (draft_id, ((after - before)) DESC, subscription_id);

CREATE INDEX catalog_preview_open ON public.catalog_preview USING btree (started_at) WHERE ((finished_at IS NULL) AND (failure IS NULL));

CREATE INDEX contract_statement_open ON public.contract_statement USING btree (received_at) WHERE (status = 'open'::text);

CREATE UNIQUE INDEX credit_note_id ON public.credit_note USING btree (id);

CREATE INDEX credit_note_invoice ON public.credit_note USING btree (account_id, invoice_id);

CREATE INDEX credit_note_line_period ON public.credit_note_line USING btree (account_id, period_end);

CREATE INDEX dispute_payment ON public.dispute USING btree (account_id, payment_id);

CREATE INDEX email_waiting ON public.email USING btree (next_try_at) WHERE (sent_at IS NULL);

CREATE INDEX event_unpublished ON public.event USING btree (account_id, seq) WHERE (published_at IS NULL);

CREATE INDEX invoice_by_number ON public.invoice USING btree (number);

CREATE INDEX invoice_by_status ON public.invoice USING btree (status, id);

CREATE UNIQUE INDEX invoice_id ON public.invoice USING btree (id);

CREATE INDEX invoice_line_period ON public.invoice_line USING btree (account_id, period_end);

CREATE INDEX invoice_open ON public.invoice USING btree (account_id) WHERE (status = 'open'::text);

CREATE INDEX ledger_transaction_invoice ON public.ledger_transaction USING btree (account_id, invoice_id) WHERE (invoice_id IS NOT NULL);

CREATE INDEX mail_agenda_waiting ON public.mail_agenda USING btree (account_id) WHERE waiting;

CREATE INDEX member_by_email ON public.member USING btree (lower(email)) WHERE (removed_at IS NULL);

CREATE INDEX member_email ON public.member USING btree (lower(email));

CREATE INDEX member_email_beginning ON public.member USING btree (lower(email) text_pattern_ops) WHERE (removed_at IS NULL);

CREATE UNIQUE INDEX operator_email ON public.operator USING btree (lower(email));

CREATE INDEX operator_letter_waiting ON public.operator_letter USING btree (next_try_at) WHERE (sent_at IS NULL);

CREATE INDEX operator_link_old ON public.operator_link USING btree (expires_at);

CREATE INDEX operator_session_of ON public.operator_session USING btree (operator_id);

CREATE INDEX passkey_challenge_old ON public.passkey_challenge USING btree (expires_at);

CREATE INDEX passkey_of_member ON public.passkey USING btree (account_id, member_id);

CREATE INDEX payment_attempt_failed ON public.payment_attempt USING btree (id) WHERE (status = ANY (ARRAY['failed'::text, 'cancelled'::text]));

CREATE UNIQUE INDEX payment_attempt_id ON public.payment_attempt USING btree (id);

CREATE INDEX payment_attempt_in_flight ON public.payment_attempt USING btree (changed_at) WHERE (status = ANY (ARRAY['ready'::text, 'sent'::text, 'requires_action'::text, 'processing'::text, 'unknown'::text]));

CREATE INDEX payment_attempt_invoice ON public.payment_attempt USING btree (account_id, invoice_id) WHERE ((invoice_id IS NOT NULL) AND (status = 'succeeded'::text));

CREATE UNIQUE INDEX payment_attempt_open_invoice ON public.payment_attempt USING btree (account_id, invoice_id) WHERE ((invoice_id IS NOT NULL) AND (status = ANY (ARRAY['ready'::text, 'sent'::text, 'requires_action'::text, 'processing'::text, 'unknown'::text])));

CREATE UNIQUE INDEX payment_attempt_open_quote ON public.payment_attempt USING btree (account_id, quote_id, draft) WHERE ((quote_id IS NOT NULL) AND (status = ANY (ARRAY['ready'::text, 'sent'::text, 'requires_action'::text, 'processing'::text, 'unknown'::text])));

CREATE UNIQUE INDEX payment_method_backup ON public.payment_method USING btree (account_id) WHERE (is_backup AND (removed_at IS NULL));

CREATE UNIQUE INDEX payment_method_default ON public.payment_method USING btree (account_id) WHERE (is_default AND (removed_at IS NULL));

CREATE UNIQUE INDEX payment_method_setup_id ON public.payment_method_setup USING btree (id);

CREATE INDEX payment_method_to_forget ON public.payment_method USING btree (account_id, id) WHERE ((removed_at IS NOT NULL) AND (NOT forgotten));

CREATE UNIQUE INDEX payment_method_token ON public.payment_method USING btree (provider, token);

CREATE INDEX provider_event_waiting ON public.provider_event USING btree (next_try_at) WHERE (handled_at IS NULL);

CREATE UNIQUE INDEX quote_id ON public.quote USING btree (id);

CREATE INDEX refund_id ON public.refund USING btree (id);

CREATE INDEX refund_ready ON public.refund USING btree (account_id, id) WHERE (status = ANY (ARRAY['ready'::text, 'processing'::text]));

CREATE UNIQUE INDEX revenue_recognised_once ON public.ledger_transaction USING btree (account_id, recognised_before, currency) WHERE (kind = 'revenue_recognised'::text);

CREATE INDEX sandbox_charge_reference ON public.sandbox_charge USING btree (reference, id);

CREATE INDEX sandbox_charge_token ON public.sandbox_charge USING btree (token);

CREATE INDEX sandbox_event_waiting ON public.sandbox_event USING btree (id) WHERE (sent_at IS NULL);

CREATE INDEX seller_forecast_open ON public.seller_forecast USING btree (started_at) WHERE ((finished_at IS NULL) AND (failure IS NULL));

CREATE UNIQUE INDEX session_of_member ON public.session USING btree (account_id, member_id, id);

CREATE INDEX single_sign_on_attempt_old ON public.single_sign_on_attempt USING btree (expires_at);

CREATE UNIQUE INDEX subscription_id ON public.subscription USING btree (id);

CREATE INDEX support_request_id ON public.support_request USING btree (id);

CREATE INDEX transfer_invoice ON public.transfer USING btree (account_id, invoice_id);

CREATE INDEX vendor_event_by ON public.vendor_event USING btree (by, seq);

CREATE INDEX vendor_event_type ON public.vendor_event USING btree (type, seq);

CREATE INDEX webhook_delivery_of_endpoint ON public.webhook_delivery USING btree (endpoint_id, id);

CREATE INDEX webhook_delivery_old ON public.webhook_delivery USING btree (created_at);

CREATE INDEX webhook_delivery_order ON public.webhook_delivery USING btree (account_id, endpoint_id, subscription_id, event_seq) WHERE (status = 'waiting'::text);

CREATE INDEX webhook_delivery_waiting ON public.webhook_delivery USING btree (endpoint_id, next_try_at) WHERE (status = 'waiting'::text);

CREATE OR REPLACE FUNCTION public.check_attempt_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.account_id, old.id, old.payment_method_id, old.currency, old.amount, old.quote_id, old.draft, old.created_at)
    is distinct from
     (new.account_id, new.id, new.payment_method_id, new.currency, new.amount, new.quote_id, new.draft, new.created_at)
    or (old.invoice_id is not null and old.invoice_id is distinct from new.invoice_id)
  then
    raise exception 'What a payment attempt asks for does not change.'
      using errcode = '23514', constraint = 'payment_attempt_immutable', table = 'payment_attempt';
  end if;
  if old.status <> new.status and not (
    (old.status = 'ready' and new.status in ('sent', 'cancelled'))
    or (old.status = 'sent' and
      new.status in ('succeeded', 'failed', 'requires_action', 'processing', 'unknown', 'cancelled'))
    or (old.status = 'requires_action' and new.status in ('succeeded', 'failed', 'processing', 'cancelled'))
    or (old.status = 'processing' and new.status in ('succeeded', 'failed'))
    or (old.status = 'unknown' and new.status in ('succeeded', 'failed', 'requires_action', 'processing', 'cancelled'))
  ) then
    raise exception 'A payment attempt does not move from % to %.', old.status, new.status
      using errcode = '23514', constraint = 'payment_attempt_moves', table = 'payment_attempt';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_credit_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare wrong text;
begin
  select c.number into wrong
  from issued c join invoice i on i.account_id = c.account_id and i.id = c.invoice_id
  where c.subtotal <> coalesce((select sum(l.amount) from credit_note_line l
      where l.account_id = c.account_id and l.credit_note_id = c.id), 0)
    or c.total - c.subtotal <> coalesce((select sum(t.amount) from credit_note_tax t
      where t.account_id = c.account_id and t.credit_note_id = c.id), 0)
    or (select sum(o.total) from credit_note o where o.account_id = c.account_id and o.invoice_id = c.invoice_id) > i.total
    or exists (
      select from credit_note o join credit_note_line l on l.account_id = o.account_id and l.credit_note_id = o.id
      join invoice_line il on il.account_id = o.account_id and il.invoice_id = o.invoice_id and il.number = l.invoice_line
      where o.account_id = c.account_id and o.invoice_id = c.invoice_id
      group by il.number, il.amount
      having sum(l.amount) not between least(il.amount, 0) and greatest(il.amount, 0))
    or exists (
      select from invoice_tax t join lateral (
        select sum(ct.taxable) as taxable, sum(ct.amount) as amount
        from credit_note o
        join credit_note_tax ct on ct.account_id = o.account_id and ct.credit_note_id = o.id
          and ct.rate = t.rate and ct.category = t.category
        where o.account_id = t.account_id and o.invoice_id = t.invoice_id
      ) back on back.taxable = t.taxable and back.amount <> t.amount
      where t.account_id = c.account_id and t.invoice_id = c.invoice_id)
  limit 1;
  if found then
    raise exception 'Credit note % does not fit its invoice.', wrong
      using errcode = '23514', constraint = 'credit_note_fits', table = 'credit_note';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_event_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.account_id, old.seq, old.type, old.subscription_id, old.data, old.date, old.at, old.hash)
    is distinct from (new.account_id, new.seq, new.type, new.subscription_id, new.data, new.date, new.at, new.hash)
    or old.published_at is not null
  then
    raise exception 'Events are never changed.'
      using errcode = '23514', constraint = 'event_immutable', table = 'event';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_invoice_sums()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare wrong text;
begin
  select i.number into wrong
  from issued i
  where i.subtotal <> coalesce(
      (select sum(l.amount) from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id), 0)
    or i.total - i.subtotal <> coalesce(
      (select sum(t.amount) from invoice_tax t where t.account_id = i.account_id and t.invoice_id = i.id), 0)
    or not exists (select from invoice_line l where l.account_id = i.account_id and l.invoice_id = i.id)
  limit 1;
  if found then
    raise exception 'Invoice % is not the sum of its lines and tax.', wrong
      using errcode = '23514', constraint = 'invoice_sums', table = 'invoice';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_invoice_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.account_id, old.id, old.seller_id, old.test_clock_id, old.number_in_series, old.number, old.date, old.issued_on,
      old.due_on, old.currency, old.payment_method_id, old.subtotal, old.total, old.created_at)
    is distinct from
     (new.account_id, new.id, new.seller_id, new.test_clock_id, new.number_in_series, new.number, new.date, new.issued_on,
      new.due_on, new.currency, new.payment_method_id, new.subtotal, new.total, new.created_at)
    or new.credited < old.credited or new.credit_applied < old.credit_applied
  then
    raise exception 'Invoice % has been issued: only its payment may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  -- A payment that is charged back opens it again; money for one that was written off settles it after all.
  if old.status <> 'open' and not (
    (old.status = 'paid' and new.status = 'open' and new.paid < old.paid and new.credited = old.credited)
    or (old.status = 'uncollectible' and new.status in ('uncollectible', 'paid') and new.credited = old.credited)
  ) then
    raise exception 'Invoice % is settled: nothing of it may change.', old.number
      using errcode = '23514', constraint = 'invoice_immutable', table = 'invoice';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_ledger_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from added group by account_id, transaction_id, currency having sum(amount) <> 0
  ) then
    raise exception 'The entries of a ledger transaction sum to zero.'
      using errcode = '23514', constraint = 'ledger_balance', table = 'ledger_entry';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_not_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from added a join invoice i on i.account_id = a.account_id and i.id = a.invoice_id
  ) then
    raise exception 'An issued invoice gets no more rows of %.', tg_table_name
      using errcode = '23514', constraint = 'invoice_immutable', table = tg_table_name;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.check_period_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (old.account_id, old.subscription_id, old.number, old.starts_on, old.ends_on, old.priced_start, old.priced_end,
      old.kind, old.term, old.anchor_day)
    is distinct from
     (new.account_id, new.subscription_id, new.number, new.starts_on, new.ends_on, new.priced_start, new.priced_end,
      new.kind, new.term, new.anchor_day)
  then
    raise exception 'The dates of a billed period never change.'
      using errcode = '23514', constraint = 'subscription_period_immutable', table = 'subscription_period';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.protect_account_tables()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  each record;
begin
  for each in
    select c.oid, c.relname as name, a.attname as key,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_change') as only_added_to
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      and a.attname = case when c.relname = 'account' then 'id' else 'account_id' end
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %I enable row level security', each.name);
    if not exists (select from pg_policy p where p.polrelid = each.oid and p.polname = 'own_account') then
      execute format(
        'create policy own_account on %I to coterm_portal using (%I = (select nullif(current_setting(''coterm.account'', true), '''')::bigint))',
        each.name, each.key);
    end if;
    execute format('grant select, insert %s on %I to coterm_portal',
      case when each.only_added_to then '' else ', update, delete' end, each.name);
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'Rows of % are never changed or deleted.', tg_table_name
    using errcode = '23514', constraint = tg_table_name || '_immutable', table = tg_table_name;
end $function$
;

CREATE TRIGGER credit_note_change BEFORE DELETE OR UPDATE ON public.credit_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credit_note_fits AFTER INSERT ON public.credit_note REFERENCING NEW TABLE AS issued FOR EACH STATEMENT EXECUTE FUNCTION check_credit_note();

CREATE TRIGGER credit_note_line_change BEFORE DELETE OR UPDATE ON public.credit_note_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credit_note_tax_change BEFORE DELETE OR UPDATE ON public.credit_note_tax FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER credit_transaction_change BEFORE DELETE OR UPDATE ON public.credit_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER document_taken_change BEFORE DELETE OR UPDATE ON public.document_taken FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_delete BEFORE DELETE ON public.event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_update BEFORE UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION check_event_update();

CREATE TRIGGER event_seal_change BEFORE DELETE OR UPDATE ON public.event_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_delete BEFORE DELETE ON public.invoice FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_parties BEFORE UPDATE OF seller_details, buyer_details, settled_at_issue ON public.invoice FOR EACH ROW WHEN ((((old.seller_details IS DISTINCT FROM new.seller_details) OR (old.buyer_details IS DISTINCT FROM new.buyer_details)) OR (old.settled_at_issue IS DISTINCT FROM new.settled_at_issue))) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_sums AFTER INSERT ON public.invoice REFERENCING NEW TABLE AS issued FOR EACH STATEMENT EXECUTE FUNCTION check_invoice_sums();

CREATE TRIGGER invoice_update BEFORE UPDATE ON public.invoice FOR EACH ROW EXECUTE FUNCTION check_invoice_update();

CREATE TRIGGER invoice_line_change BEFORE DELETE OR UPDATE ON public.invoice_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_line_issued AFTER INSERT ON public.invoice_line REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_not_issued();

CREATE TRIGGER invoice_tax_change BEFORE DELETE OR UPDATE ON public.invoice_tax FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER invoice_tax_issued AFTER INSERT ON public.invoice_tax REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_not_issued();

CREATE TRIGGER ledger_balance AFTER INSERT ON public.ledger_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_ledger_balance();

CREATE TRIGGER ledger_entry_change BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER ledger_transaction_change BEFORE DELETE OR UPDATE ON public.ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER notice_change BEFORE DELETE OR UPDATE ON public.notice FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_attempt_delete BEFORE DELETE ON public.payment_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER payment_attempt_update BEFORE UPDATE ON public.payment_attempt FOR EACH ROW EXECUTE FUNCTION check_attempt_update();

CREATE TRIGGER subscription_period_update BEFORE UPDATE ON public.subscription_period FOR EACH ROW EXECUTE FUNCTION check_period_update();

CREATE TRIGGER tax_id_check_change BEFORE DELETE OR UPDATE ON public.tax_id_check FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER transfer_change BEFORE DELETE OR UPDATE ON public.transfer FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER vendor_event_change BEFORE DELETE OR UPDATE ON public.vendor_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

create policy own_account on account to {coterm_portal} using (id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on account_security to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on account_tag to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on agenda to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on calendar_link to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on catalog_effect to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on contract_statement to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on credit_balance to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on credit_note to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on credit_note_line to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on credit_note_tax to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on credit_transaction to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on dispute to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on document_taken to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on email to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on event to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on event_seal to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on imported_account to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on imported_subscription to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on invoice to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on invoice_line to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on invoice_part to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on invoice_tax to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on ledger_entry to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on ledger_transaction to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on mail_agenda to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on mail_link to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on member to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on metadata to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on notice to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on one_time_code to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on ownership_offer to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on passkey to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on passkey_challenge to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on payment_attempt to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on payment_method to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on payment_method_setup to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on quote to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on quote_invoice to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on recovery_code to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on refund to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on seat_assignment to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on seat_lot to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on session to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on sign_in_link to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on single_sign_on to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on single_sign_on_attempt to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on subscription to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on subscription_period to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on support_request to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on tax_id_check to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on transfer to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on webhook_attempt to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

create policy own_account on webhook_delivery to {coterm_portal} using (account_id = ( SELECT (NULLIF(current_setting('coterm.account'::text, true), ''::text))::bigint AS "nullif"));

grant delete, insert, select, update on account to coterm_portal;

grant delete, insert, select, update on account_security to coterm_portal;

grant delete, insert, select, update on account_tag to coterm_portal;

grant delete, insert, select, update on agenda to coterm_portal;

grant delete, insert, select, update on calendar_link to coterm_portal;

grant delete, insert, select, update on catalog_effect to coterm_portal;

grant delete, insert, select, update on contract_statement to coterm_portal;

grant delete, insert, select, update on credit_balance to coterm_portal;

grant insert, select on credit_note to coterm_portal;

grant insert, select on credit_note_line to coterm_portal;

grant insert, select on credit_note_tax to coterm_portal;

grant insert, select on credit_transaction to coterm_portal;

grant delete, insert, select, update on dispute to coterm_portal;

grant insert, select on document_taken to coterm_portal;

grant delete, insert, select, update on email to coterm_portal;

grant delete, insert, select, update on event to coterm_portal;

grant insert, select on event_seal to coterm_portal;

grant usage on id_block to coterm_portal;

grant delete, insert, select, update on imported_account to coterm_portal;

grant delete, insert, select, update on imported_subscription to coterm_portal;

grant delete, insert, select, update on invoice to coterm_portal;

grant insert, select on invoice_line to coterm_portal;

grant delete, insert, select, update on invoice_part to coterm_portal;

grant insert, select, update on invoice_series to coterm_portal;

grant insert, select on invoice_tax to coterm_portal;

grant insert, select on ledger_entry to coterm_portal;

grant insert, select on ledger_transaction to coterm_portal;

grant delete, insert, select, update on mail_agenda to coterm_portal;

grant delete, insert, select, update on mail_link to coterm_portal;

grant delete, insert, select, update on member to coterm_portal;

grant delete, insert, select, update on metadata to coterm_portal;

grant insert, select on notice to coterm_portal;

grant delete, insert, select, update on one_time_code to coterm_portal;

grant delete, insert, select, update on ownership_offer to coterm_portal;

grant delete, insert, select, update on passkey to coterm_portal;

grant delete, insert, select, update on passkey_challenge to coterm_portal;

grant delete, insert, select, update on payment_attempt to coterm_portal;

grant delete, insert, select, update on payment_method to coterm_portal;

grant delete, insert, select, update on payment_method_setup to coterm_portal;

grant delete, insert, select, update on quote to coterm_portal;

grant delete, insert, select, update on quote_invoice to coterm_portal;

grant delete, insert, select, update on recovery_code to coterm_portal;

grant delete, insert, select, update on refund to coterm_portal;

grant delete, insert, select, update on seat_assignment to coterm_portal;

grant delete, insert, select, update on seat_lot to coterm_portal;

grant select on seller to coterm_portal;

grant select on seller_rules to coterm_portal;

grant delete, insert, select, update on session to coterm_portal;

grant delete, insert, select, update on sign_in_link to coterm_portal;

grant delete, insert, select, update on single_sign_on to coterm_portal;

grant delete, insert, select, update on single_sign_on_attempt to coterm_portal;

grant delete, insert, select, update on subscription to coterm_portal;

grant delete, insert, select, update on subscription_period to coterm_portal;

grant delete, insert, select, update on support_request to coterm_portal;

grant insert, select on tax_id_check to coterm_portal;

grant select on test_clock to coterm_portal;

grant insert, select on transfer to coterm_portal;

grant delete, insert, select, update on webhook_attempt to coterm_portal;

grant delete, insert, select, update on webhook_delivery to coterm_portal;
