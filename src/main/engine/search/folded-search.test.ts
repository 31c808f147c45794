import { describe, expect, test } from 'vitest';
import { WORD } from '../../../shared/domain/query-expressions.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { connect } from '../db/database.ts';
import { openTestEngine } from '../test-engine.ts';

/** One text for each way to write something, and what finds it. */
const WRITTEN: readonly (readonly [written: string, ...found: string[]])[] = [
  ['Clots of ﬁbrin formed', 'fibrin', 'ﬁbrin'],
  ['ＰＣＲ was run', 'pcr', 'ＰＣＲ'],
  ['Levels of CO₂ rose', 'CO2', 'co₂'],
  ['Some 10⁷ cells', '107', '10⁷'],
  ['The sper\u00adma\u00adtids grew', 'spermatids'],
  ['Gono\u200bcytes grew', 'gonocytes', 'gono\u200bcytes'],
  ['Work at Łódź', 'lodz', 'Łódź', 'ŁÓDŹ'],
  ['A letter by Øystein', 'oystein', 'ØYSTEIN'],
  ['A letter by Olaf', 'Ølaf'],
  ['Die Hauptstraße', 'hauptstrasse', 'Hauptstraße'],
  ['Œdema of the leg', 'oedema', 'œdema'],
  ['Swelling and oedema', 'Œdema'],
  ['The nai\u0308ve mice', 'naïve', 'naive'],
  ['בְּרֵאשִׁית', 'בראשית'],
  ['كِتَاب', 'كتاب'],
  ['كتاب جديد', 'كِتَاب'],
  ['About 4,300 embryos', '4300', '4,300', '4 300'],
  ['About 5300 embryos', '5300', '5,300', '5 300'],
  ['About 6\u00a0300 embryos', '6300', '6,300', '6 300'],
  ['Given IL8 daily', 'IL8', 'IL-8', 'il‑8'],
  ['Given IL-9 daily', 'IL9', 'IL-9', 'il–9'],
  ['Given IL-17A daily', 'il17a', 'IL-17A', 'IL17-A'],
  ['Treated with 25mg', '25mg', '25-mg', '25 mg', '"25 mg"', '"with 25 mg"'],
  ['Treated with 35 mg', '35mg', '35-mg', '35 mg', '"35mg"', 'mg 35'],
  ['Treated with 4.5mg', '4.5mg', '4.5 mg', '"4.5 mg"'],
  ['小鼠体外受精胚胎的研究', '体外受精', '受精', '受', '小鼠 胚胎', '"精胚"', '小鼠胚胎'],
  ['マウスの精子幹細胞を移植した', '精子', '幹細胞', 'マウス', '移植'],
  ['ผู้หญิงที่ได้รับการปฏิสนธินอกร่างกาย', 'ผู้หญิง', 'ปฏิสนธิ', 'ร่างกาย'],
  ['ไม่พบผลPCR法', 'pcr', 'PCR法'],
  ['Cleaved by CD 14', 'CD14', 'CD-14', 'cd 14'],
  ['Cleaved by CD15', 'CD15', 'CD-15', 'cd 15', '"by CD 15"'],
];

describe('words are found however they are written', () => {
  test('in the whole library, and marked as they are shown', async () => {
    const { call, addArticle } = openTestEngine();
    const ids = new Map<string, string>();
    for (const [written] of WRITTEN) {
      ids.set(written, (await addArticle(`Notes\n\n${written} here.`)).id);
    }
    for (const [written, ...queries] of WRITTEN) {
      for (const query of queries) {
        const { articles } = await call('search.query', { text: `${query} `, limit: 50 });
        const hit = articles.hits.find(({ articleId }) => articleId === ids.get(written));
        expect(hit?.line.marks, `${query} in ${written}`).not.toEqual([]);
        expect(hit, `${query} in ${written}`).toBeDefined();
      }
    }
  });

  test('in titles, claims, comments and tags', async () => {
    const { call, addArticle } = openTestEngine();
    const { id, revisionId } = await addArticle('Über ﬁbrin\n\nEleven Kröten sat in the grass.');
    await call('annotations.create', {
      articleId: id,
      revisionId,
      span: { start: 12, end: 18 },
      color: 'red',
      comment: 'Großer Eﬀekt',
      tags: ['Łódź'],
    });
    const found = async (text: string) => {
      const { annotations, articles } = await call('search.query', { text, limit: 5 });
      return [articles.total, annotations.total];
    };
    expect(await found('fibrin ')).toEqual([1, 0]);
    expect(await found('effekt ')).toEqual([0, 1]);
    expect(await found('grosser ')).toEqual([0, 1]);
    expect(await found('lodz ')).toEqual([0, 1]);
  });

  test('and another number or name is not', async () => {
    const { call, addArticle } = openTestEngine();
    await addArticle('Notes\n\nGiven IL-6 to 1,200 mice.');
    for (const text of ['IL-2 ', 'il62 ', '12 ', '120 ', '1,300 ']) {
      const { articles, reading } = await call('search.query', { text, limit: 5 });
      expect([text, reading.words === 'all' ? articles.total : 0]).toEqual([text, 0]);
    }
  });
});

test('the index takes for a word of a folded text what a search does, in every script', () => {
  const db = connect(':memory:');
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(x, tokenize = "unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE v USING fts5vocab('t', 'row');`);
  const scripts =
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hangul}\p{Nd}]/u;
  const folded: string[] = [];
  for (let code = 0x20; code < 0x30000; code += 1) {
    const letter = String.fromCodePoint(code);
    if (scripts.test(letter)) folded.push(foldText(`q${letter}q`));
  }
  db.prepare('INSERT INTO t (x) VALUES (?)').run(folded.join(' . '));
  const indexed = new Set(db.prepare('SELECT term FROM v').pluck().all());
  const words = folded.flatMap((each) => each.match(WORD) ?? []);
  expect(words.filter((word) => !indexed.has(word))).toEqual([]);
  db.close();
});
