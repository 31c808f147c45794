import { parseDateInput } from '../../../../shared/domain/csl-dates.ts';
import type { CslName, CslType } from '../../../../shared/domain/csl.ts';
import { parseByline, parseCreators } from './byline.ts';
import { cleanValue, type HtmlPage, MetaTags } from './html-meta-tags.ts';
import type { HtmlSource } from './html-source.ts';
import { findDoi } from '../../../../shared/domain/doi.ts';
import { webAddress } from './web-address.ts';
import { plainTitle } from './plain-title.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { type SourceMetadata, withoutBlanks } from './readable.ts';

/** Servers of preprints, which name themselves as the journal in their Highwire tags. */
const PREPRINT_SERVER =
  /^(?:bio|med|chem|psy|soc|eco|eart?h)?a?rxiv$|^(?:arxiv|research square|ssrn|preprints(?:\.org)?)\b/i;

/**
 * What a web page states about itself, the most exact source first: Highwire tags
 * (`citation_*`), schema.org JSON-LD, Dublin Core and PRISM, OpenGraph, the plain meta tags, its
 * title and canonical address, and where a browser noted it was saved from.
 */
export function readHtmlMetadata(page: HtmlPage, source: HtmlSource): SourceMetadata {
  const meta = new MetaTags(page);
  const linked = readJsonLd(source.jsonLd) ?? {};
  const site = meta.first('og:site_name') ?? linked.outlet;
  const journal = readJournal(meta);
  const isPreprint = journal !== undefined && PREPRINT_SERVER.test(journal);
  const book = meta.first(
    'citation_inbook_title',
    'citation_conference_title',
    'citation_book_title',
  );
  const container = journal ?? book ?? linked.outlet ?? meta.first('og:site_name');
  const isThesis = /\bthesis\b|\bdissertation\b/i.test(meta.first('eprints.type', 'dc.type') ?? '');
  return withoutBlanks({
    type: isThesis
      ? 'thesis'
      : isPreprint
        ? 'article'
        : readType(meta, linked, journal !== undefined),
    title: readTitle(page, meta, linked, site),
    author: readAuthors(page, meta, linked),
    issued: readIssued(page, meta, linked),
    'container-title': isPreprint ? undefined : container,
    publisher: isPreprint
      ? journal
      : meta.first(
          'citation_publisher',
          'citation_dissertation_institution',
          'citation_technical_report_institution',
          'eprints.institution',
          'eprints.publisher',
          'dc.publisher',
          'dcterms.publisher',
        ),
    volume: meta.first('citation_volume', 'prism.volume', 'eprints.volume', 'dc.citation.volume'),
    issue: meta.first('citation_issue', 'prism.number', 'eprints.number', 'dc.citation.issue'),
    page: readPages(meta),
    ISSN: meta.first('citation_issn', 'prism.issn', 'eprints.issn', 'dc.source.issn'),
    ISBN: meta.first('citation_isbn', 'eprints.isbn'),
    DOI: readDoi(meta, linked),
    PMID: meta.first('citation_pmid'),
    URL: readAddress(page, meta, linked, source),
    language:
      meta.first('citation_language', 'dc.language', 'dcterms.language') ??
      linked.language ??
      source.language,
    abstract: meta.first(
      'citation_abstract',
      'dcterms.abstract',
      'dc.description.abstract',
      'eprints.abstract',
    ),
    keyword: meta.all('citation_keywords', 'eprints.keywords', 'article:tag').join(', '),
  });
}

function readJournal(meta: MetaTags): string | undefined {
  const stated = meta.first(
    'citation_journal_title',
    'prism.publicationname',
    'eprints.publication',
    'dc.citation.jtitle',
  );
  if (stated !== undefined) return stated;
  // Dublin Core says with it what something is a part of; sites put addresses and whole references there.
  const source = meta.first('dc.relation.ispartof', 'dcterms.ispartof', 'dc.source');
  return source !== undefined && /^[^\d:]{3,120}$/.test(source) ? source : undefined;
}

function readType(meta: MetaTags, linked: LinkedArticle, hasJournal: boolean): CslType {
  if (hasJournal) return 'article-journal';
  if (meta.first('citation_conference_title')) return 'paper-conference';
  if (meta.first('citation_inbook_title', 'citation_book_title')) return 'chapter';
  if (meta.first('citation_dissertation_institution')) return 'thesis';
  if (meta.first('citation_technical_report_institution')) return 'report';
  return linked.type ?? 'webpage';
}

function readTitle(
  page: HtmlPage,
  meta: MetaTags,
  linked: LinkedArticle,
  site?: string,
): string | undefined {
  const stated =
    meta.first('citation_title', 'eprints.title') ??
    meta.qualified('dc.title', 'dcterms.title')[0] ??
    linked.title ??
    meta.first('og:title', 'twitter:title', 'title');
  const [element] = page.querySelectorAll('title');
  const title = plainTitle(stated ?? cleanValue(element?.textContent));
  return withoutSite(title, site) || undefined;
}

/** "Cells in mice | Daily Bench" without the outlet that the page names elsewhere. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site) return title;
  const end = title.toLowerCase().endsWith(site.toLowerCase())
    ? title.slice(0, -site.length)
    : title;
  return end === title ? title : (/^(.*\S)\s+[|–—·:-]\s*$/.exec(end)?.[1] ?? title);
}

function readAuthors(page: HtmlPage, meta: MetaTags, linked: LinkedArticle): CslName[] {
  const cited = meta.all('citation_author', 'citation_authors', 'eprints.creators_name');
  if (cited.length > 0) return cited.flatMap(parseCreators);
  if (linked.author && linked.author.length > 0) return linked.author;
  const creators = meta.qualified(
    'dc.creator',
    'dcterms.creator',
    'dc.contributor.author',
    'dc.contributor',
  );
  if (creators.length > 0) return creators.flatMap(parseCreators);
  const named = meta
    .all('author', 'article:author', 'byl', 'parsely-author', 'sailthru.author')
    .flatMap(parseByline);
  if (named.length > 0) return named;
  const [byline] = page.querySelectorAll(
    '[rel="author"], [itemprop="author"], .byline, .author-name',
  );
  return parseByline(cleanValue(byline?.textContent).slice(0, 300));
}

function readIssued(
  page: HtmlPage,
  meta: MetaTags,
  linked: LinkedArticle,
): SourceMetadata['issued'] {
  const [time] = page.querySelectorAll('time[itemprop="datePublished"], time[pubdate]');
  const written = [
    meta.first('citation_publication_date', 'citation_date', 'citation_cover_date'),
    meta.first('citation_online_date', 'prism.publicationdate', 'eprints.date', 'citation_year'),
    linked.issued,
    meta.first('dc.date.issued', 'dcterms.issued'),
    ...meta.qualified('dc.date', 'dcterms.date', 'dcterms.created'),
    meta.first('article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date'),
    meta.first('pubdate', 'publish-date', 'publication_date', 'date'),
    time?.getAttribute('datetime'),
  ];
  for (const text of written) {
    const date = text ? parseDateInput(text) : null;
    if (date) return date;
  }
  return undefined;
}

function readPages(meta: MetaTags): string | undefined {
  const range = meta.first('eprints.pagerange', 'citation_pages', 'prism.pagerange');
  if (range !== undefined) return range;
  const first = meta.first('citation_firstpage', 'prism.startingpage', 'dc.citation.spage');
  const last = meta.first('citation_lastpage', 'prism.endingpage', 'dc.citation.epage');
  return first && last && first !== last ? `${first}-${last}` : (first ?? last);
}

function readDoi(meta: MetaTags, linked: LinkedArticle): string | null {
  const stated = [
    meta.first('citation_doi', 'prism.doi', 'doi'),
    meta.first('eprints.id_number', 'eprints.doi'),
    ...meta.all('dc.identifier'),
    ...meta.all('dc.identifier.doi'),
    ...meta.qualified('dcterms.identifier'),
    linked.doi,
  ];
  return stated.map((text) => findDoi(text ?? '')).find((doi) => doi !== null) ?? null;
}

function readAddress(
  page: HtmlPage,
  meta: MetaTags,
  linked: LinkedArticle,
  source: HtmlSource,
): string | null {
  const [canonical] = page.querySelectorAll('link[rel="canonical"]');
  const stated = [
    canonical?.getAttribute('href'),
    meta.first(
      'citation_public_url',
      'citation_fulltext_html_url',
      'citation_abstract_html_url',
      'og:url',
    ),
    linked.url,
    source.savedFrom,
  ];
  return stated.map(webAddress).find((address) => address !== null) ?? null;
}
