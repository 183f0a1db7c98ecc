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

interface Published {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, { readonly required?: readonly string[] }> };
}

/** The published interface: `npm run check` holds the file to the controllers. */
const published = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Published;

/** Every type of the acts route, and whether an act of it names a step. */
export function publishedActs(): { readonly type: string; readonly onStep: boolean }[] {
  const acts = published.paths['/api/v1/cases/{caseId}/acts']?.['post'] as (Operation & { requestBody: ActsBody }) | undefined;
  return Object.entries(acts?.requestBody.content['application/json'].schema.discriminator.mapping ?? {}).map(([type, ref]) => ({
    type,
    onStep: published.components.schemas[ref.slice(ref.lastIndexOf('/') + 1)]?.required?.includes('step') === true,
  }));
}

interface ActsBody {
  readonly content: {
    readonly 'application/json': { readonly schema: { readonly discriminator: { readonly mapping: Record<string, string> } } };
  };
}

/** Every route there is. */
export function publishedRoutes(): Route[] {
  const { paths } = published;
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
