import { House } from './support/house';
import { together } from '../setup/together';

/** What time does, and where it may be hurried. */
together(__dirname, ['timing', 'rehearsing'], House);
