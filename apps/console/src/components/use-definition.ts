import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../api/case';
import type { Definition } from '../api/definition';
import { procedureQuery } from '../api/procedures';

/** The version of the procedure that the case runs under; undefined until it is read. */
export function useDefinition(view: Pick<CaseView, 'procedure'>): Definition | undefined {
  const { data } = useQuery(procedureQuery(view.procedure.key, view.procedure.version));
  return data?.definition as Definition | undefined;
}
