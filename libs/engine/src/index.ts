export { cacheFolder, resolveServer, serverVersion, type ServerBinaries } from './resolve-server';
export { startEngine, type EngineOptions, type RunningEngine } from './start-engine';
export { ensureSchedules, type Scheduled } from './ensure-schedules';
export { connect, connectionOptions, ensureNamespace } from './connection';
export { EngineGateway } from './gateway';
export type { PlainEvent, PlainTimer } from './plain-event';
export { plainStoredEvents, type EngineHistory, type PlainPending, type PlainRun } from './read-history';
export { freePort } from './ports';
export { accepts } from './server-record';
