-- A payment method is often recorded when the provider's message comes, before the customer is back: who added it is who
-- went to add it. Visits of before were begun by nobody that is known.
alter table payment_method_setup add column begun_by text;
