import { cleanup, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import type { StoreApi } from 'zustand';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import {
  contract,
  type EventName,
  type EventPayload,
  type Output,
} from '../../../shared/contract/contract.ts';
import { isMethod } from '../../../shared/contract/dispatch.ts';
import type { OpeningStep } from '../../../shared/domain/opening-step.ts';
import { openTestEngine, type TestEngine } from '../../../main/engine/test-engine.ts';
import { useBanners } from '../services/banners.ts';
import { useContextMenu } from '../services/context-menu.ts';
import { useDeciding } from '../services/deciding.ts';
import { useFolded } from '../services/folded-collections.ts';
import { useJobsSeen } from '../services/jobs-seen.ts';
import { LibraryGate } from '../app/library-gate.tsx';
import { useListShown } from '../services/list-shown.ts';
import { useMarkTopsOfPair } from '../services/mark-tops.ts';
import { useNarrowPane } from '../services/navigation.ts';
import { usePaneFocus } from '../services/pane-focus.ts';
import { Providers } from '../app/providers.tsx';
import { useStore } from '../services/store.ts';
import { useStyleAdding } from '../services/adding-styles.ts';
import { useToastState } from '../services/toast.ts';
import { useUnsaved } from '../services/unsaved.ts';
import { useWidths } from '../features/evidence/column-widths.ts';
import { useTableViews } from '../features/evidence/table-views.ts';
import { useKeptChoices } from '../features/export/export-choices.ts';
import { useSearchSession } from '../features/search/search-session.ts';
import { usePageViews } from '../services/page-views.ts';
import { useReadingPlaces } from '../services/reading-places.ts';
import { createTestShell, type TestShell } from './test-shell.ts';

/** As it was when the window opened. */
function renew<State>(store: StoreApi<State>): void {
  store.setState(store.getInitialState(), true);
}

/** Nothing that a window before had in hand. */
function renewAll(): void {
  renew(useBanners);
  renew(useContextMenu);
  renew(useDeciding);
  renew(useFolded);
  renew(useJobsSeen);
  renew(useKeptChoices);
  renew(useListShown);
  renew(useMarkTopsOfPair);
  renew(useNarrowPane);
  renew(usePaneFocus);
  renew(usePageViews);
  renew(useReadingPlaces);
  renew(useSearchSession);
  renew(useStore);
  renew(useStyleAdding);
  renew(useTableViews);
  renew(useToastState);
  renew(useUnsaved);
  renew(useWidths);
  localStorage.clear();
}

/** The window in a DOM, and the engine and shell behind it. */
export interface TestWindow extends TestEngine {
  readonly user: UserEvent;
  readonly shell: TestShell;
  /** Tells the window of something that the shell does, or the engine's process. */
  readonly announce: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
}

/** As the preload script and the shell are between the window and the engine, without processes. */
function connect({ engine, listen }: TestEngine, shell: TestShell): Bridge {
  const running = new Map<string, AbortController>();
  return {
    invoke: async (method, input, callId) => {
      const controller = new AbortController();
      running.set(callId, controller);
      const isOfShell = isMethod(method) && contract[method].at === 'shell';
      const { dispatch } = isOfShell ? shell : engine;
      const result = await dispatch(method, structuredClone(input), controller.signal);
      running.delete(callId);
      return structuredClone(result);
    },
    cancel: (callId) => {
      running.get(callId)?.abort();
    },
    subscribe: (event, listener) => {
      const hear = (announced: EventName, payload: unknown): void => {
        if (announced === event) listener(structuredClone(payload));
      };
      const stops = [listen(hear), shell.listen(hear)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    tokensFor: (files) => shell.tokensFor(files),
    platform: 'linux',
  };
}

interface DrawOptions {
  /** What to draw in place of the whole window. */
  readonly part?: ReactElement;
  /** How the library came to be shown, where it did not just open. */
  readonly library?: Partial<Output<'shell.library'>>;
  /** Resolves when the library has opened; without it, it is open when the window is drawn. */
  readonly whenSettled?: Promise<void>;
  /** What is done before it opens. */
  readonly opening?: OpeningStep;
  /** What the shell has to say of this start. */
  readonly notices?: Output<'shell.notices'>;
  /** The link that Collate was started with. */
  readonly link?: string;
  readonly recentLibraries?: Output<'shell.recentLibraries'>;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
}

/** Draws the whole window, or a part of it, on an engine; both are gone when the test has finished. */
export function drawWindow(
  engine: TestEngine = openTestEngine(),
  options: DrawOptions = {},
): TestWindow {
  const {
    part = <LibraryGate />,
    library,
    notices = [],
    recentLibraries = [],
    link = null,
  } = options;
  const shell = createTestShell(engine);
  Object.assign(shell.library, library);
  Object.assign(shell, { notices, recentLibraries, waitingLink: link });
  if (options.whenSettled) shell.whenSettled = options.whenSettled;
  if (options.opening) shell.opening = { step: options.opening };
  window.innerWidth = options.width ?? 1280;
  Object.assign(window, { collate: connect(engine, shell) });
  renewAll();
  render(<Providers>{part}</Providers>);
  onTestFinished(cleanup);
  return { ...engine, shell, announce: shell.announce, user: userEvent.setup() };
}
