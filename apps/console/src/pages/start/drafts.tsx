import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { draftsQuery, dropDraft } from '../../api/start';
import type { Draft } from '../../api/types';
import { Moment } from '../../components/due';
import { Sheet } from '../../components/page';
import classes from './start.module.css';

export function Drafts({ onChoose }: { readonly onChoose: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const drafts = useQuery(draftsQuery);
  const drop = useMutation({ mutationFn: dropDraft, onSuccess: () => client.invalidateQueries({ queryKey: ['drafts'] }) });
  if (!drafts.data || drafts.data.length === 0) return null;
  return (
    <div className={classes.drafts}>
      <Sheet title={t('start.drafts')}>
        <ul className={classes.plain}>
          {drafts.data.map((d) => (
            <li key={d.id}>
              <Group justify="space-between">
                <span>
                  {d.title ?? t('start.untitled')} · <Moment at={d.savedAt} />
                </span>
                <Group gap="xs">
                  <Button size="compact-sm" variant="default" onClick={() => onChoose(d)}>
                    {t('start.goOn')}
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => drop.mutate(d.id)}>
                    {t('start.drop')}
                  </Button>
                </Group>
              </Group>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
