export { testFolder } from './folder';
export { testDatabase, testRun, type TestRun } from './run';
