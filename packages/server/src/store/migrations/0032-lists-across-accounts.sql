-- What whoever looks after all accounts reads page by page, newest first.
create index payment_attempt_failed on payment_attempt (id) where status in ('failed', 'cancelled');
create index refund_id on refund (id);
create index support_request_id on support_request (id);
