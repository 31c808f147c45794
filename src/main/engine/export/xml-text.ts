/** What XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As themselves they would be read as a line feed, or as a blank in an attribute.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an element or an attribute of XML 1.0; controls, which XML cannot hold, are left out. */
export function xmlEscape(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\r\n\t]/g, (sign) => SIGNS[sign]!);
}

/** An element with attributes, the undefined ones left out. Its content is XML, and none closes it at once. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlEscape(value)}"`],
  );
  const head = `${name}${written.join('')}`;
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`;
}
