/** The one list of workflows. What an appointment, a rotation or a reappointment is stands in its definition; they share the conductor. */
export { conduct as appointment, conduct as rotation, conduct as reappointment } from './conduct';
/** Other published kinds run under their own type name through the default export. */
export { conduct as default } from './conduct';
/** Lists of cases. */
export { batch } from './batch';
/** Ends of terms of office. */
export { terms } from './terms';
/** Mail of an organisation. */
export { courier } from './courier';
