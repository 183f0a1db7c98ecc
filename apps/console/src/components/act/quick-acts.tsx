import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseStep, PossibleAct } from '../../api/types';
import type { Prepared } from './prepared';

interface QuickActsProps {
  readonly offers: readonly PossibleAct[];
  readonly step: CaseStep;
  readonly onPrepared: (prepared: Prepared) => void;
}

const quick = ['claim', 'release', 'close-ballot'];

/** Acts that need no form: take a group's task, give it back, close the ballot. */
export function QuickActs({ offers, step, onPrepared }: QuickActsProps) {
  const { t } = useTranslation();
  const allowed = offers.filter((o) => o.allowed && quick.includes(o.type));
  if (allowed.length === 0) return null;
  return (
    <Group gap="xs">
      {allowed.map((o) => (
        <Button
          key={o.type}
          size="xs"
          variant="default"
          onClick={() =>
            onPrepared({
              act: { type: o.type, step: step.id },
              says: t(`act.says.${o.type}`),
              doIt: t(`act.types.${o.type}`),
              judged: false,
            })
          }
        >
          {t(`act.types.${o.type}`)}
        </Button>
      ))}
    </Group>
  );
}
