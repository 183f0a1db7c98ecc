import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
built('apps/verify/src/main.js');
