import { useEffect } from 'react';
import { listen } from '../lib/api.ts';
import { followWaitingLink } from '../services/library-links.ts';

/** Follows the link that Collate was started with, and those that the system hands over later. */
export function useLinks(): void {
  useEffect(() => {
    void followWaitingLink();
    return listen('link.handedOver', () => void followWaitingLink());
  }, []);
}
