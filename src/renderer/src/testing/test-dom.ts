import { Worker as NodeWorker } from 'node:worker_threads';
import { configure } from '@testing-library/react';

/**
 * What jsdom lacks and the window uses. jsdom lays nothing out: here an item of a list is a line high,
 * and everything else is as wide as the window and 800 CSS pixels high.
 */
const HEIGHT = 800;
const LINE = 20;

function heightOf(element: Element): number {
  return element.matches('li, [role="option"]') ? LINE : HEIGHT;
}

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => window.innerWidth },
  offsetHeight: {
    configurable: true,
    get(this: Element) {
      return heightOf(this);
    },
  },
});

Object.defineProperties(Element.prototype, {
  clientWidth: { configurable: true, get: () => window.innerWidth },
  clientHeight: {
    configurable: true,
    get(this: Element) {
      return heightOf(this);
    },
  },
  /** What is scrolled is as high as the height that its content is given. */
  scrollHeight: {
    configurable: true,
    get(this: Element) {
      const heights = [...this.children].map((child) =>
        child instanceof HTMLElement ? Number.parseFloat(child.style.height) || 0 : 0,
      );
      return Math.max(heightOf(this), ...heights);
    },
  },
});

Element.prototype.getBoundingClientRect = function rectOfElement(): DOMRect {
  return new DOMRect(0, 0, window.innerWidth, heightOf(this));
};
Element.prototype.checkVisibility = function isShown(): boolean {
  return this.isConnected;
};
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = function scrollAtOnce(to?: ScrollToOptions | number): void {
  this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
  requestAnimationFrame(() => this.dispatchEvent(new Event('scroll')));
};
/** What captures the pointer has it until the button is let go. */
Element.prototype.setPointerCapture = function capture(): void {
  const end = (): void => {
    this.dispatchEvent(new Event('lostpointercapture'));
  };
  this.addEventListener('pointerup', end, { once: true });
};

// A browser leaves selected words selected when a button or a region takes the focus; jsdom does not.
const focus = Reflect.get(HTMLElement.prototype, 'focus');
HTMLElement.prototype.focus = function focusAlone(options?: FocusOptions): void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  focus.call(this, options);
  if (!anchorNode || !focusNode || this.matches('input, textarea')) return;
  selection?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
};

/** All words stand in one line at the top of the window. */
Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, window.innerWidth, LINE);
Range.prototype.getClientRects = () =>
  [new DOMRect(0, 0, window.innerWidth, LINE)] as unknown as DOMRectList;

/** Nothing ever changes its size. */
class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Ranges that would be painted over the text. */
class PaintedRanges extends Set<AbstractRange> {
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

/** A worker of the web, in a thread of Node's. */
class WebWorker extends EventTarget {
  readonly #thread: NodeWorker;

  constructor(module: URL) {
    super();
    const runner = new URL('./test-web-thread.ts', import.meta.url);
    this.#thread = new NodeWorker(runner, { workerData: module.href });
    this.#thread.on('message', (data: unknown) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  postMessage(data: unknown): void {
    this.#thread.postMessage(data);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}

Object.assign(globalThis, {
  Worker: WebWorker,
  ResizeObserver: QuietResizeObserver,
  Highlight: PaintedRanges,
  // React updates by itself, as in the app, not only where a test says so.
  IS_REACT_ACT_ENVIRONMENT: false,
});
// jsdom knows no <search>; React warns of elements that a browser would not know.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement' });
Object.assign(CSS, { highlights: new Map() });

/** Whether a media query of the window holds: of its width, and that its reader wants no motion. */
function holds(media: string): boolean {
  const [, than, width] = /^\(width (<|>=) (\d+)px\)$/.exec(media) ?? [];
  if (width === undefined) return /reduced-motion/.test(media);
  return window.innerWidth < Number(width) === (than === '<');
}

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: holds(media),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// What is waited for may take long on a busy machine; what never comes fails all the same.
configure({ asyncUtilTimeout: 15_000 });
