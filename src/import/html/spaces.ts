import type { Parents, Root } from 'hast';
import { allowed } from '../../site/characters.ts';
import { isElement } from './element.ts';

/**
 * Cleans the spaces of running text: a no-break space beside another space is an editor's doing and becomes a plain one,
 * and one between words stays. Byte order marks, zero-width spaces and control characters go.
 */
export function spaces(tree: Root): void {
	see(tree);
}

function see(parent: Parents): void {
	for (const child of parent.children) {
		if (child.type === 'text') child.value = tidy(child.value);
		else if (isElement(child) && !isElement(child, 'pre', 'code')) see(child);
	}
}

function tidy(text: string): string {
	return allowed(text)
		.replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, '')
		.replaceAll(/[\u2028\u2029\v\f]/g, '\n')
		.replaceAll(/[ \t\r\n\u00A0]{2,}/g, (run) => (run.includes('\n') && !run.includes('\u00A0') ? run : ' '))
		.replaceAll(/^\u00A0$/g, ' ');
}
