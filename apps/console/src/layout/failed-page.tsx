import { Container, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../components/page';
import { Failed } from '../components/states';

/** A page that could not be shown at all, inside the frame. */
export function FailedPage({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('common.failed')}</PageTitle>
      <Failed error={error} retry={retry} />
    </>
  );
}

/** The same where there is no frame yet: who is signed in is not known. */
export function FailedStart({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Container component="main" size="sm" py="xl">
      <Title order={1} tabIndex={-1} mb="md">
        {t('common.failed')}
      </Title>
      <Failed error={error} retry={retry} />
    </Container>
  );
}
