import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setMail } from '../../api/me';
import { asProblem } from '../../api/problem';
import { Sheet } from '../../components/page';
import { useProblemText } from '../../components/problem-text';
import { meQuery, useSession } from '../../session/session';
import { Choice } from './choice';

/** Whether notices come by mail too, and in which language; shown as the server has it. */
export function MailSheet() {
  const { t } = useTranslation();
  const { mail } = useSession();
  const client = useQueryClient();
  const problemText = useProblemText();
  const save = useMutation({ mutationFn: setMail, onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }) });
  return (
    <Sheet title={t('profile.mail')}>
      {mail.address === null ? (
        <Text c="dimmed">{t('profile.noAddress')}</Text>
      ) : (
        <Stack gap="md" align="flex-start">
          <Switch
            label={t('profile.mailWanted', { address: mail.address })}
            checked={mail.wanted}
            disabled={save.isPending}
            onChange={(event) => save.mutate({ wanted: event.currentTarget.checked })}
          />
          <Choice
            label={t('profile.mailLanguage')}
            value={mail.language}
            options={[
              ['vi', 'Tiếng Việt'],
              ['en', 'English'],
            ]}
            onChange={(language) => save.mutate({ wanted: mail.wanted, language: language === 'en' ? 'en' : 'vi' })}
          />
        </Stack>
      )}
      {save.error && (
        <Text c="red" size="sm" role="alert">
          {problemText(asProblem(save.error)).title}
        </Text>
      )}
    </Sheet>
  );
}
