import { bundleWorkflowCode } from '@temporalio/worker';
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
