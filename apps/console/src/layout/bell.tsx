import { Indicator, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../api/notices';
import { Icon } from '../components/icon';
import { Loading } from '../components/states';
import { later } from '../lib/later';
import menu from './person-menu.module.css';

const NoticeList = later(
  () => import('./notice-list'),
  (m) => m.NoticeList,
);

export function Bell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useInfiniteQuery(noticesQuery);
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-end" width={380} trapFocus shadow="md">
      <Indicator label={unread > 99 ? '99+' : unread} size={17} disabled={unread === 0} color="red" offset={5}>
        <Popover.Target>
          <UnstyledButton className={menu.button} onClick={toggle} aria-label={t('notices.bell', { count: unread })}>
            <Icon name="bell" size={20} />
          </UnstyledButton>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('notices.title')} p="xs" maw="calc(100vw - 1rem)">
        {opened && (
          <Suspense fallback={<Loading lines={3} />}>
            <NoticeList onFollow={close} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
