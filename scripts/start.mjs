import { bootstrap, build, built } from './lib/bootstrap.mjs';

/** The one command: installs and builds what is missing, then starts everything in this very process. */
bootstrap();
build();
built('apps/start/src/main.js');
