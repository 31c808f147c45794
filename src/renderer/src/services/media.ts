import { useMedia } from '../lib/media.ts';

/** Whether only one pane has room at a time. */
export function useOnePane(): boolean {
  return useMedia('(width < 900px)');
}
