import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import { openFaces } from './faces.ts';
import { fit } from './fit.ts';
import { coverPlace, layout, titleRoom } from './layout.ts';
import { legible } from './legible.ts';
import { covered } from './picture.ts';
import { toPng } from './png.ts';
import { rowsOf } from './rows.ts';
import { shapes, type Shape } from './shape.ts';
import type { Subject } from './subject.ts';
import { tight } from './tight.ts';

/**
 * Sets up what draws cards; a face is read when the first card needs it, and then kept.
 *
 * @param root the project's folder
 */
export function openPress(root: string): Press {
	const faces = openFaces(root);
	const renderer = new Renderer();
	const loaded = new Map<string, Promise<unknown>>();
	return async (subject, kind, cover) => {
		const shape: Shape = shapes[kind];
		const { title, head, series, foot, date, lang, language } = subject;
		const ours = (text: string) => legible(text, language, faces, directionOf(language));
		const words = { title: legible(title, lang, faces), head: ours(head), series: ours(series), foot: ours(foot), date: ours(date) };
		for (const [{ file, ranges }, name] of Object.values(words).flatMap(({ slices }) => [...slices])) {
			// Cards are drawn side by side: one of them loads a face, and all who need it wait.
			if (!loaded.has(file)) loaded.set(file, renderer.registerFont({ name, data: readFileSync(file), unicodeRange: ranges }));
			await loaded.get(file);
		}
		const fitted = await fit(words.title, titleRoom(shape, cover !== undefined), shape.sizes, renderer);
		const { drawn, gaps } = cover ? { drawn: shape, gaps: new Map() } : tight(shape, fitted.height);
		const render = (shape: Shape, format: 'raw' | 'png') => renderer.render(layout(words, fitted, shape, cover !== undefined), { width: shape.width, height: shape.height, format });
		const pixels = await render(drawn, 'raw');
		const rows = rowsOf(pixels, drawn.width, gaps);
		const quick = rows && toPng(rows);
		// Searching longer pays only for what is heavy: hundreds of Chinese characters, say.
		const card = quick && quick.length < heavy ? quick : await render(shape, 'png');
		// Megabytes that would else wait for garbage to be collected, while each card takes fresh ones.
		for (const { buffer } of rows ? [pixels, rows.rows] : [pixels]) buffer.transfer(0);
		return cover ? covered(card, cover, coverPlace(shape, words.title.dir)) : card;
	};
}

/** In bytes. */
const heavy = 60_000;

function directionOf(language: string): 'ltr' | 'rtl' {
	return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Draws a card as PNG; the cover is the bytes of any picture that sharp reads. */
export type Press = (subject: Subject, kind: keyof typeof shapes, cover?: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
