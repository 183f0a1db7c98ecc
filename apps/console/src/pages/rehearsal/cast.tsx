import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { castQuery, playPerson } from '../../api/rehearsal';
import { Sheet } from '../../components/page';
import { Failed, Loaded } from '../../components/states';
import { folded } from '../../lib/fold';
import { inLanguage } from '../../lib/format';
import { beginAsOtherPerson } from '../../session/other-person';
import { useSession } from '../../session/session';
import classes from './rehearsal.module.css';

/** An agency has hundreds of people: the others are found by name. */
const atMost = 40;

/** Whom the director can play; playing himself again ends it. Every entry names both. */
export function Cast() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const cast = useQuery(castQuery);
  const { id, name, playedBy } = useSession();
  const play = useMutation({
    mutationFn: playPerson,
    onSuccess: (_, person) => beginAsOtherPerson(person === playedBy ? '/rehearsal' : '/work'),
  });
  return (
    <Sheet title={t('rehearsal.cast')}>
      {playedBy && (
        <Group mb="sm">
          <Text>{t('rehearsal.playing', { name })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => play.mutate(playedBy)}>
            {t('rehearsal.stopPlaying')}
          </Button>
        </Group>
      )}
      <TextInput
        label={t('signin.find')}
        value={wanted}
        onChange={(e) => setWanted(e.currentTarget.value)}
        type="search"
        maw={360}
        mb="sm"
      />
      {play.isError && <Failed error={play.error} />}
      <Loaded query={cast} lines={4}>
        {(people) => {
          const found = people.filter((p) => p.id !== id && p.id !== playedBy && folded(inLanguage(p.name)).includes(folded(wanted)));
          return (
            <>
              <ul className={classes.cast}>
                {found.slice(0, atMost).map((p) => (
                  <Player key={p.id} name={inLanguage(p.name)} play={() => play.mutate(p.id)} />
                ))}
              </ul>
              {found.length > atMost && (
                <Text c="dimmed" mt="sm">
                  {t('rehearsal.moreToPlay', { number: found.length - atMost })}
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </Sheet>
  );
}

function Player({ name, play }: { readonly name: string; readonly play: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <span>{name}</span>
        <Button size="compact-sm" variant="default" className={classes.play} onClick={play} aria-label={t('rehearsal.playName', { name })}>
          {t('rehearsal.play')}
        </Button>
      </Group>
    </li>
  );
}
