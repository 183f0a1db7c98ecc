// Builds into dist what is newer than the last build.
import { bootstrap, build } from './lib/bootstrap.mjs';

bootstrap();
build();
