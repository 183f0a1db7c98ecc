import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
built('apps/demo/src/main.js');
