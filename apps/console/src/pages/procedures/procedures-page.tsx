import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { proceduresQuery } from '../../api/procedures';
import type { Procedure } from '../../api/types';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { inLanguage, plainDate } from '../../lib/format';
import classes from './procedures.module.css';

/** The published procedures by kind: what is in force, since when. */
export function ProceduresPage() {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery);
  return (
    <>
      <PageTitle under={<Text c="dimmed">{t('procedures.text')}</Text>}>{t('procedures.title')}</PageTitle>
      <Loaded query={procedures}>
        {(items) =>
          items.length === 0 ? (
            <Sheet>
              <Empty text={t('procedures.empty')} />
            </Sheet>
          ) : (
            [...new Set(items.map((p) => p.kind))].map((kind) => (
              <Sheet key={kind} title={t(`procedures.kinds.${kind}`, { defaultValue: kind })}>
                <ul className={classes.list}>
                  {items
                    .filter((p) => p.kind === kind)
                    .map((p) => (
                      <Row key={p.hash} procedure={p} />
                    ))}
                </ul>
              </Sheet>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function Row({ procedure: p }: { readonly procedure: Procedure }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to="/procedures/$key" params={{ key: p.key }} search={{ version: p.version }} className={classes.name}>
        {inLanguage(p.title)}
      </Link>
      <div className={classes.dim}>
        {t('procedures.version', { version: p.version })} ·{' '}
        {p.validUntil
          ? t('procedures.validBetween', { from: plainDate(p.validFrom), until: plainDate(p.validUntil) })
          : t('procedures.validFrom', { from: plainDate(p.validFrom) })}{' '}
        · {p.inForce ? t('procedures.inForce') : t('procedures.notInForce')}
      </div>
    </li>
  );
}
