import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
built('libs/definitions/src/cli.js');
