import { Button, Group, Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../session/lifetime';
import { meQuery, useSession } from '../session/session';
import { useSignOut } from '../session/sign-out';

const minuteMs = 60_000;

/** Says before a session ends that it will, lengthens it at a press (WCAG 2.2.1), and says when it is over; what was typed is kept. */
export function SessionEnd() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { phase, leftMs } = useSessionState(useSession().sessionMs);
  const here = useRouterState({ select: (s) => s.location.href });
  const stay = (): void => void client.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
  const again = (): void => {
    client.clear();
    void navigate({ to: '/sign-in', search: { to: here } });
  };
  if (phase === 'going') return null;
  const ending = phase === 'ending';
  return (
    <Modal
      opened
      onClose={ending ? stay : again}
      withCloseButton={false}
      closeOnClickOutside={false}
      title={t(ending ? 'common.session.ending' : 'common.session.over')}
    >
      <Text mb="md">{ending ? t('common.session.endingText', { count: Math.ceil(leftMs / minuteMs) }) : t('common.session.overText')}</Text>
      <Group gap="sm">
        <Button data-autofocus onClick={ending ? stay : again}>
          {t(ending ? 'common.session.stay' : 'common.session.again')}
        </Button>
        {ending && (
          <Button variant="default" onClick={signOut}>
            {t('common.signOut')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
