import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createRehearsal, enterRehearsal, rehearsalsQuery } from '../../api/rehearsal';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import { Empty, Failed, Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { newKey } from '../../lib/key';
import { beginAsOtherPerson } from '../../session/other-person';
import classes from './rehearsal.module.css';

export function Making() {
  const { t } = useTranslation();
  const become = () => beginAsOtherPerson('/rehearsal');
  const rehearsals = useQuery(rehearsalsQuery);
  const create = useMutation({ mutationFn: () => createRehearsal(newKey()), onSuccess: become });
  const enter = useMutation({ mutationFn: enterRehearsal, onSuccess: become });
  const failed = create.isError ? create.error : enter.isError ? enter.error : undefined;
  return (
    <>
      <Sheet title={t('rehearsal.make')}>
        <p>{t('rehearsal.makeText')}</p>
        <Button onClick={() => create.mutate()} loading={create.isPending}>
          {t('rehearsal.makeDo')}
        </Button>
        {failed !== undefined && <Failed error={failed} />}
      </Sheet>
      <Sheet title={t('rehearsal.existing')}>
        <Loaded query={rehearsals} lines={3}>
          {(items) =>
            items.length === 0 ? (
              <Empty text={t('rehearsal.none')} />
            ) : (
              <ul className={classes.plain}>
                {items.map((r) => (
                  <li key={r.org}>
                    <Group justify="space-between">
                      <span>
                        {inLanguage(r.name)} · <Moment at={r.createdAt} />
                      </span>
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => enter.mutate(r.org)}
                        loading={enter.isPending && enter.variables === r.org}
                      >
                        {t('rehearsal.enter')}
                      </Button>
                    </Group>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Sheet>
    </>
  );
}
