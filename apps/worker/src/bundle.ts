import { bundleWorkflowCode } from '@temporalio/worker';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
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

const builtAt = (root: string): string => resolve(root, 'dist/workflows/bundle.js');

/** For the build. Whole or not at all: a worker may start meanwhile. */
export async function writeBundle(root: string): Promise<void> {
  const { code } = await bundleWorkflows(root, 'dist');
  const beside = `${builtAt(root)}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, builtAt(root));
}

/**
 * What the build left, so that a start does not bundle.
 *
 * @throws Error when there is none
 */
export function builtBundle(root: string): { codePath: string } {
  const codePath = builtAt(root);
  if (!existsSync(codePath)) throw new Error(`${codePath} is missing: npm run build`);
  return { codePath };
}
