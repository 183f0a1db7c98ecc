import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** The session is somebody else's now: nothing that was read before may be shown to him. */
export function useOtherPerson(to: string): () => void {
  const client = useQueryClient();
  const router = useRouter();
  return () => {
    client.clear();
    router.history.push(to);
    void router.invalidate();
  };
}
