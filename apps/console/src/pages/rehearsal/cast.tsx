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
        {(people) => (
          <ul className={classes.cast}>
            {people
              .filter((p) => p.id !== id && p.id !== playedBy && folded(inLanguage(p.name)).includes(folded(wanted)))
              .map((p) => (
                <li key={p.id}>
                  <Group justify="space-between" wrap="nowrap">
                    <span>{inLanguage(p.name)}</span>
                    <Button
                      size="compact-sm"
                      variant="default"
                      className={classes.play}
                      onClick={() => play.mutate(p.id)}
                      aria-label={t('rehearsal.playName', { name: inLanguage(p.name) })}
                    >
                      {t('rehearsal.play')}
                    </Button>
                  </Group>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Sheet>
  );
}
