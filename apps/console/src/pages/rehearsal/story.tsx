import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../api/case';
import type { Fired } from '../../api/rehearsal';
import { Moment } from '../../components/due';
import { useEntryWords } from '../../components/entry-words';
import classes from './rehearsal.module.css';

/** What fired while the clock moved, case by case. */
export function Story({ fired }: { readonly fired: readonly Fired[] }) {
  const { t } = useTranslation();
  const told = fired.filter((f) => f.entries.length > 0);
  if (told.length === 0) return <Text c="dimmed">{t('rehearsal.noStory')}</Text>;
  return (
    <div role="log">
      {told.map((f, n) => (
        <OfCase key={n} fired={f} />
      ))}
    </div>
  );
}

function OfCase({ fired }: { readonly fired: Fired }) {
  const view = useQuery(caseQuery(fired.caseId));
  const words = useEntryWords({ map: view.data?.map ?? [] });
  return (
    <section className={classes.story} aria-label={fired.code}>
      <h3>
        <Link to="/cases/$caseId" params={{ caseId: fired.caseId }} search={{}}>
          {fired.code}
        </Link>
      </h3>
      <ol className={classes.plain}>
        {fired.entries.map((e) => (
          <li key={e.seq}>
            <Moment at={e.effective} /> · {words(e)}
          </li>
        ))}
      </ol>
    </section>
  );
}
