export { runBundle } from './run-bundle';
