import { useTranslation } from 'react-i18next';
import { Moment } from '../../components/due';
import { useSession } from '../../session/session';

/** An instant of the engine's clock. In a rehearsal it is another than the case's, and says so. */
export function EngineMoment({ at }: { readonly at: string }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  return (
    <>
      <Moment at={at} />
      {organisation.rehearsal && ` (${t('history.engineTime')})`}
    </>
  );
}
