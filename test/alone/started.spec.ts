import { join } from 'node:path';
import { together } from '../setup/together';

together(join(__dirname, 'started'));
