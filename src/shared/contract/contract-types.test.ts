import { describe, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { ArticleId, ClaimId, QuoteId } from '../domain/ids.ts';
import { nothing, type ArticleSelection, type MethodShape } from './calls/shapes.ts';
import type {
  EngineMethod,
  EventName,
  EventPayload,
  Input,
  Method,
  Output,
  ParsedInput,
  ShellMethod,
} from './contract.ts';
import type { Handlers } from './dispatch.ts';

// The compiler runs these tests (`npm run types`): a line that it was expected to refuse and does not
// is an error. The functions are never called.

declare const call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
declare const hear: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
declare const articleId: ArticleId;
declare const claimId: ClaimId;
declare const ids: ArticleSelection;

describe('a call compiles', () => {
  test('only with the name of a method', () => {
    expectTypeOf<'articles.get'>().toExtend<Method>();
    expectTypeOf<'articles.fetch'>().not.toExtend<Method>();
    expectTypeOf<string>().not.toExtend<Method>();
    expectTypeOf(() => [
      // @ts-expect-error No method has this name.
      call('articles.fetch', { id: articleId }),
      // @ts-expect-error An event is no method.
      call('library.changed', {}),
    ]).toBeFunction();
  });

  test('only with every field', () => {
    expectTypeOf(() => [
      call('articles.link', { from: articleId, to: articleId, relation: 'reports_on' }),
      // @ts-expect-error The article that is reported on is missing.
      call('articles.link', { from: articleId, relation: 'reports_on' }),
      // @ts-expect-error Everything is missing.
      call('articles.link', {}),
      // @ts-expect-error An article stands for none of its fields.
      call('articles.get', articleId),
      // @ts-expect-error There is no input at all.
      call('articles.get'),
    ]).toBeFunction();
  });

  test('only with values of the right type', () => {
    expectTypeOf(() => [
      call('articles.setStatus', { articles: { of: 'these', ids: [articleId] }, status: 'read' }),
      // @ts-expect-error No article has this status.
      call('articles.setStatus', { articles: { of: 'these', ids: [articleId] }, status: 'lost' }),
      // @ts-expect-error One article is no list of articles.
      call('articles.setStatus', { articles: { of: 'these', ids: articleId }, status: 'read' }),
      // @ts-expect-error A limit is a number.
      call('search.query', { text: 'eggs', limit: '20' }),
      // @ts-expect-error Nothing is no collection, but a parent that is left out is forgotten.
      call('collections.create', { name: 'Review', parentId: undefined }),
    ]).toBeFunction();
  });

  test('only with the id of what is asked for', () => {
    expectTypeOf(() => [
      call('articles.get', { id: articleId }),
      // @ts-expect-error A text is no id.
      call('articles.get', { id: 'tanaka2015' }),
      // @ts-expect-error A claim is no article.
      call('articles.get', { id: claimId }),
      // @ts-expect-error One of these is a claim.
      call('articles.trash', { articles: { of: 'these', ids: [articleId, claimId] } }),
      // @ts-expect-error What lies in the trash as an article is one.
      call('trash.restore', { things: { of: 'these', refs: [{ type: 'article', id: claimId }] } }),
    ]).toBeFunction();
  });

  test('only with fields that the method knows', () => {
    expectTypeOf(() => [
      // @ts-expect-error An article is fetched by its id alone.
      call('articles.get', { id: articleId, deep: true }),
      // @ts-expect-error This change takes no words.
      call('articles.trash', { articles: ids, reason: 'a duplicate' }),
    ]).toBeFunction();
  });

  test('only as a claim whose value is of its kind', () => {
    type Value = Input<'claims.create'>['draft']['value'];
    expectTypeOf<{ kind: 'safety'; category: 'caveat'; hedged: true }>().toExtend<Value>();
    expectTypeOf<{ kind: 'safety'; category: 'caveat' }>().not.toExtend<Value>();
    expectTypeOf<{ kind: 'sample_size'; category: 'caveat'; hedged: true }>().not.toExtend<Value>();
    expectTypeOf<{ kind: 'opinion' }>().not.toExtend<Value>();
  });
});

describe('an answer', () => {
  test('is what its method gives', () => {
    expectTypeOf<Output<'articles.ids'>>().toEqualTypeOf<ArticleId[]>();
    expectTypeOf<Output<'quotes.confirm'>>().toEqualTypeOf<null>();
    expectTypeOf<Output<'annotations.create'>['id']>().not.toExtend<ClaimId>();
  });

  test('of anything at all is promised by no method and taken by none', () => {
    type Loose = { [M in Method]: unknown extends Input<M> | Output<M> ? M : never }[Method];
    expectTypeOf<Loose>().toBeNever();
    type LooseEvent = { [E in EventName]: unknown extends EventPayload<E> ? E : never }[EventName];
    expectTypeOf<LooseEvent>().toBeNever();
  });
});

test('every method is answered by the engine or by the shell, none by both', () => {
  expectTypeOf<EngineMethod | ShellMethod>().toEqualTypeOf<Method>();
  expectTypeOf<EngineMethod & ShellMethod>().toBeNever();
  expectTypeOf<'claims.create'>().toExtend<EngineMethod>();
  expectTypeOf<'shell.copyText'>().toExtend<ShellMethod>();
});

describe('a handler compiles', () => {
  type Two = Handlers<object, 'quotes.confirm' | 'claims.create'>;
  const confirm = () => null;
  const create = () => ({ id: claimId });

  test('only beside those of all other methods', () => {
    expectTypeOf({ 'quotes.confirm': confirm, 'claims.create': create }).toExtend<Two>();
    expectTypeOf({ 'quotes.confirm': confirm }).not.toExtend<Two>();
    // @ts-expect-error The handler of claims.create is missing.
    const half: Two = { 'quotes.confirm': confirm };
    expectTypeOf(half).toEqualTypeOf<Two>();
  });

  test('only with the answer that its method promises', () => {
    expectTypeOf<() => { id: string }>().not.toExtend<Two['claims.create']>();
    expectTypeOf<() => { id: ArticleId }>().not.toExtend<Two['claims.create']>();
    expectTypeOf<() => void>().not.toExtend<Two['quotes.confirm']>();
    expectTypeOf<() => Promise<null>>().toExtend<Two['quotes.confirm']>();
    expectTypeOf<() => Promise<number>>().not.toExtend<Two['quotes.confirm']>();
  });

  test('only for the input as it is after parsing', () => {
    expectTypeOf<Parameters<Two['quotes.confirm']>[1]>().toEqualTypeOf<{ ids: QuoteId[] }>();
    type Filed = ParsedInput<'articles.file'>;
    // What the caller may leave out, the handler finds.
    expectTypeOf<Input<'articles.file'>['tags']>().toExtend<Filed['tags'] | undefined>();
    expectTypeOf<Filed['tags']>().toEqualTypeOf<{ add: string[]; remove: string[] }>();
    expectTypeOf<(context: object, input: { name: string }) => null>().not.toExtend<
      Two['quotes.confirm']
    >();
  });
});

test('an event compiles only with its payload', () => {
  expectTypeOf(() => {
    hear('library.changed', { articleIds: [articleId], parts: ['marks'] });
  }).toBeFunction();
  expectTypeOf(() => {
    // @ts-expect-error Which articles changed is not told.
    hear('library.changed', { parts: ['marks'] });
    // @ts-expect-error Which parts of them changed is not told.
    hear('library.changed', { articleIds: [articleId] });
    // @ts-expect-error These are claims.
    hear('library.changed', { articleIds: [claimId], parts: ['marks'] });
    // @ts-expect-error No event has this name.
    hear('library.vanished', {});
  }).toBeFunction();
});

test('a method compiles only with an input, an output, a kind and who answers', () => {
  expectTypeOf({
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.null(),
  } as const).toExtend<MethodShape>();
  expectTypeOf({
    at: 'engine',
    kind: 'query',
    input: nothing,
  } as const).not.toExtend<MethodShape>();
  expectTypeOf({
    at: 'cloud',
    kind: 'query',
    input: nothing,
    output: z.null(),
  } as const).not.toExtend<MethodShape>();
  expectTypeOf({
    at: 'shell',
    kind: 'event',
    input: nothing,
    output: z.null(),
  } as const).not.toExtend<MethodShape>();
});
