/** A list in JSON, item by item, each indented as `JSON.stringify` would have it in the list. */
export function* writeJsonList(items: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    const lines = JSON.stringify([item], null, 2).slice('['.length, -'\n]'.length);
    yield `${isFirst ? '[' : ','}${lines}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}
