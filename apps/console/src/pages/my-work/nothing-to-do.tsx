import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../components/page';
import { Empty } from '../../components/states';
import { useSession } from '../../session/session';

export function NothingToDo({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { can } = useSession();
  return (
    <Sheet>
      <Empty text={filtered ? t('work.emptyFiltered') : t('work.empty')}>
        {filtered && (
          <Button variant="default" onClick={() => void navigate({ to: '/work', search: {} })}>
            {t('common.clearFilters')}
          </Button>
        )}
        {!filtered && can.start && (
          <Anchor component={Link} to="/start">
            {t('work.startOne')}
          </Anchor>
        )}
      </Empty>
    </Sheet>
  );
}
