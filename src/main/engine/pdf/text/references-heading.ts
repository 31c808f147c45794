/** What the list of references is headed by, in the languages that articles come in. */
export const REFERENCES_HEADING =
  /^(?:\d+\.?\s*)?(?:references?(?: and notes| cited| list)?|(?:notes and|bibliographic) references|(?:select(?:ed)? )?bibliography|literature(?: cited)?|works cited|literatura (?:citada|consultada)|referências(?: bibliográficas)?|referencias(?: bibliográficas)?|bibliograf[íi]a|bibliographie|références|literatur(?:verzeichnis)?|منابع|المراجع|المصادر|(?:список )?литератур[аы]|参考文献|引用文献|文献)\s*:?$/iu;
