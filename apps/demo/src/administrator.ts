import type { Body } from './session';
import { Session } from './session';

/** A session of the administrator, who may rehearse, in the first organisation of the demo profile that is not a rehearsal itself. */
export async function demoAdministrator(api: string): Promise<Session> {
  const nobody = new Session(api);
  const { items } = await nobody.get('/demo/people');
  for (const organisation of items.filter((o: Body) => !o.rehearsal)) {
    const person = organisation.people.find((p: Body) => p.roles.includes('rehearse') && p.roles.includes('administrator'));
    if (person) return nobody.as((await nobody.post('/demo/session', { org: organisation.org, person: person.id })).token);
  }
  throw new Error('no organisation of the demo has a person with the duty to rehearse');
}
