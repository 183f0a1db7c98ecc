export { testDatabase, testRun, type TestRun } from './run';
