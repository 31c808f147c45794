import { asList, isObject, type JsonObject } from './json-values.ts';

/** Whether an object is an annotation, or a list or page of some: by its type, or as Hypothesis writes it. */
export function isAnnotation(item: JsonObject): boolean {
  const types = [...asList(item['type']), ...asList(item['@type'])];
  if (types.some((type) => /^(?:oa:)?Annotation(?:Page|Collection)?$/.test(String(type))))
    return true;
  const isOfHypothesis = 'uri' in item && ('text' in item || 'tags' in item) && 'user' in item;
  return isOfHypothesis || asList(item['target']).some(hasSelector);
}

function hasSelector(target: unknown): boolean {
  return isObject(target) && 'selector' in target;
}
