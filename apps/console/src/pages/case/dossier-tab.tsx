import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import { useSpanWords } from '../../components/act/words';
import { dossierLines, goodUntil, type DossierLine } from '../../components/dossier/dossier-state';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/page';
import { Source } from '../../components/source';
import { Empty } from '../../components/states';
import { useDefinition } from '../../components/use-definition';
import { dayOf, inLanguage, plainDate } from '../../lib/format';
import { useZone } from '../../session/session';
import { PutRight } from './put-right';
import { Waivers } from './waivers';
import classes from './case.module.css';

const icons = { there: 'done', missing: 'late', 'too-old': 'clock' } as const;

/** What the procedure asks to be in the file: what is there and where its original lies, what is missing, what is too old. */
export function DossierTab({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const definition = useDefinition(view);
  const today = dayOf(view.now, useZone());
  const lines = dossierLines(definition, view, today);
  return (
    <>
      <Sheet title={t('dossier.title')}>
        {lines.length === 0 ? (
          <Empty text={t('dossier.none')} />
        ) : (
          <ul className={classes.items} aria-label={t('dossier.table')}>
            {lines.map((line) => (
              <Line key={`${line.item.kind}/${line.candidate ?? ''}`} line={line} view={view} />
            ))}
          </ul>
        )}
      </Sheet>
      <Waivers view={view} definition={definition} />
      <PutRight view={view} />
    </>
  );
}

function Line({ line, view }: { readonly line: DossierLine; readonly view: CaseView }) {
  const { t } = useTranslation();
  const span = useSpanWords();
  const { item, document, state } = line;
  const person = view.candidates.find((c) => c.id === line.candidate)?.person;
  const limit = document && item.maxAge && goodUntil(document.issuedOn, item.maxAge);
  return (
    <li>
      <div>
        <strong>
          {inLanguage(item.title)}
          {person && ` · ${view.people[person] ?? t('case.somebody')}`}
        </strong>
        {item.maxAge && (
          <Text size="sm" c="dimmed">
            {t('dossier.maxAge', { span: span(item.maxAge) })}
          </Text>
        )}
        <Source basis={item} />
      </div>
      <div>
        <span className={classes.state} data-late={state !== 'there' || undefined}>
          <Icon name={icons[state]} size={14} />
          {!item.required && state === 'missing' ? t('dossier.optional') : t(`dossier.state.${state}`)}
        </span>
        {limit && <Text size="sm">{t('dossier.goodUntil', { day: plainDate(limit) })}</Text>}
      </div>
      {document && (
        <div className={classes.document}>
          <Recorded document={document} earlier={line.earlier} />
        </div>
      )}
    </li>
  );
}

const shortHash = 12;

function Recorded({ document, earlier }: { readonly document: CaseView['documents'][number]; readonly earlier: number }) {
  const { t } = useTranslation();
  const text = (key: string): string => String(document.details[key] ?? '');
  return (
    <>
      <div>
        {text('number')} · {plainDate(document.issuedOn)} · {text('issuer')}
      </div>
      <div>{t('dossier.signed', { signer: text('signer'), pages: text('pages') })}</div>
      {text('abstract') && <div>{text('abstract')}</div>}
      <div>{t('dossier.original', { place: text('original') })}</div>
      <span className={classes.mono} title={text('sha256')}>
        SHA-256 {text('sha256').slice(0, shortHash)}
      </span>
      {earlier > 0 && <Text size="sm">{t('dossier.earlier', { count: earlier })}</Text>}
    </>
  );
}
