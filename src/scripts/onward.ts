/**
 * Speculation rules, not a script: a browser that knows them prepares Next when the reader's hand comes near its link,
 * and shows it at once. Chosen by selector and not by address, so that the text is the same on every page and one hash
 * lets it pass the content security policy.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export const prerenderNext = JSON.stringify({ prerender: [{ where: { selector_matches: '.next a' }, eagerness: 'moderate' }] });
