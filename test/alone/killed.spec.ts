import { together } from '../setup/together';
import { Installation } from './support/installation';

together(__dirname, ['killed'], Installation);
