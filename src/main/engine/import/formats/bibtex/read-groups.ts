import { splitValue } from './latex/split-value.ts';

/** Deeper trees are damaged. */
const MAX_LEVEL = 50;

/** The groups that JabRef and BibDesk keep in comments, as collections. */
export class Groups {
  /** The paths of the groups that list a key. */
  private readonly byKey = new Map<string, string[][]>();
  private readonly byName = new Map<string, string[][]>();

  /** Takes the groups of one comment; other comments say nothing. */
  public add(comment: string): void {
    const jabRef = /^\s{0,99}jabref-meta:\s{0,99}(?:grouping|groupstree):/.exec(comment);
    if (jabRef) this.addTree(comment.slice(jabRef[0].length));
    else if (/^\s{0,99}BibDesk Static Groups\s{0,99}\{/.test(comment)) this.addStatic(comment);
  }

  /** The collections of an entry: those whose lists name its key, and those that it names itself. */
  public of(key: string | null, groups: string): string[][] {
    const listed = key === null ? [] : (this.byKey.get(key) ?? []);
    const named = splitValue(groups, ',').map(unescape);
    return [...new Set([...listed, ...named.flatMap((name) => this.byName.get(name) ?? [[name]])])];
  }

  private addGroup(path: string[], keys: readonly string[]): void {
    append(this.byName, path.at(-1)!, path);
    for (const key of new Set(keys)) append(this.byKey, key, path);
  }

  /** Lines such as `2 StaticGroup:name\;0\;1\;…\;;`: the depth, the kind, the name and, once, the keys. */
  private addTree(text: string): void {
    const path: string[] = [];
    for (const line of text.replace(/\n/g, '').split(/(?<!\\);/)) {
      const found = /^\s{0,99}(\d{1,4}) (\w{1,60}):/.exec(line);
      if (!found) continue;
      const level = Number(found[1]);
      if (level < 1 || level > MAX_LEVEL || found[2] === 'AllEntriesGroup') continue;
      const [name = '', , ...keys] = line.slice(found[0].length).split('\\;');
      path.length = Math.min(path.length, level - 1);
      path.push(unescape(name));
      const isListed = found[2] === 'ExplicitGroup' || found[2] === 'StaticGroup';
      this.addGroup([...path], isListed ? keys.map(unescape) : []);
    }
  }

  /** A property list in XML: pairs of a name and keys parted by commas. */
  private addStatic(text: string): void {
    const found = new Map<string, string>();
    let key = '';
    for (const [, element, words = ''] of text.matchAll(/<(key|string)>([^<]*)</g)) {
      if (element === 'key') key = words;
      else found.set(key, words);
      const [name, keys] = [found.get('group name'), found.get('keys')];
      if (name === undefined || keys === undefined) continue;
      this.addGroup(
        [name],
        keys.split(',').map((one) => one.trim()),
      );
      found.clear();
    }
  }
}

function append(map: Map<string, string[][]>, name: string, path: string[]): void {
  const paths = map.get(name);
  if (paths) paths.push(path);
  else map.set(name, [path]);
}

function unescape(text: string): string {
  return text.replace(/\\+([\\:;,])/g, '$1').trim();
}
