-- How the portal looks, by seller: name, logo, colours and links.
alter table seller add column branding jsonb;
-- Who accepted a quote: a member, or the vendor. Its payment may be finished by somebody else, and the events say who asked.
alter table quote add column accepted_by text;
