import { posix } from 'node:path';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { decoded } from '../../site/address.ts';
import type { Losses } from '../losses.ts';
import { attribute, attributesOf, element, hasClass, isElement, outermost, rewrite, text, wordsOf } from './element.ts';

/**
 * Leaves of every picture its address, what it shows and its title: finds the real address where one that loads late has
 * another, drops counters of visitors, and gives words to pictures that have none.
 */
export function pictures(tree: Root, losses: Losses): void {
	see(tree, '', losses);
}

function see(tree: Parents, caption: string, losses: Losses): void {
	rewrite(tree, (node, parent) => {
		if (isElement(node, 'figure') && caption === '') {
			const [words] = outermost(node, (one) => isElement(one, 'figcaption'));
			see(node, words ? wordsOf(words) : '', losses);
			return [node];
		}
		if (isElement(node, 'picture')) {
			const [image] = outermost(node, (one) => isElement(one, 'img'));
			return image ? imageFrom(image, parent, caption, losses) : [];
		}
		if (isElement(node, 'noscript')) {
			// What is there for readers without scripts repeats the picture beside it.
			const beside = parent.children.some((one) => one !== node && isElement(one) && (isElement(one, 'img') || outermost(one, (two) => isElement(two, 'img')).length > 0));
			if (beside && outermost(node, (one) => isElement(one, 'img')).length > 0) return [];
			see(node, caption, losses);
			return node.children;
		}
		return isElement(node, 'img', 'amp-img') ? imageFrom(node, parent, caption, losses) : undefined;
	});
}

function imageFrom(image: Element, parent: Parents, caption: string, losses: Losses): ElementContent[] {
	const own = attribute(image, 'alt').replaceAll(/\s+/g, ' ').trim();
	if (hasClass(image, /^(?:wp-smiley|emoji)$/)) return own ? [text(own, image)] : [];
	if (isCounter(image)) {
		losses.add(image, { rule: 'tracking', message: `A picture that counts visitors was left out: ${attribute(image, 'src').slice(0, 200)}`, became: 'nothing' });
		return [];
	}
	const address = largerOf(addressOf(image), parent);
	if (address === '') {
		losses.add(image, { rule: 'picture', message: 'A picture has no address', became: 'nothing', todo: 'Put the picture in again, if it is missed.' });
		return [];
	}
	const name = address.startsWith('data:') ? '' : posix.basename(address.replace(/[?#].*/s, ''), posix.extname(address.replace(/[?#].*/s, '')));
	if (!own) losses.add(image, { rule: 'picture-without-alt', message: `Nothing says what the picture ${address.slice(0, 200)} shows`, became: 'converted', todo: 'Say it between the brackets of the picture.' });
	const title = attribute(image, 'title').replaceAll(/\s+/g, ' ').trim();
	const kept = title && title !== own && title !== name ? { title } : {};
	return [element('img', { src: address, alt: own || caption || inWords(name), ...kept }, [], image)];
}

/** The address of the picture itself, where what is shown first is a place holder. */
function addressOf(image: Element): string {
	const late = [attributesOf(image)['src'], ...['dataOrigFile', 'dataImage', 'dataLazySrc', 'dataOriginal', 'dataSrc', 'src'].map((name) => attribute(image, name))];
	const widest = (attribute(image, 'srcSet') || attribute(image, 'dataSrcset')).split(/,\s+/).map((one) => one.trim().split(/\s+/)).sort((a, b) => Number.parseFloat(b[1] ?? '1') - Number.parseFloat(a[1] ?? '1'))[0]?.[0];
	const found = [...late, widest].map((value) => String(value ?? '').trim()).filter((value) => value !== '' && !/^(?:javascript|vbscript|about|file|blob):/i.test(value));
	return (found.find((value) => !/^data:/i.test(value)) ?? found.find((value) => /^data:image\//i.test(value)) ?? '').replaceAll(/\s/g, '%20');
}

/** Of a small version that links to the whole picture, the whole picture: Octavo makes small ones by itself. */
function largerOf(address: string, parent: Parents): string {
	if (!isElement(parent as Element, 'a')) return address;
	const href = attribute(parent as Element, 'href');
	const bare = (one: string): string => one.replace(/[?#].*/s, '').replace(/-\d+x\d+(?=\.\w+$)|-scaled(?=\.\w+$)/, '');
	return address && bare(href) === bare(address) ? href : address;
}

function isCounter(image: Element): boolean {
	const tiny = ['width', 'height'].every((name) => /^[01](?:px)?$/.test(attribute(image, name)));
	return tiny || /(?:\bwidth:\s*[01]px).*(?:\bheight:\s*[01]px)/i.test(attribute(image, 'style')) || /\/\/(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com\/1\.0|feeds\.feedburner\.com\/~[rf]|medium\.com\/_\/stat|www\.google-analytics\.com|[^/]*doubleclick\.net|counter\.|pixel\.)/i.test(attribute(image, 'src'));
}

/** The name of a file as words, if it has any that a person would have chosen. */
export function inWords(name: string): string {
	const words = decoded(name).replaceAll(/[-_+.\s]+/g, ' ').replaceAll(/[^\p{L}\p{N} ]/gu, '').trim();
	return /\p{L}{3}/u.test(words) && words.length < 60 && !/^(?:img|dscn?|dscf|pict?|image|photo|screenshot|screen shot|untitled|unnamed|scan)\b[\d\s]*$/i.test(words) ? words : 'A picture';
}
