import type { Element } from 'hast';
import { isPassageKey } from '../../essays/passage.ts';

/**
 * The attributes of an element that say something without our style sheet.
 *
 * An id gets the prefix, unless it is a note's or its mark's: pop-ups look for the element that the fragment of the
 * link's address names, and that address is the page's, for readers that drop every id. Passages are linked to on the
 * page alone.
 */
export function attributesFor({ properties, tagName }: Element, absolute: (target: string) => string, prefix: string): Element['properties'] {
	const { id, role } = properties;
	const note = role === 'doc-noteref' ? { className: ['footnote'] } : role === 'doc-backlink' ? { className: ['reversefootnote'] } : {};
	const speaking = (name: string) => harmless.has(name) || (mathElements.has(tagName) && !/^(?:className|id|style|data)/.test(name));
	const rest = Object.entries(properties).filter(([name]) => speaking(name));
	const addresses = Object.entries(properties).flatMap(([name, value]) => (addressed.has(name) ? [[name, absolute(String(value))]] : []));
	const named = typeof id === 'string' && !isPassageKey(id) ? { id: /^fn(?:ref)?-/.test(id) ? id : prefix + id } : {};
	return { ...Object.fromEntries([...rest, ...addresses]), ...named, ...note };
}

/** Attributes that hold one address. A `srcset` holds several and is left out: `src` is enough for a feed. */
const addressed = new Set(['href', 'src', 'cite']);

const harmless = new Set('alt title width height lang dir hrefLang dateTime start reversed type value colSpan rowSpan scope open display encoding align'.split(' '));

/** Elements of formulas whose every attribute carries meaning. */
const mathElements = new Set('menclose mo mi mn ms mtext mspace mfrac msqrt mroot mtable mtr mtd mover munder munderover mpadded mstyle'.split(' '));
