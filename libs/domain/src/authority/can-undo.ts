import { localDate } from '../calendar/time';
import { no } from '../case/refusals';
import type { GivenOffice, Scene } from '../case/scene';
import { holds, yes, type Permission } from './permission';

/** Whoever was appointed, or the personnel body with his paper; and only before the office begins: after that he resigns. */
export function mayDecline(scene: Scene): Permission {
  const { office, definition } = scene;
  const own = office?.person === scene.actor.person;
  if (!own && !holds(scene, definition.personnelBody)) return no('not-your-turn', { needs: ['candidate', definition.personnelBody] });
  const fault = fallen(office);
  if (fault) return fault;
  const { validFrom } = office as GivenOffice;
  if (localDate(scene.now, scene.calendar.zone) >= validFrom) return no('office-begun', { validFrom });
  return yes(own ? 'the person appointed declines' : 'the personnel body enters his paper');
}

/** The authority that decides. */
export function mayCountermand(scene: Scene): Permission {
  const { authority } = scene.definition;
  if (!holds(scene, authority)) return no('not-your-turn', { needs: [authority] });
  return fallen(scene.office) ?? yes('countermand by the authority');
}

function fallen(office: GivenOffice | undefined): ReturnType<typeof no> | undefined {
  if (!office) return no('no-office-given');
  return office.closed ? no('already-undone', { how: office.closed }) : undefined;
}
