import {
  choicesOf,
  writeAnswerNumber,
  type AttributeType,
} from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/domain/ids.ts';
import { writeAttributeAsk } from '../../../shared/domain/query/attribute-ask.ts';
import type { AttributeFacet, FacetValue } from '../../../shared/domain/search-facets.ts';
import { prepared, type Database } from '../db/database.ts';

/** So many attributes are shown beside a search: those that most articles answer. */
const MOST_ATTRIBUTES = 12;
/** Answers of one attribute that are shown. */
const MOST_ANSWERS = 8;
/** Numbers are put together into so many ranges, each with about as many articles. */
const RANGES = 4;

interface AnswerRow {
  readonly article: number;
  readonly id: AttributeId;
  readonly name: string;
  readonly type: AttributeType;
  readonly unit: string | null;
  readonly options: string;
  readonly answers: string;
  readonly number: number | null;
}

/** All that the articles found answer to one attribute. */
interface Asked extends Pick<AnswerRow, 'id' | 'name' | 'type' | 'unit' | 'options'> {
  readonly articles: Set<number>;
  /** The articles of each answer. */
  readonly answers: Map<string, Set<number>>;
  /** A number and its article. */
  readonly numbers: (readonly [number: number, article: number])[];
}

function addTo<K>(map: Map<K, Set<number>>, key: K, article: number): void {
  const known = map.get(key);
  if (known) known.add(article);
  else map.set(key, new Set([article]));
}

function begin(attribute: Pick<AnswerRow, 'id' | 'name' | 'type' | 'unit' | 'options'>): Asked {
  return { ...attribute, articles: new Set(), answers: new Map(), numbers: [] };
}

function collect(rows: Iterable<AnswerRow>): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { article, answers, number, ...attribute } of rows) {
    const one = asked.get(attribute.id) ?? begin(attribute);
    asked.set(attribute.id, one);
    one.articles.add(article);
    if (number !== null) one.numbers.push([number, article]);
    for (const answer of JSON.parse(answers) as string[]) addTo(one.answers, answer, article);
  }
  return [...asked.values()];
}

/** Choices in their order, those that are allowed no more behind them. */
function valuesOfChoices(one: Asked): FacetValue[] {
  const choices = choicesOf({ type: one.type, options: JSON.parse(one.options) as string[] });
  const order = (answer: string): number => {
    const at = choices.indexOf(answer);
    return at === -1 ? choices.length : at;
  };
  return [...one.answers]
    .toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
    .flatMap(([answer, articles]) => {
      const clause = writeAttributeAsk(one.name, '=', answer);
      return clause === null ? [] : { clause, label: answer, count: articles.size };
    });
}

const written = (number: number): string =>
  number.toLocaleString(
    'en',
    Math.abs(number) < 1 ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 },
  );

/** The part of a query that asks for a range of numbers; null where none can. */
function clauseOfRange(name: string, from: number, to: number): string | null {
  const [least, most] = [writeAnswerNumber(from), writeAnswerNumber(to)];
  if (from === to) return writeAttributeAsk(name, '=', least);
  const above = writeAttributeAsk(name, '>=', least);
  const below = writeAttributeAsk(name, '<=', most);
  return above === null || below === null ? null : `${above} ${below}`;
}

/** Numbers in ranges that meet and hold about as many articles each, from the smallest on. */
function valuesOfNumbers({ name, unit, numbers }: Asked): FacetValue[] {
  const sorted = numbers.toSorted(([a], [b]) => a - b);
  const per = Math.ceil(sorted.length / RANGES);
  const ranges: { from: number; to: number; articles: Set<number> }[] = [];
  for (const [number, article] of sorted) {
    const last = ranges.at(-1);
    // What is the same number is in one range.
    if (last && (last.articles.size < per || last.to === number)) {
      last.to = number;
      last.articles.add(article);
    } else ranges.push({ from: number, to: number, articles: new Set([article]) });
  }
  const behind = unit === null ? '' : ` ${unit}`;
  return ranges.flatMap(({ from, to, articles }) => {
    const clause = clauseOfRange(name, from, to);
    const label = from === to ? written(from) : `${written(from)} to ${written(to)}`;
    return clause === null ? [] : { clause, label: label + behind, count: articles.size };
  });
}

/**
 * By what articles found answer to attributes they can be narrowed: by choices and by ranges of numbers.
 * Texts are left out, as nearly each is another.
 * @param articles their numbers (`article.seq`), as a JSON list
 */
export function countAnswers(db: Database, articles: string): AttributeFacet[] {
  const rows = prepared<[string], AnswerRow>(
    db,
    `SELECT x.article, k.id, k.name, k.type, k.unit, k.options, v.answers, v.number
     FROM json_each(?) found
     CROSS JOIN claim_line x INDEXED BY claim_line_article ON x.article = found.value AND x.kind = 'attribute'
     CROSS JOIN claim c ON c.seq = x.seq
     CROSS JOIN attribute_claim v ON v.claim_id = c.id
     CROSS JOIN attribute k ON k.id = v.attribute_id
     WHERE k.deleted_at IS NULL AND k.type <> 'text' AND x.status <> 'rejected'`,
  ).iterate(articles);
  return collect(rows)
    .toSorted((a, b) => b.articles.size - a.articles.size || (a.name < b.name ? -1 : 1))
    .map((one) => ({
      id: one.id,
      name: one.name,
      values: (one.type === 'number' ? valuesOfNumbers(one) : valuesOfChoices(one)).slice(
        0,
        MOST_ANSWERS,
      ),
    }))
    .filter(({ values }) => values.length > 0)
    .slice(0, MOST_ATTRIBUTES);
}
