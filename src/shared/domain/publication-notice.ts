import { z } from 'zod';
import type { CslItem } from './csl.ts';

/** What a journal says later of an article that it published, the gravest first. */
export const NoticeKind = z.enum(['retracted', 'withdrawn', 'concern', 'corrected']);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** That an article was retracted, withdrawn, doubted or corrected, as a reference file tells it. */
export const PublicationNotice = z.object({
  kind: NoticeKind,
  /** Where the notice stands: a journal with its pages, or a DOI; empty where that is not told. */
  place: z.string(),
  /** Who tells: PubMed, Crossref, Zotero, or the title of the article. */
  source: z.string(),
});
export type PublicationNotice = z.infer<typeof PublicationNotice>;

export const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  retracted: 'Retracted',
  withdrawn: 'Withdrawn',
  concern: 'Expression of concern',
  corrected: 'Corrected',
};

/** More notices than an article has; what is beyond them is not read. */
const MOST = 20;
/** So long is the longest place of a notice. */
const LONGEST_PLACE = 500;

const GRAVEST_FIRST = NoticeKind.options;

/** As Crossref calls updates of an article (its REST API, `updated-by`). */
const UPDATES: Readonly<Record<string, NoticeKind>> = {
  retraction: 'retracted',
  partial_retraction: 'retracted',
  removal: 'withdrawn',
  withdrawal: 'withdrawn',
  expression_of_concern: 'concern',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
};

/** What publishers put before the title of an article that they retracted, or withdrew. */
const BEFORE_TITLE = /^[[(]?(retracted|withdrawn)(?: article| paper| chapter)?(?:[\])]|:)/i;

const Stored = z.array(PublicationNotice.catch({ kind: 'corrected', place: '', source: '' }));

/** What is read of the details of an article, where they are not all at hand. */
export type NoticedDetails = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function storedNotices(custom: unknown): PublicationNotice[] {
  if (!isRecord(custom)) return [];
  const stored = Stored.safeParse(custom['notices']);
  return stored.success ? stored.data.filter(({ source }) => source !== '') : [];
}

function crossrefNotices(updates: unknown): PublicationNotice[] {
  if (!Array.isArray(updates)) return [];
  return updates.flatMap((update: unknown): PublicationNotice[] => {
    if (!isRecord(update) || typeof update['type'] !== 'string') return [];
    const kind = UPDATES[update['type'].toLowerCase().replaceAll(/[ -]/g, '_')];
    const doi = update['DOI'];
    const place = typeof doi === 'string' ? doi.slice(0, LONGEST_PLACE) : '';
    return kind === undefined ? [] : [{ kind, place, source: 'Crossref' }];
  });
}

function titleNotices(title: unknown): PublicationNotice[] {
  const found = typeof title === 'string' ? BEFORE_TITLE.exec(title.trim()) : null;
  if (!found) return [];
  const kind = found[1]!.toLowerCase() as 'retracted' | 'withdrawn';
  return [{ kind, place: '', source: 'its title' }];
}

/** What the details of an article tell of its retraction or correction, the gravest first; each once. */
export function noticesOf(details: NoticedDetails): PublicationNotice[] {
  const all = [
    ...storedNotices(details['custom']),
    ...crossrefNotices(details['updated-by']),
    ...titleNotices(details['title']),
  ];
  const once = new Map(all.map((one) => [`${one.kind} ${one.place} ${one.source}`, one]));
  return [...once.values()]
    .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.kind) - GRAVEST_FIRST.indexOf(b.kind))
    .slice(0, MOST);
}

/** The notices that details keep, beside what is told by titles and by Crossref's own fields. */
export const keptNotices = (details: NoticedDetails): PublicationNotice[] =>
  storedNotices(details['custom']);

/** What details keep beside notices under `custom`; undefined where that is nothing. */
export function customBeside(details: NoticedDetails): object | undefined {
  const custom = details['custom'];
  if (!isRecord(custom)) return undefined;
  const { notices: _notices, ...others } = custom;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** The notices that details tell and others do not. */
export function newNotices(known: NoticedDetails, told: NoticedDetails): PublicationNotice[] {
  const before = new Set(noticesOf(known).map(sayNotice));
  return noticesOf(told).filter((one) => !before.has(sayNotice(one)));
}

/** Details with notices that a reference file tells; what other programs keep there stays. */
export function withNotices<C extends Pick<CslItem, 'type'>>(
  csl: C,
  notices: readonly PublicationNotice[],
): C {
  if (notices.length === 0) return csl;
  const before = (csl as NoticedDetails)['custom'];
  const kept = notices
    .slice(0, MOST)
    .map((one) => ({ ...one, place: one.place.slice(0, LONGEST_PLACE) }));
  return { ...csl, custom: { ...(isRecord(before) ? before : {}), notices: kept } };
}

/** `Retracted, says PubMed: Lancet. 2010;375:445` */
export function sayNotice({ kind, place, source }: PublicationNotice): string {
  const said = `${NOTICE_WORDS[kind]}, says ${source}`;
  return place === '' ? said : `${said}: ${place}`;
}
