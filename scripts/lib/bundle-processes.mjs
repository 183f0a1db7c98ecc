// Bundles the processes that serve, each into one file, out of what was translated file by file.
import { rolldown } from 'rolldown';

/** `pg` is watched by the bench; pino starts threads of its own and the engine's SDK a native part, by their paths. */
const outside = { api: ['pg', 'pino', 'pino-http'], worker: ['pg', 'pino', 'pino-http', 'protobufjs', '@temporalio'] };
/** Frameworks ask for what is not installed, and do without. */
const absent = ['@nestjs/microservices', '@nestjs/websockets', '@fastify/static'];

const within = (id, names) => names.some((name) => id === name || id.startsWith(`${name}/`));

for (const [name, packages] of Object.entries(outside)) {
  const bundle = await rolldown({
    input: `dist/apps/${name}/src/serve.js`,
    platform: 'node',
    external: (id) => within(id, [...packages, ...absent]),
    onLog: (level, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message); // a start would find it out, or not even that
      if (level === 'warn') process.stderr.write(`${message}\n`);
    },
  });
  await bundle.write({
    file: `dist/apps/${name}/serve.js`,
    format: 'cjs',
    keepNames: true,
    codeSplitting: false,
    dynamicImportInCjs: false, // a script of `vm` has no import()
  });
}
