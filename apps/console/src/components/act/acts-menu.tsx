import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { ActForm } from './act-form';
import type { Prepared } from './prepared';
import { specOf } from './spec-of';
import { useSpecContext } from './use-spec-context';

interface ActsMenuProps {
  readonly view: CaseView;
  /** Left out for acts on the case as a whole. */
  readonly step?: CaseStep;
  readonly types: readonly string[];
  /** A form of another make for an act. */
  readonly form?: (type: string, onBack: () => void) => ReactNode;
  readonly onPrepared: (prepared: Prepared) => void;
}

/** Acts as buttons; the chosen one's form in their place. An act that asks for nothing is ready at once. */
export function ActsMenu({ view, step, types, form, onPrepared }: ActsMenuProps) {
  const { t } = useTranslation();
  const context = useSpecContext(view, step);
  const [chosen, setChosen] = useState<string>();
  const left = useRef<string>(undefined);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === undefined && left.current) menu.current?.querySelector<HTMLElement>(`[data-act="${left.current}"]`)?.focus();
    left.current = chosen;
  }, [chosen]);
  if (types.length === 0) return null;
  if (chosen && types.includes(chosen)) {
    const back = (): void => setChosen(undefined);
    const own = { type: chosen, caseId: view.id, spec: specOf(chosen, context), onBack: back, onPrepared };
    return form?.(chosen, back) ?? <ActForm {...own} {...(step ? { step } : {})} />;
  }
  const choose = (type: string): void => {
    const spec = specOf(type, context);
    if (spec.fields.length > 0 || form?.(type, () => undefined)) setChosen(type);
    else
      onPrepared({
        act: { type, ...(step ? { step: step.id } : {}), ...spec.toAct({}) },
        says: t(`act.says.${type}`),
        doIt: t(`act.types.${type}`),
      });
  };
  return (
    <Group gap="xs" ref={menu}>
      {types.map((type) => (
        <Button key={type} size="xs" variant="default" data-act={type} onClick={() => choose(type)}>
          {t(`act.types.${type}`)}
        </Button>
      ))}
    </Group>
  );
}
