const START = /^\W*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(?:!doctype\s+html|html))/i;

/** Whether a file is a web page by how it begins, whatever its name; sites give one to whoever is not logged in. */
export function beginsAsWebPage(start: string): boolean {
  return START.test(start);
}
