import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idFor } from '../../essays/id.ts';
import type { LinkUse } from '../../markdown/context.ts';
import { fault, type Finding } from '../../site/finding.ts';
import { suggest } from '../../site/shape.ts';
import type { RenderedText } from '../cache.ts';
import type { EssayFile, PageFile } from '../text.ts';

/** No link inside the site leads nowhere: neither to a page that does not exist nor to a place that is not on it. */
export function checkLinks(shown: readonly Shown[], hidden: readonly EssayFile[], paths: ReadonlySet<string>, publicFolder: string): Finding[] {
	const byPath = new Map(shown.map((text) => [text.file.permalink, text]));
	const byFile = new Map(shown.map((text) => [text.place, text]));
	const check = (from: Shown, { kind, path, hash, line }: LinkUse): Finding[] => {
		const target = kind === 'here' ? from : kind === 'file' ? byFile.get(path) : byPath.get(path);
		if (target) return checkHash(from, target, hash, line);
		const at = (message: string, remedy: string) => [fault(from.file.name, line, message, remedy)];
		if (kind === 'file') {
			const draft = hidden.find(({ path: file }) => file.endsWith(`/${path}`));
			if (draft) return at(`The link leads to "${path}", which is not published yet`, 'Publish it first, or take the link out until then.');
			return at(`The link leads to "${path}", which does not exist`, suggest(path, [...byFile.keys()]));
		}
		if (paths.has(path) || isPublic(path, publicFolder)) return [];
		if (paths.has(`${path}/`)) return at(`The link leads to ${path} without its last slash`, `Write ${path}/.`);
		return at(`The link leads to ${path}, which does not exist`, suggest(path, [...paths]));
	};
	return shown.flatMap((from) => from.rendered.links.flatMap((link) => check(from, link)));
}

function checkHash(from: Shown, target: Shown, hash: string, line: number | undefined): Finding[] {
	const id = decode(hash.slice(1));
	if (id === '' || id === 'top' || id.startsWith(':~:') || target.rendered.anchors.includes(id)) return [];
	const where = target === from ? 'this text' : target.file.name;
	return [fault(from.file.name, line, `There is no place #${id} in ${where}`, suggest(idFor(id), target.rendered.anchors.filter((anchor) => !anchor.startsWith('fn'))))];
}

function isPublic(path: string, publicFolder: string): boolean {
	return existsSync(join(publicFolder, decode(path.split('?')[0] ?? '')));
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** A text that is going to be published, rendered. */
export interface Shown {
	file: EssayFile | PageFile;
	/** Its file, from the content folder, as links name it. */
	place: string;
	rendered: RenderedText;
}
