/** For a time no case within its scope starts and those that run are held; null in a scope means any. Posts may be excepted, each by somebody. */
export const moratoria = `
create table moratorium (org uuid not null references organisation, id uuid not null, number text not null, issued_on date not null, issuer text not null, reason text not null,
  kinds text[], units uuid[], until timestamptz, batch uuid not null, declared_by uuid not null, declared_at timestamptz not null, lifted_by uuid, lifted_at timestamptz,
  primary key (org, id), foreign key (org, declared_by) references person (org, id), foreign key (org, lifted_by) references person (org, id),
  foreign key (org, batch) references batch (org, id));
create index moratorium_standing on moratorium (org) where lifted_at is null;
create table moratorium_exception (org uuid not null, moratorium uuid not null, post uuid not null, approved_by uuid not null, reason text not null,
  primary key (org, moratorium, post), foreign key (org, moratorium) references moratorium (org, id), foreign key (org, post) references post (org, id),
  foreign key (org, approved_by) references person (org, id));

-- Does it reach a post, in the unit or in one below, for that kind of procedure?
create function moratorium_covers(m moratorium, of_kind text, of_post uuid) returns boolean language sql stable as $$
  select (m.kinds is null or of_kind = any(m.kinds))
    and (m.units is null or exists (
      with recursive up as (
        select u.id, u.parent from post p join unit u on u.org = p.org and u.id = p.unit where p.org = m.org and p.id = of_post
        union all select u.id, u.parent from unit u join up on u.org = m.org and u.id = up.parent)
      select from up where up.id = any(m.units)))
    and not exists (select from moratorium_exception e where e.org = m.org and e.moratorium = m.id and e.post = of_post) $$;
`;
