import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { advance, rehearsalQuery } from '../../api/rehearsal';
import { DayField } from '../../components/act/fields';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { Failed, Loaded } from '../../components/states';
import { newKey } from '../../lib/key';
import { instantAt } from '../../lib/zoned';
import { useSession } from '../../session/session';
import { Cast } from './cast';
import { Story } from './story';
import classes from './rehearsal.module.css';

/** The director's desk: the clock, what it will do next, whom to play, and what has fired so far. */
export function Directing() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const client = useQueryClient();
  const rehearsal = useQuery(rehearsalQuery);
  const [to, setTo] = useState('');
  const move = useMutation({ mutationFn: advance, onSuccess: () => client.invalidateQueries() });
  return (
    <>
      <Loaded query={rehearsal} lines={3}>
        {(data) => (
          <Sheet title={t('rehearsal.clock')}>
            <Text>
              {t('rehearsal.now')} <Moment at={data.now} />
            </Text>
            <Text>
              {data.next ? (
                <>
                  {t('rehearsal.next')} <Moment at={data.next} />
                </>
              ) : (
                t('rehearsal.nothingNext')
              )}
            </Text>
            <Group align="flex-end" mt="sm" className={classes.noPrint}>
              <Button onClick={() => move.mutate({ key: newKey() })} loading={move.isPending} disabled={!data.next}>
                {t('rehearsal.advance')}
              </Button>
              <DayField id="advance-to" label={t('rehearsal.to')} value={to} onChange={setTo} />
              <Button
                variant="default"
                disabled={!to || move.isPending}
                onClick={() => move.mutate({ to: instantAt(to, '17:00', organisation.zone), key: newKey() })}
              >
                {t('rehearsal.advanceTo')}
              </Button>
            </Group>
            {move.isError && <Failed error={move.error} />}
          </Sheet>
        )}
      </Loaded>
      <Story />
      <div className={`${classes.noPrint} ${classes.after}`}>
        <Cast />
      </div>
    </>
  );
}
