import { Button, SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deliveriesQuery, retryDelivery } from '../../api/deliveries';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Failed, Loaded } from '../../components/states';
import { deliveryStates, type MailSearch } from '../../lib/search';
import { DeliveryRow } from './delivery-row';
import classes from './mail.module.css';

/** For the administrator: notices on their way out of the house by mail, what was given up and why, and another try. */
export function MailPage() {
  const { t } = useTranslation();
  const { state } = useSearch({ from: '/inside/mail' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const deliveries = useInfiniteQuery(deliveriesQuery(state));
  const retry = useMutation({ mutationFn: retryDelivery, onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }) });
  return (
    <>
      <PageTitle under={<Text c="dimmed">{t('mail.text')}</Text>}>{t('mail.title')}</PageTitle>
      <SegmentedControl
        className={classes.states}
        aria-label={t('mail.show')}
        value={state ?? 'all'}
        onChange={(chosen) =>
          void navigate({ to: '/mail', search: { state: chosen === 'all' ? undefined : (chosen as MailSearch['state']) } })
        }
        data={['all', ...deliveryStates].map((s) => ({ value: s, label: t(`mail.states.${s}`) }))}
      />
      <Sheet>
        <Loaded query={deliveries}>
          {({ pages }) => {
            const items = pages.flatMap((p) => p.items);
            const people: Record<string, string> = Object.assign({}, ...pages.map((p) => p.people));
            const failed = pages[0]?.failed ?? 0;
            return (
              <>
                <Text fw={600}>{failed > 0 ? t('mail.failed', { count: failed }) : t('mail.noneFailed')}</Text>
                {retry.isError && <Failed error={retry.error} />}
                {items.length === 0 ? (
                  <Empty text={t('mail.empty')} />
                ) : (
                  <ul className={classes.list} aria-label={t('mail.title')}>
                    {items.map((d) => (
                      <DeliveryRow
                        key={d.id}
                        delivery={d}
                        to={people[d.person] ?? t('case.somebody')}
                        onRetry={() => retry.mutate(d.id)}
                        retrying={retry.isPending && retry.variables === d.id}
                      />
                    ))}
                  </ul>
                )}
                {deliveries.hasNextPage && (
                  <Button variant="default" mt="sm" onClick={() => void deliveries.fetchNextPage()} loading={deliveries.isFetchingNextPage}>
                    {t('common.more')}
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </Sheet>
    </>
  );
}
