/** Words with a full stop behind them, unless they end with a sign that ends a sentence: `Vale et al.` */
export function endSentence(words: string): string {
  return /[.?!…]["”’»)]?$/u.test(words) ? words : `${words}.`;
}
