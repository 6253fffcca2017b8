/**
 * Runs on the page at an earlier address, as soon as its link stands there: leads on and takes the `#fragment` along, which
 * a refresh would lose. The same text on every such page, so that one hash lets it pass the content security policy.
 */
export const carry = 'location.replace(document.links[0].href+location.hash)';
