import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/page';
import { useSession } from '../../session/session';
import { Directing } from './directing';
import { Making } from './making';

/** In a real organisation: make or enter a rehearsal. In a rehearsal: play people and move its clock. */
export function RehearsalPage() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  return (
    <>
      <PageTitle under={<Text c="dimmed">{organisation.rehearsal ? t('rehearsal.textInside') : t('rehearsal.text')}</Text>}>
        {t('rehearsal.title')}
      </PageTitle>
      {organisation.rehearsal ? <Directing /> : <Making />}
    </>
  );
}
