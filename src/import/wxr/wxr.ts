import type { Importer, Skipped, Source } from '../importer.ts';
import { Unreadable } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { LeftOut } from '../exports/left-out.ts';
import { byType, calledOf } from './by-type.ts';
import { readChannel, type Channel } from './channel.ts';
import { decode, newlines } from './decode.ts';
import { textOf, type XmlElement } from './element.ts';
import { readElement } from './read-element.ts';
import { isWxr } from './recognize.ts';
import { stretches, type Stretch } from './stretches.ts';

/**
 * WordPress eXtended RSS, which Squarespace writes too: one file, or several of one site. Two ways through, neither of
 * which keeps more than one text in memory.
 */
export const wxr: Importer = {
	kind: 'wxr',
	name: 'a WordPress export',
	recognizes: async (source) => (await exportsIn(source)).length > 0,
	read: async function* (source) {
		const files = await exportsIn(source);
		if (!files.length) throw new Unreadable('There is no WordPress export in it', 'Export from WordPress under Tools, Export, All content, and give the .xml file.');
		const channel = await readChannel(source, files);
		const seen = new Set<string>();
		for (const file of files) yield* textsOf(source, file, channel, seen);
	},
};

async function exportsIn(source: Source): Promise<string[]> {
	const files: string[] = [];
	for (const file of source.files) {
		if ((source.files.length === 1 || /\.(?:xml|wxr)$/i.test(file)) && isWxr(await source.head(file, 8192))) files.push(file);
	}
	return files;
}

async function* textsOf(source: Source, file: string, channel: Channel, seen: Set<string>): AsyncIterable<Post | Skipped> {
	const left = new LeftOut(file);
	const damaged: number[] = [];
	let ended = false;
	for await (const stretch of stretches(decode(await source.stream(file), (line) => damaged.push(line)))) {
		ended = stretch.kind === 'cut-off' || /<\/(?:channel|rss)\s*>/.test(stretch.text);
		if (stretch.kind !== 'item') {
			const skipped = oddity(stretch, file);
			if (skipped) yield skipped;
			continue;
		}
		const { element, losses } = readElement(stretch, file);
		const id = identityOf(element);
		const found = id && seen.has(id) ? twice(calledOf(element), file, stretch.line) : byType(element, channel, file, [...losses, ...encodingLoss(damaged, stretch, file)], left);
		if (id) seen.add(id);
		if (found) yield found;
	}
	if (!ended) yield { source: { file }, skipped: 'the end of the file', reason: 'The file ends before its closing </rss>, so that texts may be missing; export once more', isFailure: true };
	yield* left.all();
}

/** Number and address together: Squarespace gives one number to all pages. Copied, since a piece of a string keeps the whole alive. */
function identityOf(item: XmlElement): string | undefined {
	const [id, link] = [textOf(item, 'wp:post_id'), textOf(item, 'link')];
	return id && link && Buffer.from(`${id} ${link}`).toString();
}

/** A site too large for one file comes in several, which may repeat what they share. */
function twice(skipped: string, file: string, line: number): Skipped {
	return { source: { file, line }, skipped, reason: 'The export has it twice' };
}

/** What stands in the file and is no item, unless it is what should be there. */
function oddity(stretch: Stretch, file: string): Skipped | undefined {
	const source = { file, line: stretch.line };
	if (stretch.kind === 'cut-off') return { source, skipped: calledOf(readElement(stretch, file).element), reason: 'The file ends in the middle of it; export once more', isFailure: true };
	if (stretch.kind === 'too-long') return { source, skipped: 'an item', reason: 'It is longer than 32 MB, which no text is', isFailure: true };
	const words = stretch.kind === 'between' ? stretch.text.replace(/<\/(?:channel|rss)\s*>|<!--[\s\S]*?-->|<\/?\w*$/g, '').trim() : '';
	return words ? { source, skipped: `“${words.slice(0, 60)}”`, reason: 'It stands between two items and belongs to none' } : undefined;
}

/** Said once an item, for the first of its lines that are damaged. */
function encodingLoss(damaged: number[], stretch: Stretch, file: string): Loss[] {
	const end = stretch.line + newlines(stretch.text);
	const line = damaged.find((number) => number >= stretch.line && number <= end);
	while (damaged[0] && damaged[0] <= end) damaged.shift();
	return line === undefined ? [] : [{ rule: 'encoding', file, line, message: 'Here are bytes that are no UTF-8; they were read as Windows-1252', became: 'text', todo: 'Look for strange letters.' }];
}
