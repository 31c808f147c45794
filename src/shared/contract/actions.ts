/** Where an action makes sense: its keys act only there, and the palette groups by it. */
export type Place = 'everywhere' | 'list' | 'reader' | 'evidence' | 'search' | 'trash';

export interface ActionDefinition {
  readonly title: string;
  readonly menu: 'File' | 'Edit' | 'Article' | 'Claims' | 'Evidence' | 'View' | 'Help';
  readonly place: Place;
  /**
   * Default chord: `Mod` is Cmd on macOS and Ctrl elsewhere; a blank separates the keys of a
   * sequence (`G I`). Empty: no key. Single letters act only when no field has focus.
   */
  readonly key: string;
}

/** Every action of the window, in menu order; the palette, the native menu and the keys read this one list. */
export const actions = {
  'import.choose': { title: 'Import files…', menu: 'File', place: 'everywhere', key: 'I' },
  'import.paste': {
    title: 'Paste a text as an article…',
    menu: 'File',
    place: 'everywhere',
    key: 'Mod+Shift+V',
  },
  'library.open': {
    title: 'Open another library…',
    menu: 'File',
    place: 'everywhere',
    key: 'Mod+O',
  },
  'library.new': { title: 'New library…', menu: 'File', place: 'everywhere', key: '' },
  'library.openSample': {
    title: 'Open the sample library',
    menu: 'File',
    place: 'everywhere',
    key: '',
  },
  'library.showFolder': {
    title: 'Show the library folder',
    menu: 'File',
    place: 'everywhere',
    key: '',
  },
  'backup.create': { title: 'Back up now', menu: 'File', place: 'everywhere', key: '' },
  'backup.restore': { title: 'Restore a backup…', menu: 'File', place: 'everywhere', key: '' },
  'export.open': {
    title: 'Export citation notes…',
    menu: 'File',
    place: 'everywhere',
    key: 'Mod+E',
  },
  'settings.open': { title: 'Settings and keys…', menu: 'File', place: 'everywhere', key: 'Mod+,' },

  'history.undo': { title: 'Undo', menu: 'Edit', place: 'everywhere', key: 'Mod+Z' },
  'history.redo': { title: 'Redo', menu: 'Edit', place: 'everywhere', key: 'Mod+Shift+Z' },
  'search.focus': { title: 'Search the library', menu: 'Edit', place: 'everywhere', key: 'Mod+K' },
  'find.open': { title: 'Find in this article', menu: 'Edit', place: 'everywhere', key: 'Mod+F' },
  'item.trash': { title: 'Move to the trash', menu: 'Edit', place: 'everywhere', key: 'Delete' },

  'article.open': { title: 'Open', menu: 'Article', place: 'list', key: 'Enter' },
  'article.details': { title: 'Edit details', menu: 'Article', place: 'everywhere', key: 'D' },
  'article.tag': { title: 'Tags and collections…', menu: 'Article', place: 'everywhere', key: 'T' },
  'article.link': {
    title: 'Link to another article…',
    menu: 'Article',
    place: 'everywhere',
    key: 'Shift+L',
  },
  'article.revise': {
    title: 'Replace the text, keeping the old…',
    menu: 'Article',
    place: 'everywhere',
    key: '',
  },
  'article.inbox': { title: 'Mark as inbox', menu: 'Article', place: 'list', key: '1' },
  'article.reading': { title: 'Mark as reading', menu: 'Article', place: 'list', key: '2' },
  'article.read': { title: 'Mark as read', menu: 'Article', place: 'list', key: '3' },
  'list.filter': { title: 'Filter the list', menu: 'Article', place: 'everywhere', key: 'F' },
  'collection.create': { title: 'New collection…', menu: 'Article', place: 'everywhere', key: '' },

  'annotation.create': {
    title: 'Highlight the selected words',
    menu: 'Claims',
    place: 'reader',
    key: 'H',
  },
  'annotation.comment': { title: 'Comment', menu: 'Claims', place: 'reader', key: 'M' },
  'claim.create': {
    title: 'New claim from the selected words',
    menu: 'Claims',
    place: 'reader',
    key: 'C',
  },
  'claim.next': { title: 'Next claim or annotation', menu: 'Claims', place: 'reader', key: 'J' },
  'claim.previous': {
    title: 'Previous claim or annotation',
    menu: 'Claims',
    place: 'reader',
    key: 'K',
  },
  'claim.quote': {
    title: 'From claim to quote and back',
    menu: 'Claims',
    place: 'reader',
    key: 'Q',
  },
  'claim.accept': { title: 'Accept claim', menu: 'Claims', place: 'reader', key: 'A' },
  'claim.edit': { title: 'Edit claim', menu: 'Claims', place: 'reader', key: 'E' },
  'claim.reject': { title: 'Reject claim', menu: 'Claims', place: 'reader', key: 'R' },
  'claim.acceptStay': {
    title: 'Accept claim and stay',
    menu: 'Claims',
    place: 'reader',
    key: 'Shift+A',
  },
  'claim.acceptKind': {
    title: 'Accept all suggestions of this kind',
    menu: 'Claims',
    place: 'reader',
    key: 'Shift+K',
  },
  'claim.link': { title: 'Link claim to another…', menu: 'Claims', place: 'reader', key: 'L' },
  'claim.addQuote': {
    title: 'Add the selected words as a quote of this claim',
    menu: 'Claims',
    place: 'reader',
    key: 'Shift+Q',
  },
  'claim.suggest': { title: 'Suggest claims', menu: 'Claims', place: 'reader', key: 'S' },
  'article.suggest': {
    title: 'Suggest claims in the selected articles',
    menu: 'Claims',
    place: 'list',
    key: 'S',
  },
  'claim.suggestLibrary': {
    title: 'Suggest claims in the whole list',
    menu: 'Claims',
    place: 'everywhere',
    key: '',
  },
  'quote.confirmAll': {
    title: 'Confirm where all quotes of this article moved',
    menu: 'Claims',
    place: 'reader',
    key: 'Shift+C',
  },
  'quote.copy': {
    title: 'Copy quote with citation',
    menu: 'Claims',
    place: 'everywhere',
    key: 'Y',
  },
  'reader.caret': { title: 'Put a caret in the text', menu: 'Claims', place: 'reader', key: 'F7' },

  'compare.toggle': { title: 'Add to comparison', menu: 'Evidence', place: 'everywhere', key: 'X' },
  'compare.open': {
    title: 'Compare side by side',
    menu: 'Evidence',
    place: 'everywhere',
    key: 'Shift+X',
  },
  'evidence.addArticle': {
    title: 'Add article to the table…',
    menu: 'Evidence',
    place: 'evidence',
    key: 'Shift+A',
  },
  'evidence.addRow': {
    title: 'Rows of the table…',
    menu: 'Evidence',
    place: 'evidence',
    key: 'Shift+R',
  },
  'evidence.differences': {
    title: 'Only differences',
    menu: 'Evidence',
    place: 'evidence',
    key: 'O',
  },
  'evidence.open': {
    title: 'Open the cell’s sentence',
    menu: 'Evidence',
    place: 'evidence',
    key: 'Enter',
  },
  'evidence.accept': {
    title: 'Accept the cell’s claim, or confirm none stated',
    menu: 'Evidence',
    place: 'evidence',
    key: 'A',
  },
  'evidence.edit': {
    title: 'Edit the cell’s claim',
    menu: 'Evidence',
    place: 'evidence',
    key: 'E',
  },
  'evidence.reject': {
    title: 'Reject the cell’s claim',
    menu: 'Evidence',
    place: 'evidence',
    key: 'R',
  },
  'evidence.noneStated': {
    title: 'Mark the cell none stated',
    menu: 'Evidence',
    place: 'evidence',
    key: 'N',
  },
  'evidence.rename': { title: 'Rename the table…', menu: 'Evidence', place: 'evidence', key: 'F2' },

  'go.inbox': { title: 'Go to the inbox', menu: 'View', place: 'everywhere', key: 'G I' },
  'go.reading': { title: 'Go to reading', menu: 'View', place: 'everywhere', key: 'G R' },
  'go.all': { title: 'Go to all articles', menu: 'View', place: 'everywhere', key: 'G A' },
  'go.decide': { title: 'Go to claims to decide', menu: 'View', place: 'everywhere', key: 'G D' },
  'go.evidence': {
    title: 'Go to the last evidence table',
    menu: 'View',
    place: 'everywhere',
    key: 'G E',
  },
  'go.trash': { title: 'Go to the trash', menu: 'View', place: 'everywhere', key: 'G T' },
  'view.nextPane': { title: 'Next pane', menu: 'View', place: 'everywhere', key: 'F6' },
  'view.previousPane': {
    title: 'Previous pane',
    menu: 'View',
    place: 'everywhere',
    key: 'Shift+F6',
  },
  'view.sidebar': {
    title: 'Hide or show the sidebar',
    menu: 'View',
    place: 'everywhere',
    key: 'Mod+B',
  },
  'jobs.show': {
    title: 'Background work and import reports',
    menu: 'View',
    place: 'everywhere',
    key: 'G J',
  },

  'palette.open': { title: 'All commands', menu: 'Help', place: 'everywhere', key: 'Mod+Shift+P' },
  'keys.show': { title: 'Keys for this place', menu: 'Help', place: 'everywhere', key: '?' },
  'suggestions.about': { title: 'About suggestions', menu: 'Help', place: 'everywhere', key: '' },
} as const satisfies Record<string, ActionDefinition>;

export type ActionId = keyof typeof actions;

/** Every action id, in menu order. */
export const ACTION_IDS = Object.keys(actions) as ActionId[];

/** Whether a string, for example from a menu event, names an action. */
export function isActionId(text: string): text is ActionId {
  return Object.hasOwn(actions, text);
}
