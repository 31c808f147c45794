import { configure } from '@testing-library/react';

/**
 * What jsdom lacks and the window uses. jsdom lays nothing out: here an item of a list is a line high,
 * and everything else fills a window of 1280 by 800 CSS pixels.
 */
const WINDOW = { width: 1280, height: 800 };
const LINE = 20;

function heightOf(element: Element): number {
  return element.matches('li, [role="option"]') ? LINE : WINDOW.height;
}

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => WINDOW.width },
  offsetHeight: {
    configurable: true,
    get(this: Element) {
      return heightOf(this);
    },
  },
});

Object.defineProperties(Element.prototype, {
  clientWidth: { configurable: true, get: () => WINDOW.width },
  clientHeight: {
    configurable: true,
    get(this: Element) {
      return heightOf(this);
    },
  },
});

Element.prototype.getBoundingClientRect = function rectOfElement(): DOMRect {
  return new DOMRect(0, 0, WINDOW.width, heightOf(this));
};
Element.prototype.checkVisibility = function isShown(): boolean {
  return this.isConnected;
};
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

/** All words stand in one line at the top of the window. */
const LINE_RECT = new DOMRect(0, 0, WINDOW.width, LINE);
Range.prototype.getBoundingClientRect = () => LINE_RECT;
Range.prototype.getClientRects = () => [LINE_RECT] as unknown as DOMRectList;

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

Object.assign(globalThis, {
  ResizeObserver: QuietResizeObserver,
  Highlight: PaintedRanges,
  // React updates by itself, as in the app, not only where a test says so.
  IS_REACT_ACT_ENVIRONMENT: false,
});
// jsdom knows no <search>; React warns of elements that a browser would not know.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement' });
Object.assign(CSS, { highlights: new Map() });

/** A wide window in light colours, of a reader who wants no motion. */
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media.includes('prefers-reduced-motion'),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// What is waited for may take long on a busy machine; what never comes fails all the same.
configure({ asyncUtilTimeout: 5_000 });
