import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import { readMe } from '../api/me';
import type { Me } from '../api/types';

export interface Session extends Me {
  /** The organisation's clock minus this machine's, in milliseconds: a rehearsal's clock runs elsewhere. */
  readonly clockOffset: number;
  /** Pages that answer something for this person; the API judges all the same. */
  readonly can: Readonly<Record<'seeCases' | 'start' | 'rehearse' | 'administer', boolean>>;
}

const Context = createContext<Session | undefined>(undefined);

export const meQuery = {
  queryKey: ['me'],
  queryFn: async (): Promise<Session> => {
    const me = await readMe();
    return { ...me, clockOffset: Date.parse(me.now) - Date.now(), can: pagesOf(me) };
  },
  staleTime: 60_000,
};

function pagesOf(me: Me): Session['can'] {
  const administer = me.duties.includes('administrator');
  const rehearse = me.duties.includes('rehearse') || me.playedBy !== null;
  return { start: me.startsCases, rehearse, administer, seeCases: me.startsCases || me.offices.length > 0 || me.duties.length > 0 };
}

export const SessionContext = { Provider: Context.Provider, useLoaded: (): Session | undefined => useQuery(meQuery).data };

/** Who is signed in. Every page below the shell has one. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('used outside the shell');
  return session;
}

export const useZone = (): string => useSession().organisation.zone;

const tick = 30_000;

/** The organisation's time now, for "in three days"; moves by itself every half minute. */
export function useClock(): number {
  const { clockOffset } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now + clockOffset;
}
