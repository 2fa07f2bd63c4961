-- What a notice says beside its price, and the rules of law it is the proof for.
alter table notice
  add column seats_unused integer not null default 0 check (seats_unused >= 0),
  add column unit_price_before bigint,
  add column rules text not null default '';
