import { bundleWorkflowCode } from '@temporalio/worker';
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

/** The bundle beside the build, made anew when the build is newer; so a start does not bundle. */
export async function builtBundle(root: string): Promise<{ codePath: string }> {
  const codePath = resolve(root, 'dist/workflows/bundle.js');
  if (!existsSync(codePath) || statSync(codePath).mtimeMs < newest(resolve(root, 'dist'))) {
    const { code } = await bundleWorkflows(root, 'dist');
    writeFileSync(`${codePath}.${process.pid}`, code);
    renameSync(`${codePath}.${process.pid}`, codePath);
  }
  return { codePath };
}

function newest(dist: string): number {
  const files = ['workflows/src', 'libs/contracts/src'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(dist, folder, file)),
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
