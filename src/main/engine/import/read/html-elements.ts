/** Elements that begin a paragraph of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** Elements whose contents are controls, metadata or pictures, not text to read. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed applet svg canvas audio video map head title meta link base button input select textarea datalist progress meter annotation annotation-xml noembed noframes'.split(
    ' ',
  ),
);
