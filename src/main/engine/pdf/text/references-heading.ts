/** What the list of references is headed by, in the languages that articles come in. */
export const REFERENCES_HEADING =
  /^(?:\d+\.?\s*)?(?:references?(?: and notes| cited| list)?|bibliography|literature(?: cited)?|works cited|referências(?: bibliográficas)?|referencias(?: bibliográficas)?|bibliografía|bibliographie|références|literatur(?:verzeichnis)?|منابع|المراجع|参考文献)\s*:?$/iu;
