/** Pairs of a command's name and its sign, parted by blanks. */
const pairs = (text: string): [string, string][] => {
  const words = text.trim().split(/\s+/);
  return words.flatMap((name, at): [string, string][] => (at % 2 ? [] : [[name, words[at + 1]!]]));
};

/** Accents, by their command, as the combining characters of Unicode. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['f', '\u0311'],
  ['h', '\u0309'],
  ['t', '\u0361'],
  ['newtie', '\u0361'],
  ['textcommabelow', '\u0326'],
  ['capitalgrave', '\u0300'],
  ['capitalacute', '\u0301'],
  ['capitaldieresis', '\u0308'],
  // Of mathematics.
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
  ['vec', '\u20d7'],
  ['mathring', '\u030a'],
  ['underline', ''],
  // Of MathSciNet (amsrefs).
  ['ocirc', '\u030a'],
  ['polhk', '\u0328'],
  ['udot', '\u0323'],
  ['lfhook', '\u0326'],
  ['cftil', '\u0302'],
  ['soft', '\u030c'],
]);

/** An accent without a letter below it. */
export const BARE_ACCENTS: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '^': '^',
  '~': '~',
  '"': '"',
};

/** Letters that formulas write with double strokes. */
export const BLACKBOARD: Readonly<Record<string, string>> = {
  C: 'ℂ',
  H: 'ℍ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
};

/** Commands that stand for signs, in text and in formulas. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    AA Å aa å AE Æ ae æ OE Œ oe œ O Ø o ø L Ł l ł ss ß SS ẞ DH Ð dh ð DJ Đ dj đ TH Þ th þ NG Ŋ ng ŋ
    IJ Ĳ ij ĳ i ı j ȷ imath ı jmath ȷ Dbar Đ dbar đ cprime ʹ cdprime ʺ cydot · lasp ʽ rasp ʼ
    aleph ℵ hbar ℏ hslash ℏ ell ℓ wp ℘ Re ℜ Im ℑ
    S § P ¶ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £
    textyen ¥ texteuro € euro € EUR € textcent ¢ textdollar $ textsection § textparagraph ¶ dag †
    ddag ‡ dagger † ddagger ‡ textdagger † textdaggerdbl ‡ textbullet • bullet • textperiodcentered ·
    textbackslash \\ backslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar |
    textbraceleft { textbraceright } lbrace { rbrace } textless < textgreater > lt < gt >
    textquotesingle ' textquotedbl " textasciigrave \` textquoteleft ‘ textquoteright ’ lq ‘ rq ’
    textquotedblleft “ textquotedblright ” ldq “ rdq ” quotesinglbase ‚ quotedblbase „ glqq „ grqq “
    glq ‚ grq ‘ guillemotleft « guillemotright » guillemetleft « guillemetright » flqq « frqq »
    guilsinglleft ‹ guilsinglright › flq ‹ frq › textexclamdown ¡ textquestiondown ¿
    textendash – textemdash — endash – emdash — hyphen - textellipsis … dots … ldots … cdots ⋯
    vdots ⋮ ddots ⋱ textdegree ° degree ° celsius ℃ textcelsius ℃ textmu µ micro µ textohm Ω ohm Ω
    textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾
    textonesuperior ¹ texttwosuperior ² textthreesuperior ³ texttimes × textdiv ÷ textpm ±
    textminus − textlnot ¬ textbrokenbar ¦ textcurrency ¤ textflorin ƒ textnumero № textpertenthousand ‱
    textperthousand ‰ permil ‰ textreferencemark ※ textestimated ℮ textmusicalnote ♪ textschwa ə
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
    Xi Ξ Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
    textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textlambda λ textomega ω textpi π
    upalpha α upbeta β upgamma γ updelta δ upmu μ uppi π upomega ω upsigma σ
    times × div ÷ cdot · ast ∗ star ⋆ circ ∘ pm ± mp ∓ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙
    wedge ∧ vee ∨ land ∧ lor ∨ lnot ¬ neg ¬ cap ∩ cup ∪ setminus ∖ uplus ⊎ sqcap ⊓ sqcup ⊔ amalg ⨿
    le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅
    equiv ≡ propto ∝ lesssim ≲ gtrsim ≳ asymp ≍ doteq ≐ prec ≺ succ ≻ preceq ⪯ succeq ⪰
    in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀
    exists ∃ nexists ∄ top ⊤ bot ⊥ perp ⊥ parallel ∥ mid ∣ nmid ∤ vdash ⊢ models ⊨ vDash ⊨ angle ∠
    partial ∂ nabla ∇ infty ∞ int ∫ iint ∬ oint ∮ sum ∑ prod ∏ coprod ∐ surd √ prime ′ triangle △
    therefore ∴ because ∵ square □ Box □ Diamond ◇ blacksquare ■ bigcirc ◯ checkmark ✓ sharp ♯
    flat ♭ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ female ♀ male ♂
    to → gets ← rightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒
    Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ implies ⇒ longrightarrow ⟶ longleftarrow ⟵ mapsto ↦
    hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ nearrow ↗ searrow ↘
    textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓
    langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | Vert ‖ lVert ‖ rVert ‖
    textlangle ⟨ textrangle ⟩ odots ⊙ sun ☉ earth ⊕ Sun ☉ Earth ⊕
  `),
  ['textvisiblespace', '␣'],
  ['nobreakspace', ' '],
  ['space', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['enspace', ' '],
  ['thinspace', ' '],
  ['slash', '/'],
  ['newline', ' '],
  ['linebreak', ' '],
  ['par', '\n\n'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['LaTeXe', 'LaTeX2e'],
  ['XeTeX', 'XeTeX'],
  ['ConTeXt', 'ConTeXt'],
  ['textcompwordmark', ''],
  ['bibrangedash', '–'],
  ['bibinitperiod', '.'],
  ['bibinitdelim', ' '],
  ['bibnamedelima', ' '],
]);

/** Names of functions, which formulas write upright with a blank before what follows. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** Commands that change how text looks from there on, or part it in print, and say nothing. */
export const SILENT: ReadonlySet<string> = new Set(
  `it itshape bf bfseries em sc scshape sl slshape rm rmfamily sf sffamily tt ttfamily up upshape md
  mdseries normalfont cal mit boldmath unboldmath tiny scriptsize footnotesize small normalsize large
  Large LARGE huge Huge displaystyle textstyle scriptstyle scriptscriptstyle left right big Big bigg
  Bigg bigl bigr Bigl Bigr middle limits nolimits protect relax noindent allowbreak nobreak break
  sloppy raggedright unskip ignorespaces leavevmode xspace autocap isdot adddot addspace
  MakeCapital nocorr hfill hfil centering selectfont hskip vskip kern`.split(/\s+/),
);

/** Commands whose arguments, so many, are for sorting or measure and no part of the text. */
export const UNSEEN: ReadonlyMap<string, number> = new Map([
  ['noopsort', 1],
  ['sortnoop', 1],
  ['SortNoop', 1],
  ['noop', 1],
  ['hspace', 1],
  ['vspace', 1],
  ['raisebox', 1],
  ['rule', 2],
  ['color', 1],
  ['label', 1],
  ['index', 1],
  ['selectlanguage', 1],
  ['begin', 1],
  ['end', 1],
  ['discretionary', 3],
]);
