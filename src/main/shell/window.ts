import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { WINDOW_URL } from './scheme.ts';

interface WindowState {
  readonly bounds: Rectangle | null;
  readonly isMaximized: boolean;
}

const DEFAULT_SIZE = { width: 1440, height: 900 };

function readState(file: string): WindowState {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>;
    return { bounds: state.bounds ?? null, isMaximized: state.isMaximized === true };
  } catch {
    return { bounds: null, isMaximized: false };
  }
}

/** The remembered place, if enough of it is on a screen that is still there. */
function visibleBounds(bounds: Rectangle | null): Rectangle | null {
  if (!bounds || ![bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isFinite)) {
    return null;
  }
  const area = screen.getDisplayMatching(bounds).workArea;
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height =
    Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return width >= 200 && height >= 100 ? bounds : null;
}

/** Makes the one window; its size and place are remembered in `stateFile`. */
export function createWindow(preload: string, stateFile: string, title: string): BrowserWindow {
  const state = readState(stateFile);
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...visibleBounds(state.bounds),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171a' : '#fdfdfc',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', () => {
    const kept: WindowState = {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    };
    try {
      writeFileSync(stateFile, JSON.stringify(kept));
    } catch (thrown) {
      // The window opens at its usual place next time, which is no reason to keep it open now.
      console.error('window state:', thrown);
    }
  });
  void window.loadURL(WINDOW_URL);
  return window;
}
