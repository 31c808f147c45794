/**
 * Where the focus can be. `cell` is a cell of an evidence table or the bar below that tells of it,
 * `evidence` anywhere in the room of a table, `pair` in one of two texts that are read side by side,
 * `differences` in the list of what these differ in, `question` on the page of a question.
 */
export type Place =
  | 'everywhere'
  | 'list'
  | 'reader'
  | 'pair'
  | 'differences'
  | 'cell'
  | 'evidence'
  | 'search'
  | 'trash'
  | 'question'
  | 'review'
  | 'export';

export interface ActionDefinition {
  readonly title: string;
  readonly menu: 'File' | 'Edit' | 'Article' | 'Claims' | 'Evidence' | 'View' | 'Help';
  /** Its key acts only while the focus is in one of these places: on what is focused there. */
  readonly places: readonly Place[];
  /**
   * Default chord: `Mod` is Cmd on macOS and Ctrl elsewhere; a blank separates the keys of a
   * sequence (`G I`). Empty: no key. Single letters act only when no field has focus.
   */
  readonly key: string;
}

const EVERYWHERE: readonly Place[] = ['everywhere'];
const IN_LIST: readonly Place[] = ['list'];
const READING: readonly Place[] = ['reader'];
/** About articles: those selected in the list, or the one that is read. */
const ON_ARTICLES: readonly Place[] = ['list', 'reader'];
/** Leads from the list into the text of the open article. */
const INTO_TEXT: readonly Place[] = ['list', 'reader'];
const ON_THINGS: readonly Place[] = ['list', 'reader', 'cell', 'trash'];
const WITH_QUOTES: readonly Place[] = ['reader', 'cell', 'search'];
const WITH_ARTICLES: readonly Place[] = ['list', 'reader', 'search'];
/** A claim or an article that links can lead to is in hand. */
const LINKED_TO: readonly Place[] = ['list', 'reader', 'cell', 'search'];
const IN_TABLE: readonly Place[] = ['evidence'];
const ON_CELL: readonly Place[] = ['cell'];
const FINDS_ARTICLES: readonly Place[] = ['list', 'search'];
const IN_SEARCH: readonly Place[] = ['search'];
const IN_PAIR: readonly Place[] = ['pair', 'differences'];
const IN_DIFFERENCES: readonly Place[] = ['differences'];
/** Two articles are in hand there, or one that may be linked to another. */
const COMPARED: readonly Place[] = ['list', 'reader', 'pair', 'differences', 'evidence'];
const ON_QUESTION: readonly Place[] = ['question'];
const IN_REVIEW: readonly Place[] = ['review'];
const IN_EXPORT: readonly Place[] = ['export'];

/** Every action of the window, in menu order; the palette, the native menu and the keys read this one list. */
export const actions = {
  'import.choose': { title: 'Import files…', menu: 'File', places: EVERYWHERE, key: 'I' },
  'import.paste': {
    title: 'Paste a text as an article…',
    menu: 'File',
    places: EVERYWHERE,
    key: 'Mod+Shift+V',
  },
  'import.zotero': { title: 'Import from Zotero…', menu: 'File', places: EVERYWHERE, key: '' },
  'review.merge': { title: 'Merge the entry', menu: 'File', places: IN_REVIEW, key: 'M' },
  'review.keepBoth': {
    title: 'Keep the entry as an article of its own',
    menu: 'File',
    places: IN_REVIEW,
    key: 'B',
  },
  'review.leaveOut': {
    title: 'Leave the entry out',
    menu: 'File',
    places: IN_REVIEW,
    key: 'Delete',
  },
  'review.fillEmpty': {
    title: 'Merge all certain duplicates, filling only what is empty',
    menu: 'File',
    places: IN_REVIEW,
    key: 'Shift+M',
  },
  'review.copyFailures': {
    title: 'Copy what could not be read',
    menu: 'File',
    places: IN_REVIEW,
    key: 'Y',
  },
  'review.saveFailures': {
    title: 'Save the list of what could not be read…',
    menu: 'File',
    places: IN_REVIEW,
    key: '',
  },
  'review.tag': { title: 'Tag all new articles…', menu: 'File', places: IN_REVIEW, key: 'T' },
  'review.write': {
    title: 'Import what was decided',
    menu: 'File',
    places: IN_REVIEW,
    key: 'Mod+Enter',
  },
  'reference.create': { title: 'New reference…', menu: 'File', places: EVERYWHERE, key: '' },
  'library.open': {
    title: 'Open another library…',
    menu: 'File',
    places: EVERYWHERE,
    key: 'Mod+O',
  },
  'library.new': { title: 'New library…', menu: 'File', places: EVERYWHERE, key: '' },
  'library.openSample': {
    title: 'Open the sample library',
    menu: 'File',
    places: EVERYWHERE,
    key: '',
  },
  'library.showFolder': {
    title: 'Show the library folder',
    menu: 'File',
    places: EVERYWHERE,
    key: '',
  },
  'backup.create': { title: 'Back up now', menu: 'File', places: EVERYWHERE, key: '' },
  'backup.restore': { title: 'Restore a backup…', menu: 'File', places: EVERYWHERE, key: '' },
  'export.open': {
    title: 'Export citation notes…',
    menu: 'File',
    places: EVERYWHERE,
    key: 'Mod+E',
  },
  'export.library': {
    title: 'Export the whole library…',
    menu: 'File',
    places: EVERYWHERE,
    key: '',
  },
  'export.statements': {
    title: 'Choose what is in the export',
    menu: 'File',
    places: IN_EXPORT,
    key: 'C',
  },
  'export.template': {
    title: 'Edit the template',
    menu: 'File',
    places: IN_EXPORT,
    key: 'E',
  },
  'export.nextBroken': {
    title: 'Next broken quote',
    menu: 'File',
    places: IN_EXPORT,
    key: 'B',
  },
  'export.previousBroken': {
    title: 'Previous broken quote',
    menu: 'File',
    places: IN_EXPORT,
    key: 'Shift+B',
  },
  'export.leaveOut': {
    title: 'Leave the statement out of the export',
    menu: 'File',
    places: IN_EXPORT,
    key: 'Delete',
  },
  'export.view': {
    title: 'The export as it will look, or what changes',
    menu: 'File',
    places: IN_EXPORT,
    key: 'V',
  },
  'export.choosePlace': {
    title: 'Choose the file to export into…',
    menu: 'File',
    places: IN_EXPORT,
    key: '',
  },
  'export.copy': {
    title: 'Copy the export',
    menu: 'File',
    places: IN_EXPORT,
    key: 'Mod+Shift+C',
  },
  'export.save': { title: 'Export', menu: 'File', places: IN_EXPORT, key: 'Mod+Enter' },
  'pages.saveCopy': {
    title: 'Save a copy of the PDF with your highlights and claims…',
    menu: 'File',
    places: READING,
    key: '',
  },
  'styles.add': { title: 'Add citation styles…', menu: 'File', places: EVERYWHERE, key: '' },
  'settings.open': { title: 'Settings and keys…', menu: 'File', places: EVERYWHERE, key: 'Mod+,' },

  'history.undo': { title: 'Undo', menu: 'Edit', places: EVERYWHERE, key: 'Mod+Z' },
  'history.redo': { title: 'Redo', menu: 'Edit', places: EVERYWHERE, key: 'Mod+Shift+Z' },
  'search.focus': { title: 'Search the library', menu: 'Edit', places: EVERYWHERE, key: 'Mod+K' },
  'search.save': {
    title: 'Save this search, or its changes',
    menu: 'Edit',
    places: EVERYWHERE,
    key: 'Mod+S',
  },
  'search.saveNew': {
    title: 'Save as a new search…',
    menu: 'Edit',
    places: EVERYWHERE,
    key: 'Mod+Shift+S',
  },
  'search.leftOut': {
    title: 'Show what the search leaves out for want of a value',
    menu: 'Edit',
    places: IN_SEARCH,
    key: 'N',
  },
  'results.list': {
    title: 'Show all results as a list',
    menu: 'Article',
    places: IN_SEARCH,
    key: 'Shift+L',
  },
  'results.file': {
    title: 'Tags and collections of all results…',
    menu: 'Article',
    places: IN_SEARCH,
    key: 'Shift+T',
  },
  'results.table': {
    title: 'All results into an evidence table',
    menu: 'Evidence',
    places: IN_SEARCH,
    key: 'Shift+E',
  },
  'find.open': { title: 'Find in this article', menu: 'Edit', places: EVERYWHERE, key: 'Mod+F' },
  'link.copy': {
    title: 'Copy link',
    menu: 'Edit',
    places: LINKED_TO,
    key: 'Shift+Y',
  },
  'item.trash': { title: 'Move to the trash', menu: 'Edit', places: ON_THINGS, key: 'Delete' },

  'article.open': { title: 'Open', menu: 'Article', places: IN_LIST, key: 'Enter' },
  'article.openBeside': {
    title: 'Open beside the open article',
    menu: 'Article',
    places: FINDS_ARTICLES,
    key: 'Shift+Enter',
  },
  'article.details': { title: 'Edit details', menu: 'Article', places: ON_ARTICLES, key: 'D' },
  'article.tag': { title: 'Tags and collections…', menu: 'Article', places: ON_ARTICLES, key: 'T' },
  'article.link': {
    title: 'Link to another article…',
    menu: 'Article',
    places: ON_ARTICLES,
    key: 'Shift+L',
  },
  'article.addFiles': {
    title: 'Add files to the article…',
    menu: 'Article',
    places: ON_ARTICLES,
    key: '',
  },
  'article.revise': {
    title: 'Add or replace the text…',
    menu: 'Article',
    places: ON_ARTICLES,
    key: '',
  },
  'article.takeAbstract': {
    title: 'Take the abstract as the text',
    menu: 'Article',
    places: ON_ARTICLES,
    key: '',
  },
  'article.trash': {
    title: 'Move the article to the trash',
    menu: 'Article',
    places: ON_ARTICLES,
    key: '',
  },
  'article.nextUndecided': {
    title: 'Next article with claims to decide',
    menu: 'Article',
    places: ON_ARTICLES,
    key: 'U',
  },
  'article.inbox': { title: 'Mark as inbox', menu: 'Article', places: IN_LIST, key: '1' },
  'article.reading': { title: 'Mark as reading', menu: 'Article', places: IN_LIST, key: '2' },
  'article.read': { title: 'Mark as read', menu: 'Article', places: IN_LIST, key: '3' },
  'citation.copy': {
    title: 'Copy citation',
    menu: 'Article',
    places: ON_ARTICLES,
    key: 'Mod+Shift+A',
  },
  'bibliography.copy': {
    title: 'Copy bibliography',
    menu: 'Article',
    places: ON_ARTICLES,
    key: 'Mod+Shift+C',
  },
  'list.columns': { title: 'Columns of the list…', menu: 'View', places: IN_LIST, key: 'V' },
  'list.filter': {
    title: 'Filter the list or the cells',
    menu: 'Article',
    places: EVERYWHERE,
    key: 'F',
  },
  'collection.create': { title: 'New collection…', menu: 'Article', places: EVERYWHERE, key: '' },

  'annotation.create': {
    title: 'Highlight the selected words',
    menu: 'Claims',
    places: READING,
    key: 'H',
  },
  'annotation.underline': {
    title: 'Underline the selected words, or highlight them again',
    menu: 'Claims',
    places: READING,
    key: 'Shift+U',
  },
  'annotation.comment': { title: 'Comment', menu: 'Claims', places: READING, key: 'M' },
  'area.mark': {
    title: 'Mark an area of the page',
    menu: 'Claims',
    places: READING,
    key: 'Shift+H',
  },
  'claim.create': {
    title: 'New claim from the selected words',
    menu: 'Claims',
    places: READING,
    key: 'C',
  },
  'claim.next': { title: 'Next claim or annotation', menu: 'Claims', places: INTO_TEXT, key: 'J' },
  'claim.previous': {
    title: 'Previous claim or annotation',
    menu: 'Claims',
    places: INTO_TEXT,
    key: 'K',
  },
  'claim.quote': {
    title: 'From claim to quote and back',
    menu: 'Claims',
    places: INTO_TEXT,
    key: 'Q',
  },
  'claim.accept': { title: 'Accept claim', menu: 'Claims', places: READING, key: 'A' },
  'claim.edit': { title: 'Edit claim', menu: 'Claims', places: READING, key: 'E' },
  'claim.reject': { title: 'Reject claim', menu: 'Claims', places: READING, key: 'R' },
  'claim.acceptStay': {
    title: 'Accept claim and stay',
    menu: 'Claims',
    places: READING,
    key: 'Shift+A',
  },
  'claim.acceptKind': {
    title: 'Accept all suggestions of this kind',
    menu: 'Claims',
    places: READING,
    key: 'Shift+K',
  },
  'claim.link': { title: 'Link claim to another…', menu: 'Claims', places: READING, key: 'L' },
  'claim.addQuote': {
    title: 'Add the selected words as a quote of this claim',
    menu: 'Claims',
    places: READING,
    key: 'Shift+Q',
  },
  'claim.suggest': { title: 'Suggest claims', menu: 'Claims', places: ON_ARTICLES, key: 'S' },
  'claim.suggestLibrary': {
    title: 'Suggest claims in the whole list',
    menu: 'Claims',
    places: EVERYWHERE,
    key: '',
  },
  'marks.filter': {
    title: 'Filter the marks of the article…',
    menu: 'Claims',
    places: READING,
    key: 'Shift+F',
  },
  'marks.showAll': {
    title: 'Show all marks of the article',
    menu: 'Claims',
    places: READING,
    key: '',
  },
  'note.create': {
    title: 'New note about the article',
    menu: 'Claims',
    places: READING,
    key: 'N',
  },
  'quote.confirmAll': {
    title: 'Confirm where all quotes of this article moved',
    menu: 'Claims',
    places: READING,
    key: 'Shift+C',
  },
  'quote.copy': {
    title: 'Copy quote with citation',
    menu: 'Claims',
    places: WITH_QUOTES,
    key: 'Y',
  },
  'quote.cite': {
    title: 'Copy citation of the place',
    menu: 'Claims',
    places: WITH_QUOTES,
    key: 'Mod+Shift+Y',
  },
  'reader.caret': {
    title: 'Put a caret in the text',
    menu: 'Claims',
    places: INTO_TEXT,
    key: 'F7',
  },

  'compare.toggle': {
    title: 'Add to comparison',
    menu: 'Evidence',
    places: WITH_ARTICLES,
    key: 'X',
  },
  'compare.open': {
    title: 'Compare side by side',
    menu: 'Evidence',
    places: EVERYWHERE,
    key: 'Shift+X',
  },
  'evidence.addArticle': {
    title: 'Add article to the table…',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'Shift+A',
  },
  'evidence.found': {
    title: 'What the search found for the table…',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'Shift+F',
  },
  'evidence.search': {
    title: 'Feed the table by a search…',
    menu: 'Evidence',
    places: IN_TABLE,
    key: '',
  },
  'evidence.addRow': {
    title: 'Rows of the table…',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'Shift+R',
  },
  'attribute.new': {
    title: 'New attribute…',
    menu: 'Evidence',
    places: EVERYWHERE,
    key: '',
  },
  'attribute.manage': {
    title: 'Attributes…',
    menu: 'Evidence',
    places: EVERYWHERE,
    key: '',
  },
  'evidence.differences': {
    title: 'Only differences',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'O',
  },
  'evidence.wider': { title: 'Wider columns', menu: 'Evidence', places: IN_TABLE, key: '+' },
  'evidence.narrower': { title: 'Narrower columns', menu: 'Evidence', places: IN_TABLE, key: '-' },
  'evidence.widerHeads': {
    title: 'Wider heads of rows',
    menu: 'Evidence',
    places: IN_TABLE,
    key: ']',
  },
  'evidence.narrowerHeads': {
    title: 'Narrower heads of rows',
    menu: 'Evidence',
    places: IN_TABLE,
    key: '[',
  },
  'evidence.turn': {
    title: 'Articles as rows or as columns',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'Shift+V',
  },
  'evidence.view': { title: 'Table or analysis', menu: 'Evidence', places: IN_TABLE, key: 'V' },
  'evidence.suggestedToo': {
    title: 'Suggested claims in the analysis, too',
    menu: 'Evidence',
    places: IN_TABLE,
    key: 'U',
  },
  'evidence.open': {
    title: 'Open the cell’s sentence',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Enter',
  },
  'evidence.look': { title: 'Look now', menu: 'Evidence', places: IN_TABLE, key: 'S' },
  'evidence.accept': {
    title: 'Accept the cell’s claim, or confirm none stated',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'A',
  },
  'evidence.edit': {
    title: 'Edit the cell’s claim, or fill it in',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'E',
  },
  'evidence.reject': {
    title: 'Reject the cell’s claim',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'R',
  },
  'evidence.noneStated': {
    title: 'Mark the cell none stated',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'N',
  },
  'evidence.articleLeft': {
    title: 'Move the article to the left',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Alt+ArrowLeft',
  },
  'evidence.articleRight': {
    title: 'Move the article to the right',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Alt+ArrowRight',
  },
  'evidence.rowUp': {
    title: 'Move the row up',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Alt+ArrowUp',
  },
  'evidence.rowDown': {
    title: 'Move the row down',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Alt+ArrowDown',
  },
  'evidence.sort': {
    title: 'Sort the articles by the row',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Shift+S',
  },
  'evidence.hideRow': {
    title: 'Hide the row',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Shift+N',
  },
  'evidence.copyCell': {
    title: 'Copy the cell',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Mod+Alt+C',
  },
  'evidence.copyRow': {
    title: 'Copy the row',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Mod+Alt+R',
  },
  'evidence.copyTable': {
    title: 'Copy the table',
    menu: 'Evidence',
    places: ON_CELL,
    key: 'Mod+Alt+A',
  },
  'evidence.trash': {
    title: 'Move the table to the trash',
    menu: 'Evidence',
    places: IN_TABLE,
    key: '',
  },
  'evidence.rename': { title: 'Rename the table…', menu: 'Evidence', places: IN_TABLE, key: 'F2' },

  'question.create': { title: 'New question…', menu: 'Evidence', places: EVERYWHERE, key: '' },
  'question.notes': {
    title: 'Write the notes of the question',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'E',
  },
  'question.table': {
    title: 'Open the table of the question',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'O',
  },
  'question.analysis': {
    title: 'Analysis of the table of the question',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'V',
  },
  'question.cite': {
    title: 'Cite a claim in the notes…',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'Mod+Shift+L',
  },
  'question.next': {
    title: 'Next article that looks relevant',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'J',
  },
  'question.previous': {
    title: 'Previous article that looks relevant',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'K',
  },
  'question.add': {
    title: 'Add the article to the table of the question',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'A',
  },
  'question.setAside': {
    title: 'The article is not relevant to the question',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'R',
  },
  'question.search': {
    title: 'Ask the search of the question again',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'G S',
  },
  'question.editSearch': {
    title: 'Change the search of the question…',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '',
  },
  'question.reading': {
    title: 'Begin or end a second reading',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'B',
  },
  'question.first': {
    title: 'The first reading holds',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '1',
  },
  'question.second': {
    title: 'The second reading holds',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '2',
  },
  'question.anew': {
    title: 'Neither reading holds: write it anew',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '3',
  },
  'question.leaveOpen': {
    title: 'Leave the disagreement open',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '4',
  },
  'question.sentence': {
    title: 'Open the sentence of the disagreement',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'Q',
  },
  'question.sendOut': {
    title: 'Send the question to a second reader…',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '',
  },
  'question.takeReading': {
    title: 'Take a second reading from an archive…',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '',
  },
  'question.rules': {
    title: 'Hold what was recorded against the rules',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'S',
  },
  'question.saveHtml': {
    title: 'Save the page of the question as HTML…',
    menu: 'File',
    places: ON_QUESTION,
    key: '',
  },
  'question.saveMarkdown': {
    title: 'Save the page of the question as Markdown…',
    menu: 'File',
    places: ON_QUESTION,
    key: '',
  },
  'question.rename': {
    title: 'Ask the question in other words…',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: 'F2',
  },
  'question.trash': {
    title: 'Move the question to the trash',
    menu: 'Evidence',
    places: ON_QUESTION,
    key: '',
  },

  'pair.differences': {
    title: 'Differences of two articles',
    menu: 'Evidence',
    places: COMPARED,
    key: 'Shift+D',
  },
  'difference.next': {
    title: 'Next difference',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'J',
  },
  'difference.previous': {
    title: 'Previous difference',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'K',
  },
  'difference.openLeft': {
    title: 'Go to the passage in the left article',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'Enter',
  },
  'difference.openRight': {
    title: 'Go to the passage in the right article',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'Shift+Enter',
  },
  'difference.settle': {
    title: 'Settle the difference, or open it again',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'A',
  },
  'difference.none': {
    title: 'No difference',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'R',
  },
  'difference.link': {
    title: 'Link the claims of the difference…',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'L',
  },
  'difference.copy': {
    title: 'Copy the differences as a note',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'Y',
  },
  'pair.onlyDifferences': {
    title: 'Only the differences, or the texts too',
    menu: 'Evidence',
    places: IN_DIFFERENCES,
    key: 'O',
  },

  'pages.view': { title: 'Page, text or both', menu: 'View', places: READING, key: 'V' },
  'pages.outline': { title: 'Pages, outline or neither', menu: 'View', places: READING, key: 'O' },
  'pages.go': { title: 'Go to a page', menu: 'View', places: READING, key: 'G P' },
  'pages.larger': { title: 'Larger pages', menu: 'View', places: READING, key: '+' },
  'pages.smaller': { title: 'Smaller pages', menu: 'View', places: READING, key: '-' },
  'pages.fitWidth': { title: 'Pages as wide as the pane', menu: 'View', places: READING, key: '0' },
  'pages.fitPage': { title: 'Whole pages', menu: 'View', places: READING, key: '' },
  'pages.turn': { title: 'Turn the pages', menu: 'View', places: READING, key: '' },
  'go.inbox': { title: 'Go to the inbox', menu: 'View', places: EVERYWHERE, key: 'G I' },
  'go.reading': { title: 'Go to reading', menu: 'View', places: EVERYWHERE, key: 'G R' },
  'go.all': { title: 'Go to all articles', menu: 'View', places: EVERYWHERE, key: 'G A' },
  'go.decide': { title: 'Go to claims to decide', menu: 'View', places: EVERYWHERE, key: 'G D' },
  'go.evidence': {
    title: 'Go to the last evidence table',
    menu: 'View',
    places: EVERYWHERE,
    key: 'G E',
  },
  'go.question': {
    title: 'Go to the last question',
    menu: 'View',
    places: EVERYWHERE,
    key: 'G Q',
  },
  'go.trash': { title: 'Go to the trash', menu: 'View', places: EVERYWHERE, key: 'G T' },
  'view.nextPane': { title: 'Next pane', menu: 'View', places: EVERYWHERE, key: 'F6' },
  'view.previousPane': {
    title: 'Previous pane',
    menu: 'View',
    places: EVERYWHERE,
    key: 'Shift+F6',
  },
  'view.sidebar': {
    title: 'Hide or show the sidebar',
    menu: 'View',
    places: EVERYWHERE,
    key: 'Mod+B',
  },
  'view.list': {
    title: 'Hide or show the list',
    menu: 'View',
    places: ON_ARTICLES,
    key: 'W',
  },
  'pair.swap': { title: 'Swap the two articles', menu: 'View', places: IN_PAIR, key: 'Z' },
  'pair.scroll': {
    title: 'Scroll the two articles together',
    menu: 'View',
    places: IN_PAIR,
    key: 'U',
  },
  'pair.close': { title: 'Close this article', menu: 'View', places: IN_PAIR, key: 'Shift+W' },
  'jobs.show': {
    title: 'Background work and import reports',
    menu: 'View',
    places: EVERYWHERE,
    key: 'G J',
  },

  'palette.open': { title: 'All commands', menu: 'Help', places: EVERYWHERE, key: 'Mod+Shift+P' },
  'keys.show': { title: 'Keys for this place', menu: 'Help', places: EVERYWHERE, key: '?' },
  'suggestions.about': { title: 'About suggestions', menu: 'Help', places: EVERYWHERE, key: '' },
} as const satisfies Record<string, ActionDefinition>;

export type ActionId = keyof typeof actions;

/** Every action id, in menu order. */
export const ACTION_IDS = Object.keys(actions) as ActionId[];

/** Whether a string, for example from a menu event, names an action. */
export function isActionId(text: string): text is ActionId {
  return Object.hasOwn(actions, text);
}
