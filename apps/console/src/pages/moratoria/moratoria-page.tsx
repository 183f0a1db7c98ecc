import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moratoriaQuery } from '../../api/moratoria';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { Declaring } from './declaring';
import { MoratoriumEntry } from './moratorium-entry';
import classes from './moratoria.module.css';

/** For the administrator: what stands still by order, what that holds, and how it ends. */
export function MoratoriaPage() {
  const { t } = useTranslation();
  const moratoria = useQuery(moratoriaQuery);
  const [declaring, setDeclaring] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setDeclaring(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      <PageTitle
        under={<Text c="dimmed">{t('moratoria.text')}</Text>}
        aside={
          <Button ref={opener} onClick={() => setDeclaring(true)} disabled={declaring}>
            {t('moratoria.declare')}
          </Button>
        }
      >
        {t('moratoria.title')}
      </PageTitle>
      {declaring && <Declaring onDone={close} />}
      <Sheet>
        <Loaded query={moratoria}>
          {(known) =>
            known.items.length === 0 ? (
              <Empty text={t('moratoria.none')} />
            ) : (
              <ul className={classes.list} aria-label={t('moratoria.title')}>
                {known.items.map((m) => (
                  <MoratoriumEntry key={m.id} of={m} known={known} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Sheet>
    </>
  );
}
