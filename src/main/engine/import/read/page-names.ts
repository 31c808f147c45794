import type { HtmlElement } from './page-blocks.ts';

/** Elements that lead about the page and its site. */
const MENUS: ReadonlySet<string> = new Set(['nav', 'dialog', 'menu']);
const MENU_ROLES =
  /^(?:navigation|menu|menubar|dialog|alertdialog|alert|search|banner|contentinfo|toolbar)$/;
/** Elements that belong to an article when they stand in it, and to the site when they do not. */
const EDGES: ReadonlySet<string> = new Set(['header', 'footer', 'aside', 'form']);

const BEHIND_NAME =
  '(?:[-_]*(?:area|bars?|block|box|buttons?|container|content|form|inner|items?|links?|list|module|notice|panel|popup|prompt|section|sign-?up|slot|thread|tools|unit|widget|wrapper|wrap|\\d))*';
/** Whole names of boxes that are never part of an article. Parts of words say nothing: `community-composition`. */
const BOX = new RegExp(
  `^(?:comments?|commentlist|respond|disqus|newsletters?|share|sharing|sharedaddy|social-?(?:share|media|icons)?|ads?|adverts?|advertisements?|advertising|sponsored|promo|promotions?|cookies?|cookie-?(?:banner|consent)|consent|gdpr|paywall|subscribe|subscription|outbrain|taboola|recirc(?:ulation)?|breadcrumbs?|pagination|pager|skip-?link)${BEHIND_NAME}$`,
  'i',
);
/** Whole names of boxes beside an article, which in it may be part of it. */
const BESIDE = new RegExp(
  `^(?:related(?:[-_]*(?:articles?|news|posts?|reading|stories|topics?))?|most-?(?:read|popular|viewed)|recommended|trending|more-?(?:stories|news|from|on)|read-?(?:more|next)|side-?bar|rail|menu|nav|navbar|navigation|masthead|site-?(?:header|footer)|header|footer|banner|popup|modal|toolbar|tags?|about-?author|author-?(?:bio|box|info)|copyright|teasers?|promos?)${BEHIND_NAME}$`,
  'i',
);

/** An element and those around it, from the inside out, to the body of the page. */
export function* upFrom(element: HtmlElement): Generator<HtmlElement> {
  for (let at: HtmlElement | null = element; at; at = at.parentNode) {
    yield at;
    if (at.localName === 'body') return;
  }
}

/** Whether an element, or one around it, is such as is asked for; each is looked at once. */
export class Around {
  readonly #isSuch: (element: HtmlElement) => boolean;
  readonly #known = new Map<HtmlElement, boolean>();

  constructor(isSuch: (element: HtmlElement) => boolean) {
    this.#isSuch = isSuch;
  }

  holds(element: HtmlElement): boolean {
    const path: HtmlElement[] = [];
    let answer = false;
    for (const at of upFrom(element)) {
      const known = this.#known.get(at);
      answer = known ?? this.#isSuch(at);
      path.push(at);
      if (answer || known !== undefined) break;
    }
    for (const at of path) this.#known.set(at, answer);
    return answer;
  }
}

/** Whether an element is marked as the article of its page. */
export function isArticle(element: HtmlElement): boolean {
  return (
    element.localName === 'article' ||
    element.localName === 'main' ||
    element.getAttribute('role') === 'main' ||
    /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')
  );
}

/** Whether an element leads about the page or its site. */
export function isMenu(element: HtmlElement): boolean {
  return MENUS.has(element.localName) || MENU_ROLES.test(element.getAttribute('role') ?? '');
}

/** Whether an element is an edge of the article or of the page, by where it stands. */
export function isEdge(element: HtmlElement): boolean {
  return EDGES.has(element.localName);
}

/** Whether an element is named as a box that is never part of an article. */
export function isBox(element: HtmlElement): boolean {
  return namesMatch(element, BOX);
}

/** Whether an element is named as something that stands beside an article. */
export function isBeside(element: HtmlElement): boolean {
  return namesMatch(element, BESIDE);
}

function namesMatch(element: HtmlElement, names: RegExp): boolean {
  const written = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  return written
    .slice(0, 500)
    .split(/\s+/)
    .some((name) => names.test(name));
}
