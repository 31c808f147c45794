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

/** Whether a media query of the window holds: of its width, and that its reader wants no motion. */
function holds(media: string): boolean {
  const [, width] = /^\(width < (\d+)px\)$/.exec(media) ?? [];
  return width === undefined ? /reduced-motion/.test(media) : window.innerWidth < Number(width);
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
