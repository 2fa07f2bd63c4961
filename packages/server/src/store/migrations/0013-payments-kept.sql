-- A quote that is not completed gives its charges back. What the bank does not take back is the customer's credit.
alter table credit_transaction drop constraint credit_transaction_kind_check;
alter table credit_transaction add constraint credit_transaction_kind_check check (kind in
  ('grant', 'overpayment', 'refund_failed', 'payment_kept', 'chargeback_won', 'credit_note', 'applied'));
