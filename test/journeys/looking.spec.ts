import { join } from 'node:path';
import { together } from '../e2e/support/together';
import { Stage } from './support/stage';

together(join(__dirname, 'looking'), Stage);
