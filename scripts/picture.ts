import type { Page } from '@playwright/test';

/** A picture of the app for the README. */
export interface Picture {
  readonly name: string;
  /** The way to the room from the one before it. */
  readonly go: (page: Page) => Promise<void>;
}
