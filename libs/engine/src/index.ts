export { cacheFolder, resolveServer, serverVersion, type ServerBinaries } from './resolve-server';
export { startEngine, type EngineOptions, type RunningEngine } from './start-engine';
export { connect, connectionOptions, ensureNamespace } from './connection';
export { EngineGateway } from './gateway';
export { freePort } from './ports';
export { accepts } from './server-record';
