import { Menu, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon';
import { useSession } from '../session/session';
import { useSignOut } from '../session/sign-out';
import menu from './person-menu.module.css';

export function PersonMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const { name } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={menu.button} aria-label={t('common.personMenu', { name })}>
          <Icon name="person" />
          <span className={menu.name}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/me' })}>{t('profile.title')}</Menu.Item>
        <Menu.Item onClick={onHelp}>{t('common.help')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{t('common.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
