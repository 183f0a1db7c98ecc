import { join } from 'node:path';
import { loadShipped } from './shipped';

/** Later forms only add keys: a published file keeps its hash for ever, because running cases are bound to it. */
it('keeps the hash of what has been published', () => {
  const { definitions } = loadShipped(join(__dirname, '../../../procedures'));
  const hashes = Object.fromEntries(definitions.map(({ definition, hash }) => [`${definition.key}/${definition.version}`, hash]));
  expect(hashes).toEqual({
    'appointment-by-committee/1': '9b02b4511be145f302b32c3732202ae5b19045f4a78c7c97b654a40bd5e28ce7',
    'nd170-rotation/1': '8294705f1cf22daa2a00ba91bdd88c3a76e27cc179da12cef3c5a2b0de61b29a',
    'nd300-appointment/1': '8492ea64c0ac4d58d6025bc2a46d9014020986d53eed6e78f141ebc63b506faa',
    'nd300-reappointment/1': '08e0825d97d0c125f8ec06d4407793dc491ff981e67b3626544cc1b7e2072cc8',
  });
});
