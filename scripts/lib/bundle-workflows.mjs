// Bundles the workflows for the worker, out of what was translated file by file.
import { renameSync, writeFileSync } from 'node:fs';
import { built, root } from './bootstrap.mjs';

const { builtAt, bundleWorkflows } = built('apps/worker/src/bundle.js');
const file = builtAt(root);
const beside = `${file}.${process.pid}`;
writeFileSync(beside, (await bundleWorkflows(root, 'dist')).code);
renameSync(beside, file); // whole or not at all: a worker may start meanwhile
