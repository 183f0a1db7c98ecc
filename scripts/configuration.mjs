import { writeFileSync } from 'node:fs';
import { bootstrap, build, built } from './lib/bootstrap.mjs';

/** Writes docs/configuration.md and .env.example from the schema of the settings. */
bootstrap();
build();
const { configurationPage, exampleFile } = built('libs/config/src/index.js');
writeFileSync('docs/configuration.md', configurationPage());
writeFileSync('.env.example', exampleFile());
