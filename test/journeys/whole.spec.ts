import { together } from '../setup/together';
import { Stage } from './support/stage';

together(__dirname, ['whole'], Stage);
