import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
built('apps/worker/src/rebuild.js');
