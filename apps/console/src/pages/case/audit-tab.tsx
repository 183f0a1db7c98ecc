import { Alert, Code, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { auditQuery } from '../../api/trail';
import type { AuditEntry, AuditTrail } from '../../api/types';
import { causeWords } from '../../components/cause-words';
import { Moment } from '../../components/due';
import { EntryDetails } from '../../components/entry-details';
import { useEntryWords } from '../../components/entry-words';
import { keptOf } from '../../components/kept';
import { Sheet } from '../../components/page';
import { Loaded } from '../../components/states';
import classes from './case.module.css';

/** The chain as it is kept, verified as it was read; each entry can be opened to its own bytes. */
export function AuditTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const trail = useQuery(auditQuery(view.id));
  return (
    <Sheet title={t('audit.title')}>
      <Loaded query={trail}>
        {(data) => (
          <>
            <Verdict verdict={data.verdict} count={data.entries.length} />
            <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('audit.entries')}>
              <Table fz="sm" verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('audit.seq')}</Table.Th>
                    <Table.Th>{t('audit.what')}</Table.Th>
                    <Table.Th>{t('audit.who')}</Table.Th>
                    <Table.Th>{t('audit.when')}</Table.Th>
                    <Table.Th>{t('audit.hash')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.entries.map((e) => (
                    <Entry key={e.seq} line={e} view={view} people={{ ...view.people, ...data.people }} />
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </>
        )}
      </Loaded>
    </Sheet>
  );
}

function Verdict({ verdict, count }: { readonly verdict: AuditTrail['verdict']; readonly count: number }) {
  const { t } = useTranslation();
  return verdict.ok ? (
    <Alert color="green" mb="sm" role="status">
      {t('audit.verified', { count })}
    </Alert>
  ) : (
    <Alert color="red" mb="sm" role="alert" title={t('audit.broken')}>
      {t('audit.brokenAt', { seq: verdict.seq ?? 0, fault: t(`audit.faults.${verdict.code}`) })}
    </Alert>
  );
}

const shortHash = 12;

function Entry({
  line,
  view,
  people,
}: {
  readonly line: AuditEntry;
  readonly view: CaseView;
  readonly people: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const words = useEntryWords(view);
  const [open, setOpen] = useState(false);
  const kept = keptOf(line);
  const who = kept.person ? (people[kept.person] ?? t('case.somebody')) : causeWords(t, kept.cause);
  return (
    <>
      <Table.Tr id={`audit-${line.seq}`}>
        <Table.Td>
          <button
            type="button"
            className={classes.seq}
            aria-expanded={open}
            aria-label={t('audit.open', { seq: line.seq })}
            onClick={() => setOpen(!open)}
          >
            {line.seq}
          </button>
        </Table.Td>
        <Table.Td>{kept.type ? words(kept) : t('audit.withheld')}</Table.Td>
        <Table.Td>{line.entry ? who : ''}</Table.Td>
        <Table.Td>{kept.at && <Moment at={kept.at} />}</Table.Td>
        <Table.Td>
          <span className={classes.mono} title={line.hash}>
            {line.hash.slice(0, shortHash)}
          </span>
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <EntryDetails values={line.values} people={people} view={view} step={kept.step} />
            <Code block className={classes.mono}>
              {JSON.stringify({ hash: line.hash, ...line.entry }, null, 2)}
            </Code>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
