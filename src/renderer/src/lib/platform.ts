import type { Platform } from './chords.ts';

/** The system that the window runs on. */
export function currentPlatform(): Platform {
  return window.collate.platform;
}
