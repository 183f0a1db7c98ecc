import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery, postsQuery, unitsQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';

const typingMs = 200;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const useTyped = (typed: string): string => useDebouncedValue(typed.trim(), typingMs)[0];

/** Persons whose names fit what was typed, namesakes told apart by what they hold. */
export function useFoundPeople(typed: string): readonly Choice[] {
  const people = useQuery(peopleQuery(useTyped(typed)));
  return (people.data ?? []).map((p) => ({
    value: p.id,
    label: [p.name, p.posts.map(inLanguage).join(', ')].filter(Boolean).join(' · '),
  }));
}

export function useFoundUnits(typed: string): readonly Choice[] {
  const units = useQuery(unitsQuery(useTyped(typed)));
  return (units.data ?? []).map((u) => ({ value: u.id, label: inLanguage(u.name) }));
}

/** Posts with their units. */
export function useFoundPosts(typed: string): readonly Choice[] {
  const posts = useQuery(postsQuery(useTyped(typed), undefined));
  return (posts.data ?? []).map((p) => ({ value: p.id, label: `${inLanguage(p.title)} · ${inLanguage(p.unit.name)}` }));
}
