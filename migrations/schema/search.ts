/**
 * Search. Text operators are not leakproof, so under row security their indexes go unused; these functions run as the
 * owner with the organisation fixed inside, give ids and names alone, and whoever calls them applies his own scope. Names are
 * sorted by the given name, which stands last, then the rest; or by what a person has of his own.
 */
export const search = `
create function plain_words(words text) returns text language sql immutable parallel safe as
  $$ select lower(replace(replace(unaccent('unaccent', words), 'đ', 'd'), 'Đ', 'D')) $$;

create function ordering_key(name text, own text) returns text language sql immutable parallel safe as
  $$ select coalesce(own, regexp_replace(btrim(name), '^(.*)\\s+(\\S+)$', '\\2 \\1')) $$;

create function like_pattern(words text) returns text language sql immutable parallel safe as
  $$ select '%' || replace(replace(replace(words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' $$;

create function find_people(words text, most integer) returns table (id uuid) language sql stable security definer set search_path = public as
  $$ select p.id from person p where p.org = nullif(current_setting('mandate.org', true), '')::uuid and p.active and p.search like like_pattern(words)
      order by p.search, p.id limit least(most, 1000) $$;

create function find_cases(words text, most integer) returns table (id uuid) language sql stable security definer set search_path = public as
  $$ select id from (
       select c.id, c.started_at from cases c where c.org = nullif(current_setting('mandate.org', true), '')::uuid and c.code ilike like_pattern(words)
       union select c.id, c.started_at from person p join candidate d on d.org = p.org and d.person = p.id join cases c on c.org = d.org and c.id = d.case_id
        where p.org = nullif(current_setting('mandate.org', true), '')::uuid and p.search like like_pattern(words)) found
     order by started_at desc, id desc limit least(most, 1000) $$;

revoke all on function find_people(text, integer), find_cases(text, integer) from public;
grant execute on function find_people(text, integer), find_cases(text, integer) to mandate_app;
`;
