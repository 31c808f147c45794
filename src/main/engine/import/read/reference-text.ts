import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import { parseNames } from '../../../../shared/domain/csl-names.ts';
import type { CslName } from '../../../../shared/domain/csl.ts';
import { findDoi } from '../../../../shared/domain/doi.ts';
import { webAddress } from './web-address.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';

/** No reference is longer, in UTF-16 code units: thirty authors and a long title. */
const MAX_REFERENCE = 2000;

/** "2015", "2015 Nov", "2015 Nov-Dec", "2015 Nov 2". */
const DATE = String.raw`\d{4}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?`;
/** ";12(3):101-9" as medical journals count. */
const PLACE = String.raw`; ?(?<volume>\d+[A-Z]?)?(?: ?\((?<issue>[^()]{1,40})\))?: ?(?<page>[a-zA-Z]?\d[\w–-]{0,20})`;
const FROM_MEDICAL = new RegExp(
  String.raw`^(?:\d{1,3}\. |(?:Review|Clinical Trial|Randomized Controlled Trial|Meta-Analysis|Editorial|Comment|Case Reports)\W+)*(?<journal>[^.;]{2,120})\. (?<date>${DATE})${PLACE}(?<rest>.*)$`,
  'u',
);
/** What PubMed puts behind the place: all of it, or the line is none of its. */
const BEHIND_PLACE =
  /^\.?(?:\s+(?:doi: ?\S+|Epub [^.]*\.|eCollection [^.]*\.|Online ahead of print\.|PMID: ?\d+[.;]?|PMCID: ?PMC\d+[.;]?))*\s*$/i;
const VANCOUVER = new RegExp(
  String.raw`^(?:\[?\d{1,3}[.\]] )?(?<names>[^.]{3,800})\. (?<title>\S.{8,600}?)[.?!] (?<journal>[^.;?!]{2,120})\.? (?<date>${DATE})${PLACE}(?<rest>.*)$`,
  'u',
);
/** "Okafor AN", with particles before it. */
const INITIALS = /^[\p{L}'’\- ]{2,60} \p{Lu}{1,4}(?: (?:Jr|Sr|II|III)\.?)?$/u;
const APA =
  /^(?<names>\p{L}[^()]+?)[.,]? \((?<date>\d{4}[a-z]?(?:, [^()]+)?|in press|n\.d\.)\)\. (?<title>\S.+?)[.?!] (?<rest>\S.*)$/u;
const APA_PLACE =
  /^(?<journal>[^,]+(?:, [^,\d][^,]*)?), (?<volume>\d+)(?: ?\((?<issue>[^()]+)\))?(?:, (?:Article |pp?\. )?(?<page>[a-zA-Z]?\d[\w–-]*))?[.,]?/u;

/** A reference in the form of APA or Vancouver as metadata; null for anything else. */
export function parseReference(line: string): SourceMetadata | null {
  if (line.length > MAX_REFERENCE) return null;
  const text = line.replace(/\s+/g, ' ').trim();
  return parseVancouver(text) ?? parseApa(text);
}

/**
 * What PubMed writes above a title: journal, date, volume and pages, with the DOI and its own number;
 * null for anything else.
 */
export function parsePubMedSource(line: string): SourceMetadata | null {
  if (line.length > MAX_REFERENCE) return null;
  const found = FROM_MEDICAL.exec(line.replace(/\s+/g, ' ').trim())?.groups;
  if (!found || !BEHIND_PLACE.test(found['rest'] ?? '')) return null;
  return withoutBlanks({ ...placeOf(found), ...identifiersOf(found['rest'] ?? '') });
}

/** The authors as PubMed lists them, with the numbers of their addresses: "Ada Okafor 1 2, Mei Lin 1". */
export function parsePubMedAuthors(line: string): CslName[] {
  const names = line
    .replace(/\(\d+(?:,\s*\d+)*\)|[¹²³⁰-⁹*†‡§#]+/gu, '')
    .replace(/(?<=\p{L}\.?)[ \u00a0]+\d+(?:[ ,\u00a0]+\d+)*(?=\s*(?:,|;|$|\.$))/gu, '')
    .replace(/[.\s]+$/, '')
    .split(/\s*[,;]\s*(?:and\s+)?/);
  const areNames = names.every((name) =>
    /^\p{Lu}[\p{L}.'’\- ]{1,60}$|^(?:van|von|de|del|della|di|da|dos|ter|ten|el|al|la|le)\b/u.test(
      name,
    ),
  );
  return areNames ? names.flatMap(parseNames) : [];
}

function parseVancouver(text: string): SourceMetadata | null {
  const found = VANCOUVER.exec(text)?.groups;
  if (!found) return null;
  const names = found['names']!.split(/,\s*/).filter((name) => !/^et al$/i.test(name));
  if (!names.every((name) => INITIALS.test(name))) return null;
  return withoutBlanks({
    ...placeOf(found),
    title: found['title'],
    author: names.flatMap(parseNames),
    ...identifiersOf(found['rest'] ?? ''),
  });
}

function parseApa(text: string): SourceMetadata | null {
  const found = APA.exec(text)?.groups;
  if (!found) return null;
  const author = apaNames(found['names']!);
  if (author.length === 0) return null;
  const rest = found['rest']!;
  const place = APA_PLACE.exec(rest)?.groups;
  const publisher = /^([^.]{2,120})\.(?:\s|$)/.exec(rest)?.[1];
  return withoutBlanks({
    ...(place
      ? placeOf({ ...place, date: '' })
      : {
          type: 'book',
          ...(publisher !== undefined && !/https?:/.test(publisher) && { publisher }),
        }),
    issued: parseDateInput(found['date']!.replace(/(?<=\d{4})[a-z]/, '')),
    title: found['title'],
    author,
    ...identifiersOf(rest),
  });
}

/** "Okafor, A. N., Lin, M., & van der Berg, J." */
function apaNames(names: string): CslName[] {
  const parts = names
    .replace(/,? (?:et al\.?|\.\.\.|…)/gi, '')
    .split(/,? & |,? and |(?<=\p{Lu}\.),\s+/u)
    .map((part) => part.trim());
  const areNames = parts.every((part) =>
    /^[\p{L}'’\- ]{2,60}, (?:\p{Lu}\.?[\s-]?){1,5}$/u.test(part),
  );
  return areNames ? parts.flatMap(parseNames) : [];
}

function placeOf(found: Readonly<Record<string, string | undefined>>): SourceMetadata {
  const { journal, date = '', volume, issue, page } = found;
  return withoutBlanks({
    type: 'article-journal',
    'container-title': journal?.trim(),
    issued: parseDateInput(
      date.replace(/^(\d{4}) (\S+)$/, '$2 $1').replace(/^(\d{4}) (\S+) (\d+)$/, '$3 $2 $1'),
    ),
    volume,
    issue,
    page: page?.replace('–', '-'),
  });
}

function identifiersOf(text: string): SourceMetadata {
  const doi = findDoi(text);
  const address = webAddress(/https?:\/\/\S+/.exec(text)?.[0].replace(/[.,;]$/, ''));
  return withoutBlanks({
    DOI: doi,
    PMID: /\bPMID: ?(\d{4,9})/i.exec(text)?.[1],
    URL: doi === null ? address : undefined,
  });
}
