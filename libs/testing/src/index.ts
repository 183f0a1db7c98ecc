export { shipped } from './shipped';
export { testDatabase, testRun, type TestRun } from './run';
export { testFolder } from './folder';
