export { startPostgres, type PostgresOptions, type RunningPostgres } from './embedded-postgres';
export { asSuperuser, passwordOf, provisionDatabase, type DatabaseUrls } from './provision';
