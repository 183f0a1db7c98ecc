import { Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDemoPeople, startDemoSession, type DemoOrganisation } from '../../api/demo';
import { Empty, Failed, Loaded } from '../../components/states';
import { LanguageSwitch } from '../../layout/language-switch';
import { inLanguage } from '../../lib/format';
import { folded } from '../../lib/fold';
import { byRole, type RoleGroup } from './by-role';
import classes from './sign-in.module.css';

/** The demonstration's people by role. A real sign-in replaces this page, not the session behind it. */
export function SignInPage() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const people = useQuery({ queryKey: ['demo-people'], queryFn: readDemoPeople });
  useEffect(() => {
    document.title = `${t('signin.title')} · Mandate`;
  }, [t]);
  return (
    <Container component="main" size="lg" py="xl">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="lg">
        <Group gap="sm" wrap="nowrap">
          <img src="/mark.svg" alt="" width={40} height={40} />
          <div>
            <Title order={1}>{t('signin.title')}</Title>
            <Text c="dimmed">{t('signin.what')}</Text>
          </div>
        </Group>
        <LanguageSwitch />
      </Group>
      <Loaded query={people}>
        {(organisations) =>
          organisations.length === 0 ? (
            <Empty text={t('signin.nobody')} />
          ) : (
            <Stack gap="xl">
              <TextInput
                label={t('signin.find')}
                value={wanted}
                onChange={(e) => setWanted(e.currentTarget.value)}
                maw={420}
                type="search"
                autoComplete="off"
              />
              {organisations.map((o) => (
                <Organisation key={o.org} organisation={o} wanted={folded(wanted)} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Container>
  );
}

/** A group, not a landmark: several organisations may bear one name, and each has the same roles. */
function Organisation({ organisation, wanted }: { readonly organisation: DemoOrganisation; readonly wanted: string }) {
  const { t } = useTranslation();
  const groups = byRole(organisation.people.filter((p) => folded(p.name).includes(wanted)));
  return (
    <div role="group" aria-labelledby={`org-${organisation.org}`}>
      <h2 id={`org-${organisation.org}`} className={classes.organisation}>
        {inLanguage(organisation.name)}
        {organisation.rehearsal && <span className={classes.rehearsal}>{t('signin.rehearsal')}</span>}
      </h2>
      {groups.length === 0 && <Text c="dimmed">{t('signin.noneFound')}</Text>}
      <div className={classes.groups}>
        {groups.map((g) => (
          <RoleList key={g.role} org={organisation.org} group={g} />
        ))}
      </div>
    </div>
  );
}

function RoleList({ org, group }: { readonly org: string; readonly group: RoleGroup }) {
  const { t } = useTranslation();
  const enter = useEnter();
  return (
    <div role="group" className={classes.group} aria-label={t(`signin.roles.${group.role}`)}>
      <h3>{t(`signin.roles.${group.role}`)}</h3>
      <ul>
        {group.people.map((p) => (
          <li key={p.id}>
            <button type="button" onClick={() => enter.mutate({ org, person: p.id })} disabled={enter.isPending}>
              {p.name}
            </button>
          </li>
        ))}
      </ul>
      {enter.isError && <Failed error={enter.error} />}
    </div>
  );
}

function useEnter() {
  const client = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: startDemoSession,
    onSuccess: () => {
      client.removeQueries({ queryKey: ['me'] });
      // Only a way inside the console: an address of elsewhere is not followed.
      router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/work');
    },
  });
}
