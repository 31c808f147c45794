import { expect, test } from 'vitest';
import { isAnnotation } from './annotation-shape.ts';

test.each([
  [{ type: 'Annotation' }, true],
  [{ type: ['Other', 'AnnotationPage'] }, true],
  [{ '@type': 'oa:Annotation' }, true],
  [{ type: 'AnnotationCollection' }, true],
  [{ uri: 'https://example.org', user: 'a', text: 'A note' }, true],
  [{ uri: 'https://example.org', user: 'a', tags: [] }, true],
  [{ target: [{ source: 'x' }, { selector: [] }] }, true],
  [{ target: { selector: [] } }, true],
  [{ type: 'article-journal', title: 'Annotation' }, false],
  [{ uri: 'https://example.org', user: 'a' }, false],
  [{ uri: 'https://example.org', text: 'A note' }, false],
  [{ user: 'a', text: 'A note', tags: [] }, false],
  [{ target: 'https://example.org' }, false],
  [{}, false],
])('%j is an annotation: %j', (item, isOne) => {
  expect(isAnnotation(item)).toBe(isOne);
});
