-- Whose personal data has been taken away. The row stays: what was billed and decided still points to it.
alter table account add column erased_at timestamptz;
alter table member add column erased_at timestamptz;
