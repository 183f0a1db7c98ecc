import { House } from './support/house';
import { together } from '../setup/together';

/** What people do. */
together(__dirname, ['acting', 'reading', 'ruling'], House);
