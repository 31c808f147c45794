import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleId, ClaimId, QuestionId } from '../../../../shared/domain/ids.ts';
import { citationOf } from '../../../../shared/domain/question-notes.ts';
import type { Question } from '../../../../shared/domain/question.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-text.ts';

const ID = '0198a3c4-0000-7000-8000-000000000001';
const CLAIM = ClaimId.parse(ID);

const asked = (notes: string): Question => ({
  id: QuestionId.parse(ID),
  text: 'Do voles harm <dikes>?',
  notes,
  isReadAgain: false,
  createdAt: 0,
  updatedAt: 0,
  table: null,
  search: null,
  cited: [
    {
      claimId: CLAIM,
      state: 'broken',
      claim: {
        articleId: ArticleId.parse(ID),
        label: 'Vos 2020',
        code: 'f1',
        kind: 'finding',
        status: 'accepted',
        words: 'They dig.',
        quote: 'dug deeper',
      },
    },
  ],
});

test('a page has its notes with the quotes behind them, its table and both readings', () => {
  const question = asked(
    `They **dig** ${citationOf(CLAIM, 'Vos 2020 f1')}, they do ${citationOf(CLAIM, 'f1')}.`,
  );
  const markdown = pageMarkdown({
    question,
    table: {
      text: '# Voles\n\n|  | Vos |\n| --- | --- |\n| **Found** | a<br>b |\n',
      articles: 1,
      isWhole: true,
    },
    pictures: [{ title: 'Sizes', caption: 'log scale', text: ['12 voles.'], url: 'x_files/1.svg' }],
    rules: null,
    reading: {
      readerName: 'Ann',
      beganAt: 0,
      endedAt: 1,
      articles: 1,
      attributes: [
        {
          key: 'change',
          title: 'Change',
          isCount: false,
          things: 2,
          agreed: 1,
          share: 0.5,
          kappa: null,
        },
      ],
      differences: [
        {
          articleId: ArticleId.parse(ID),
          label: 'Vos 2020',
          key: 'change',
          title: 'Change',
          first: 'increase',
          second: 'none',
          quotes: { first: '', second: '' },
          claimId: null,
          settled: { verdict: 'first', readerName: 'Bo', settledAt: 2 },
        },
      ],
    },
  });
  expect(markdown).toContain(`[Vos 2020 f1](collate-open://claim/${ID})[^1]`);
  expect(markdown).toContain('[^1]: Vos 2020, f1: “dug deeper” (broken)');
  expect(markdown).toContain('| Change | 1 of 2 | 50% | none |');

  expect(markdown).toContain('![Sizes, log scale](<x_files/1.svg>)\n\n- 12 voles.');

  const html = pageHtml(markdown, question.text, new Map([['x_files/1.svg', '<svg/>']]));
  expect(html).toContain('<figure><svg/><figcaption>Sizes, log scale</figcaption></figure>');
  expect(html).toContain('<h1>Do voles harm &lt;dikes&gt;?</h1>');
  expect(html).toContain('They <strong>dig</strong> <a href="collate-open://claim/');
  expect(html).toContain('<td>a<br>b</td>');
  expect(html).toContain('first increase, second none; the first holds (Bo).');
});

test('nothing that notes say becomes a tag of the page, or a link that runs', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const notes = `${words}\n\n<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>`;
      const html = pageHtml(
        pageMarkdown({
          question: asked(notes),
          table: null,
          pictures: [],
          reading: null,
          rules: null,
        }),
        'x',
        new Map(),
      );
      expect(html).not.toMatch(/<(?:script|img)/i);
      expect(html).not.toMatch(/href="javascript/i);
    }),
  );
});
