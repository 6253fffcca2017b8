// A picture never moves the text while it loads, and no screen downloads more pixels than it shows: dimensions always,
// WebP in several widths, `sizes` that fits the measure, lazy but for the first. Stands after figures and raw HTML, when
// every picture of the essay is an <img>.
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';
import { contextOf } from './context.ts';
import { hashOf, isFile, mediaFolder, sourceOf } from './media.ts';
import { isWhole, picture } from './picture.ts';

export function images() {
	return async (tree: Root, file: VFile): Promise<void> => {
		const found: Element[] = [];
		visit(tree, { tagName: 'img' }, (image: Element) => void found.push(image));
		for (const [index, image] of found.entries()) await complete(image, index === 0, file);
	};
}

/** The measure is 42rem at most; narrower windows give the picture all but the page's margins. */
const sizes = '(min-width: 46rem) 42rem, 92vw';

async function complete(image: Element, first: boolean, file: VFile): Promise<void> {
	const { base, media, pictures, sources } = contextOf(file);
	const { src, alt, ...rest } = image.properties;
	const address = String(src ?? '');
	if (alt === undefined) complain(file, image, 'A picture has no alternative text', 'Say what it shows: alt="…"; alt="" if it only decorates.');
	if (/^(?:[a-z]+:)?\/\//i.test(address)) return complain(file, image, `The picture ${address} lies on another server`, 'Save it beside the essay: readers should not be sent elsewhere without knowing.');
	const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(address)?.[0];
	if (address === '' || scheme) return complain(file, image, scheme ? `A picture may not begin with "${scheme}:"` : 'A picture has no address', 'Name a file beside the essay.');
	const source = sourceOf(contextOf(file), address);
	if (!isFile(source)) return complain(file, image, `The picture "${address}" does not exist`, `Put the file at ${address.startsWith('/') ? 'public' : '.'}/${address.replace(/^\.?\//, '')}, or correct the name.`);
	const hash = (sources[source] = hashOf(source));
	const made = await picture(source, hash).catch(() => undefined);
	if (!made || !(await isWhole(source, hash))) return complain(file, image, `The picture "${address}" cannot be read`, 'Save it again as JPEG, PNG, WebP or SVG.');
	const lazy = first ? {} : { loading: 'lazy' };
	const size = { width: made.width, height: made.height, decoding: 'async', ...lazy };
	if (address.startsWith('/')) {
		pictures.push(address);
		image.properties = { src: base + address.slice(1), alt, ...rest, ...size };
		return;
	}
	media.push(...made.files);
	const paths = made.files.map(({ name, width }) => ({ path: `${mediaFolder}${name}`, width: width ?? made.width }));
	const main = (paths.findLast(({ width }) => width <= 1200) ?? paths[0])?.path ?? '';
	pictures.push(`/${main}`);
	const choice = paths.length > 1 ? { srcSet: paths.map(({ path, width }) => `${base}${path} ${width}w`).join(', '), sizes } : {};
	image.properties = { src: base + main, alt, ...rest, ...choice, ...size };
}
