import { bundleWorkflowCode } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Bundles the workflows. From sources (tests) the `source` condition comes first, so no build is needed. */
export async function bundleWorkflows(root: string, from: 'sources' | 'dist'): Promise<{ code: string }> {
  const workflowsPath = resolve(root, from === 'sources' ? 'workflows/src/index.ts' : 'dist/workflows/src/index.js');
  return bundleWorkflowCode({
    workflowsPath,
    ...(from === 'sources'
      ? {
          webpackConfigHook: (config) => ({
            ...config,
            resolve: {
              ...config.resolve,
              conditionNames: ['source', ...(config.resolve?.conditionNames ?? ['import', 'module', 'webpack', 'default'])],
            },
          }),
        }
      : {}),
  });
}

/** Where the build leaves the bundle, so that a start does not bundle. */
export const builtAt = (root: string): string => resolve(root, 'dist/workflows/bundle.js');

/** @throws Error when the build has left none */
export function builtBundle(root: string): { codePath: string } {
  const codePath = builtAt(root);
  if (!existsSync(codePath)) throw new Error(`${codePath} is missing: npm run build`);
  return { codePath };
}
