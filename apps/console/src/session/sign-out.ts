import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { endSession } from '../api/me';

export function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () =>
    void endSession().then(() => {
      client.clear();
      return navigate({ to: '/sign-in' });
    });
}
