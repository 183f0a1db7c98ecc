import { join } from 'node:path';
import { together } from '../setup/together';
import { Stage } from './support/stage';

together(join(__dirname, 'acting'), Stage);
