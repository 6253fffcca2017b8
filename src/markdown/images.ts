// A picture never moves the text while it loads, and no screen downloads more pixels than it shows: dimensions always,
// WebP in several widths, `sizes` that fits the measure, lazy but for the first. Stands after figures and raw HTML, when
// every picture of the essay is an <img>.
import { dirname, join } from 'node:path';
import type { Element, Root } from 'hast';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';
import { contextOf, type MediaFile } from './context.ts';
import { hashOf, isFile, localFile, mediaFolder, mediaName } from './media.ts';

export function images() {
	return async (tree: Root, file: VFile): Promise<void> => {
		const found: Element[] = [];
		visit(tree, { tagName: 'img' }, (image: Element) => void found.push(image));
		for (const [index, image] of found.entries()) await complete(image, index === 0, file);
		visit(tree, ['element'], (node) => {
			if (node.type === 'element' && ['video', 'audio', 'source', 'track'].includes(node.tagName)) sound(node, file);
		});
	};
}

/**
 * A picture file as the site serves it.
 *
 * @param source absolute path; JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG
 * @param hash of its content
 * @throws if sharp cannot read the file
 */
export async function picture(source: string, hash: string): Promise<{ width: number; height: number; files: MediaFile[] }> {
	const { width, height, format, orientation } = await sharp(source).metadata();
	const [wide, high] = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
	const name = mediaName(source, hash);
	if (format === 'svg') return { width: wide, height: high, files: [{ name: `${name}.svg`, source }] };
	const fitting = steps.filter((step) => step < wide);
	const widths = wide <= (steps.at(-1) ?? 0) ? [...fitting, wide] : fitting;
	return { width: wide, height: high, files: widths.map((step) => ({ name: `${name}-${step}.webp`, source, width: step })) };
}

/** Widths in pixels: one and two device pixels for a phone, the measure, and the widest figure. */
const steps = [480, 800, 1200, 1600, 2400];

/** The measure is 42rem at most; narrower windows give the picture all but the page's margins. */
const sizes = '(min-width: 46rem) 42rem, 92vw';

async function complete(image: Element, first: boolean, file: VFile): Promise<void> {
	const { path, publicFolder, base, media, sources } = contextOf(file);
	const { src, alt, ...rest } = image.properties;
	const address = String(src ?? '');
	if (alt === undefined) complain(file, image, 'A picture has no alternative text', 'Say what it shows: alt="…"; alt="" if it only decorates.');
	if (/^(?:[a-z]+:)?\/\//i.test(address)) return complain(file, image, `The picture ${address} lies on another server`, 'Save it beside the essay: readers should not be sent elsewhere without knowing.');
	const source = address.startsWith('/') ? join(publicFolder, decodeURI(address)) : join(dirname(path), decodeURI(address));
	if (!isFile(source)) return complain(file, image, `The picture "${address}" does not exist`, `Put the file at ${address.startsWith('/') ? 'public' : '.'}/${address.replace(/^\.?\//, '')}, or correct the name.`);
	const hash = (sources[source] = hashOf(source));
	const made = await picture(source, hash).catch(() => undefined);
	if (!made) return complain(file, image, `The picture "${address}" cannot be read`, 'Save it again as JPEG, PNG, WebP or SVG.');
	const lazy = first ? {} : { loading: 'lazy' };
	const size = { width: made.width, height: made.height, decoding: 'async', ...lazy };
	if (address.startsWith('/')) {
		image.properties = { src: base + address.slice(1), alt, ...rest, ...size };
		return;
	}
	media.push(...made.files);
	const urls = made.files.map(({ name, width }) => ({ url: `${base}${mediaFolder}${name}`, width: width ?? made.width }));
	const main = urls.findLast(({ width }) => width <= 1200) ?? urls[0];
	const choice = urls.length > 1 ? { srcSet: urls.map(({ url, width }) => `${url} ${width}w`).join(', '), sizes } : {};
	image.properties = { src: main?.url ?? '', alt, ...rest, ...choice, ...size };
}

function sound(element: Element, file: VFile): void {
	for (const name of ['src', 'poster'] as const) {
		const address = element.properties[name];
		if (typeof address !== 'string') continue;
		if (/^(?:[a-z]+:)?\/\//i.test(address)) complain(file, element, `${address} lies on another server`, 'Link to it instead, or save the file beside the essay.');
		else if (address.startsWith('/')) element.properties[name] = contextOf(file).base + address.slice(1);
		else {
			const media = localFile(file, address);
			if (media) element.properties[name] = media;
			else complain(file, element, `The file "${address}" does not exist`, 'Put it beside the essay, or correct the name.');
		}
	}
}
