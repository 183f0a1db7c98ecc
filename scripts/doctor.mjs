import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
built('apps/start/src/doctor.js');
