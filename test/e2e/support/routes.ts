import { readFileSync } from 'node:fs';

export interface Route {
  readonly method: string;
  /** Below `/api/v1`, with its parameters in braces. */
  readonly path: string;
  readonly headers: readonly string[];
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
}

/** Every route of the published interface: `npm run check` holds the file to the controllers. */
export function publishedRoutes(): Route[] {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [] }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/^\/api\/v1/u, ''),
      headers: parameters.filter((p) => p.in === 'header' && p.required).map((p) => p.name.toLowerCase()),
    })),
  );
}

/** The path with its parameters in place: of a case, and anything else's. */
export const filledIn = (path: string, caseId: string, other = '0190a000-0000-7000-8000-00000000000f'): string =>
  path.replace('{caseId}', caseId).replace(/\{\w+\}/gu, other);
