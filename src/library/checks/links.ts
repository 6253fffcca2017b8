import { join } from 'node:path';
import { idFor } from '../../essays/id.ts';
import type { LinkUse } from '../../markdown/context.ts';
import { isFile } from '../../markdown/media.ts';
import { decoded } from '../../site/address.ts';
import { fault, type Finding } from '../../site/finding.ts';
import { suggest } from '../../site/shape.ts';
import type { KnownText } from '../rendered.ts';
import type { EssayFile, PageFile } from '../text.ts';

/** No link inside the site leads nowhere: neither to a page that does not exist nor to a place that is not on it. */
export function checkLinks(shown: readonly Shown[], hidden: readonly Hidden[], { paths, publicFolder, renamed = new Map() }: Around): Finding[] {
	const byPath = new Map(shown.map((text) => [decoded(text.file.permalink), text]));
	const byFile = new Map(shown.map((text) => [text.place, text]));
	const addressesOf = ({ file, place }: Hidden) => [place, file.permalink, ...file.matter.aliases];
	const withdrawn = new Set(hidden.filter(({ file }) => file.status === 'gone').flatMap(addressesOf));
	const waiting = new Set(hidden.flatMap(addressesOf));
	const check = (from: Shown, { kind, path, hash, line }: LinkUse): Finding[] => {
		const target = kind === 'here' ? from : kind === 'file' ? byFile.get(path) : byPath.get(path);
		if (target) return checkHash(from, target, hash, line);
		const at = (message: string, remedy: string) => [fault(from.file.name, line, message, remedy)];
		if (withdrawn.has(path)) return at(`The link leads to ${path}, which is withdrawn`, 'Take the link out, or lead it elsewhere.');
		if (waiting.has(path)) return at(`The link leads to ${path}, which is not published yet`, 'Publish it first, or take the link out until then.');
		const { from: id, to } = (kind === 'file' && renamed.get(path)) || {};
		if (id !== undefined) return at(`The link leads to ${path}, which is ${to}.md now`, `Write the new name; or give the file its old one back and run \`npm run rename -- ${id} ${to}\`, which mends every link.`);
		if (kind === 'file') return at(`The link leads to ${path}, which does not exist`, suggest(path, [...byFile.keys()].filter((place) => place !== from.place)));
		const wrong = wrongWith(path, paths, publicFolder);
		return wrong ? at(...wrong) : [];
	};
	return shown.flatMap((from) => from.rendered.links.flatMap((link) => check(from, link)));
}

/** What is wrong with a link to a path of the site, and what to do; `undefined` if something is served there. */
export function wrongWith(path: string, paths: ReadonlySet<string>, publicFolder: string): [message: string, remedy: string] | undefined {
	if (paths.has(path) || isFile(join(publicFolder, path)) || isFile(join(publicFolder, path, 'index.html'))) return undefined;
	if (paths.has(`${path}/`)) return [`The link leads to ${path} without its last slash`, `Write ${path}/.`];
	return [`The link leads to ${path}, which does not exist`, suggest(path, [...paths])];
}

function checkHash(from: Shown, target: Shown, hash: string, line: number | undefined): Finding[] {
	// What follows `:~:` is for the browser alone (wicg.github.io/scroll-to-text-fragment).
	const id = decoded(hash.slice(1).replace(/:~:.*/s, ''));
	if (id === '' || id === 'top' || target.rendered.anchors.includes(id)) return [];
	const where = target === from ? 'this text' : target.file.name;
	return [fault(from.file.name, line, `There is no place #${id} in ${where}`, suggest(idFor(id), target.rendered.anchors.filter((anchor) => !/^fn(?:ref)?-/.test(anchor))))];
}

interface Around {
	/** Every path of the site at which something stands. */
	paths: ReadonlySet<string>;
	publicFolder: string;
	/** Places of essays that have another name now, with their ids of before and of now. */
	renamed?: ReadonlyMap<string, { from: string; to: string }>;
}

/** A text that is going to be published, rendered. */
export interface Shown {
	file: EssayFile | PageFile;
	/** Its file, from the content folder, as links name it. */
	place: string;
	rendered: KnownText;
}

/** A draft or scheduled essay, which links may not lead to yet, or a withdrawn one, to which they may lead no more. */
export interface Hidden {
	file: EssayFile;
	place: string;
}
