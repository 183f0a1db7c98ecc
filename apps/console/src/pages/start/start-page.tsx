import { Alert, Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../api/definition';
import { procedureQuery, proceduresQuery } from '../../api/procedures';
import { asProblem } from '../../api/problem';
import { previewStart, startCase, type StartRequest } from '../../api/start';
import { Confirm } from '../../components/act/confirm';
import { PageTitle, Sheet } from '../../components/page';
import { Failed, Loaded } from '../../components/states';
import { inLanguage } from '../../lib/format';
import { newKey } from '../../lib/key';
import { useOnline } from '../../lib/use-online';
import { Drafts } from './drafts';
import { factsGiven } from './prefill';
import { PreviewSheet } from './preview-sheet';
import { StartForm } from './start-form';
import { useStartDraft, type StartValue } from './use-start-draft';

/** A board starts a procedure: what, for which post, with whom; checks and dates follow each choice. */
export function StartPage() {
  const { t } = useTranslation();
  const procedures = useQuery(proceduresQuery);
  const draft = useStartDraft();
  const online = useOnline();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [confirming, setConfirming] = useState<{ request: StartRequest; key: string }>();
  const { value } = draft;
  const detail = useQuery({ ...procedureQuery(value.procedure ?? ''), enabled: value.procedure !== null });
  const definition = detail.data?.definition as Definition | undefined;
  const complete = value.procedure && value.post && value.candidates.length > 0 && factsGiven(definition, value.facts);
  const request = complete ? toRequest(value) : undefined;
  const preview = useQuery({
    queryKey: ['preview', request],
    queryFn: () => (request ? previewStart(request) : Promise.reject(new Error('nothing to preview'))),
    enabled: request !== undefined,
    staleTime: 0,
  });
  const start = useMutation({
    mutationFn: startCase,
    onSuccess: (receipt) => {
      draft.drop();
      for (const key of ['cases', 'tasks', 'posts']) void client.invalidateQueries({ queryKey: [key] });
      void navigate({ to: '/cases/$caseId', params: { caseId: receipt.caseId }, search: {} });
    },
  });
  const { reset } = start;
  useEffect(() => {
    setConfirming(undefined);
    reset();
  }, [value, reset]);
  const refused = (preview.data?.refusals.length ?? 0) > 0;
  const chosen = procedures.data?.find((p) => p.key === value.procedure);
  return (
    <>
      <PageTitle>{t('start.title')}</PageTitle>
      <Drafts onChoose={draft.load} />
      <Loaded query={procedures}>
        {(items) => (
          <Stack gap="md">
            <Sheet title={t('start.what')}>
              <StartForm procedures={items.filter((p) => p.inForce)} definition={definition} value={value} onChange={draft.change} />
            </Sheet>
            {preview.isError && <Failed error={preview.error} retry={() => void preview.refetch()} />}
            {request && preview.data && <PreviewSheet preview={preview.data} />}
            {request && preview.data && (
              <Sheet title={t('start.submit')}>
                {confirming ? (
                  <Confirm
                    prepared={{
                      says: t('start.consequence', {
                        procedure: inLanguage(chosen?.title),
                        step: inLanguage(preview.data.steps[0]?.title),
                      }),
                      doIt: t('start.doIt'),
                    }}
                    error={start.isError ? asProblem(start.error) : undefined}
                    pending={start.isPending}
                    offline={!online}
                    onBack={() => setConfirming(undefined)}
                    onConfirm={() => start.mutate(confirming)}
                  />
                ) : (
                  <Group gap="sm">
                    <Button disabled={refused} onClick={() => setConfirming({ request, key: newKey() })}>
                      {t('act.continue')}
                    </Button>
                    <Button variant="default" loading={draft.keeping} onClick={() => draft.keep(inLanguage(chosen?.title))}>
                      {t('start.keep')}
                    </Button>
                    {draft.kept && <span role="status">{t('start.kept')}</span>}
                  </Group>
                )}
                {refused && (
                  <Alert color="red" mt="sm">
                    {t('start.cannot')}
                  </Alert>
                )}
              </Sheet>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function toRequest({ procedure, post, candidates, facts }: StartValue): StartRequest {
  const given = Object.keys(facts).length > 0 ? { facts } : {};
  return { procedure: procedure ?? '', post: post?.id ?? '', candidates: candidates.map((c) => c.id), ...given };
}
