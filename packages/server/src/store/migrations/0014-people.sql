-- Roles: who looked after an account with every right is its owner now.
alter table member drop constraint member_role_check;
alter table member alter column role set default 'owner';
update member set role = 'owner' where role = 'admin';
alter table member add constraint member_role_check check (role in ('owner', 'billing_admin', 'user_admin', 'viewer'));
