-- A note may charge days again at a lower rate than the line it credits bore: its lines then come to less than nothing and
-- its tax to more, and never the total.
alter table credit_note drop constraint credit_note_subtotal_check;
