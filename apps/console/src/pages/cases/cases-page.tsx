import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery, exportAddress } from '../../api/cases';
import { Icon } from '../../components/icon';
import { PageTitle, Sheet } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import { currentLanguage } from '../../i18n';
import { number } from '../../lib/format';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { SavedFilters } from './saved-filters';

/** All cases the reader may see, filtered by the address, and the same list as a file. */
export function CasesPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/inside/cases' });
  const navigate = useNavigate();
  const cases = useInfiniteQuery(casesQuery(filter));
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
      <CaseFilters key={JSON.stringify(filter)} filter={filter} />
      <Loaded query={cases}>
        {({ pages }) => {
          const items = pages.flatMap((p) => p.items);
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
