export { beforeOthers, behindPeople, setNiceness } from './niceness';
export { commandOf, endProcess, isAlive } from './processes';
export { readConfig, need, type Config, type EngineConfig, type EngineTls, type MailConfig } from './read-config';
export { configurationPage, exampleFile } from './configuration-page';
export { facts, readRunning, runningFile, type Running } from './running';
export { crashPoint, crashPoints, crashPointWith, type CrashPoint } from './crash-point';
export { outliveLog } from './outlive-log';
