import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/**
 * Writes docs/openapi.json and docs/problems.md from the built API; with --check only compares. The types and comments
 * of DTOs are read from the sources into dist, so that no class repeats them in decorators. Needs a build (npm run build).
 */
const require = createRequire(import.meta.url);
const { PluginMetadataGenerator } = require('@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js');
const { ReadonlyVisitor } = require('@nestjs/swagger/plugin');

const source = resolve('apps/api/src');
const target = resolve('dist/apps/api/src');
const tsProgramRef = ReadonlyVisitor.createTsProgram(resolve('tsconfig.json'));
const visitor = new ReadonlyVisitor({ introspectComments: true, pathToSource: source });
new PluginMetadataGenerator().generate({ visitors: [visitor], tsProgramRef, outputDir: target, filename: 'type-metadata.ts' });
writeFileSync(`${target}/type-metadata.js`, transformFileSync(`${target}/type-metadata.ts`).code);

const { status } = spawnSync(process.execPath, [`${target}/openapi/write.js`, `${target}/type-metadata.js`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
