import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { latestQuery } from '../../api/cases';
import { Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import classes from './history.module.css';

/** The cases begun last, so that a history can be opened before anything was looked for. */
export function Latest() {
  const { t } = useTranslation();
  const latest = useQuery(latestQuery);
  return (
    <Loaded query={latest} lines={3}>
      {(items) =>
        items.length === 0 ? (
          <Text c="dimmed">{t('history.noCase')}</Text>
        ) : (
          <>
            <h3 className={classes.heading}>{t('history.latest')}</h3>
            <ul className={classes.plain}>
              {items.map((c) => (
                <li key={c.id}>
                  <Link to="/history/$caseId" params={{ caseId: c.id }} className={classes.link}>
                    {c.code}
                  </Link>{' '}
                  {inLanguage(c.procedureTitle)}, {inLanguage(c.post.title)}{' '}
                  <span className={classes.dim}>{c.outcome ? t(`case.outcome.${c.outcome}`) : t(`case.status.${c.status}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
