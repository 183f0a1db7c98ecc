export { check, type Checked } from './check';
export { parseInstruments } from './instruments';
export { parseCalendar, type ParsedCalendar } from './parse-calendar';
export { registersNear } from './registers';
export { parseDefinition, type Parsed } from './parse';
export type { FileProblem } from './read';
export { schema } from './schema';
export { Play } from './examples/play';
export { hashOf, loadShipped, type Shipped } from './shipped';
