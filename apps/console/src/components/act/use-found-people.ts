import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';

const typingMs = 200;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Persons whose names fit what was typed, namesakes told apart by what they hold. */
export function useFoundPeople(typed: string): readonly Choice[] {
  const [wanted] = useDebouncedValue(typed.trim(), typingMs);
  const people = useQuery(peopleQuery(wanted));
  return (people.data ?? []).map((p) => ({
    value: p.id,
    label: [p.name, p.posts.map(inLanguage).join(', ')].filter(Boolean).join(' · '),
  }));
}
