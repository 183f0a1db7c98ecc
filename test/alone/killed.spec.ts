import { join } from 'node:path';
import { together } from '../setup/together';
import { Installation } from './support/installation';

together(join(__dirname, 'killed'), Installation);
