import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { casesQuery, exportAddress } from '../../api/cases';
import type { ListedCase } from '../../api/types';
import { Icon } from '../../components/icon';
import { NewRows } from '../../components/new-rows';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded, LoadedCount } from '../../components/states';
import { currentLanguage } from '../../i18n';
import { number } from '../../lib/format';
import { useRowKeys } from '../../lib/use-row-keys';
import { useSettledRows } from '../../lib/use-settled-rows';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { Ranges } from './ranges';
import { SavedFilters } from './saved-filters';
import { Summary } from './summary';

const idOf = (item: ListedCase): string => item.id;

/** All cases the reader may see, filtered by the address, and the same list as a file. */
export function CasesPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/inside/cases' });
  const navigate = useNavigate();
  const cases = useInfiniteQuery(casesQuery(filter));
  const rows = useMemo(() => cases.data?.pages.flatMap((p) => p.items) ?? [], [cases.data]);
  const { rows: items, ...news } = useSettledRows({
    list: JSON.stringify(filter),
    rows,
    idOf,
    pages: cases.data?.pages.length ?? 0,
    at: cases.dataUpdatedAt,
  });
  useRowKeys();
  const filtered = Object.values(filter).some((v) => v !== undefined);
  return (
    <>
      <PageTitle
        aside={
          <>
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button
                key={format}
                component="a"
                href={exportAddress(format, filter, currentLanguage())}
                download
                variant="default"
                size="xs"
                leftSection={<Icon name="down" size={14} />}
              >
                {t(`cases.export.${format}`)}
              </Button>
            ))}
          </>
        }
      >
        {t('cases.title')}
      </PageTitle>
      <SavedFilters filter={filter} />
      <CaseFilters key={JSON.stringify(filter)} filter={filter} items={rows} />
      <Ranges filter={filter} />
      <Summary filter={filter} />
      <LoadedCount count={cases.data === undefined ? undefined : rows.length} />
      <Loaded query={cases}>
        {({ pages }) => {
          if (items.length === 0) {
            return (
              <Sheet>
                <Empty text={filtered ? t('cases.emptyFiltered') : t('cases.empty')}>
                  {filtered && (
                    <Button variant="default" onClick={() => void navigate({ to: '/cases', search: {} })}>
                      {t('common.clearFilters')}
                    </Button>
                  )}
                </Empty>
              </Sheet>
            );
          }
          return (
            <Sheet title={t('cases.count', { count: pages[0]?.total ?? items.length, shown: number(items.length) })}>
              <NewRows count={news.waiting} onShow={news.show} />
              <CaseTable items={items} />
              {cases.hasNextPage && (
                <Group mt="md">
                  <Button variant="default" onClick={() => void cases.fetchNextPage()} loading={cases.isFetchingNextPage}>
                    {t('common.more')}
                  </Button>
                </Group>
              )}
            </Sheet>
          );
        }}
      </Loaded>
    </>
  );
}
