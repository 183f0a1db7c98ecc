/** Loaded into each service before its own code: when the launcher is gone, however it went, the service ends in its own order. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
