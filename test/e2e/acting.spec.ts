import { join } from 'node:path';
import { House } from './support/house';
import { together } from '../setup/together';

together(join(__dirname, 'acting'), House);
