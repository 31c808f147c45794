/** The endings of file names, in lower case, that an import reads. */
export const SOURCE_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const;
