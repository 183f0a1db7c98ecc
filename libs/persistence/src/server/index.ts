export { inspect, type Inspection } from './inspect';
export { startPostgres, type PostgresOptions, type RunningPostgres } from './embedded-postgres';
export { asSuperuser, passwordOf, provisionDatabase, provisionRoles, provisionStatements, type DatabaseUrls } from './provision';
export { durabilityObstacle, obstacleFor, openFor, type Role } from './readiness';
