import { Anchor, Container, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Container component="main" size="sm" py="xl">
      <Title order={1} tabIndex={-1}>
        {t('common.noPage')}
      </Title>
      <Text my="md">{t('common.noPageText')}</Text>
      <Anchor href="/work">{t('common.toWork')}</Anchor>
    </Container>
  );
}
