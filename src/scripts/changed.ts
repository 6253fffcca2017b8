import './aids.ts';
import { button, make } from './element.ts';
import { words } from './words.ts';

/**
 * Marks the passages that are new, or say something else, since the reader was last here. All that is kept, on this device
 * alone, is four letters of each passage's words: at most 2 KB an essay, and of forty essays. As with the place where one
 * stopped (place.ts), nothing is kept of the first screen or the first minute, nor of an essay of more than 512 passages.
 */
function begin(): void {
	const blocks = [...document.querySelectorAll<HTMLElement>('.prose :is(p, li, blockquote, figure, table, pre)[id]:not(.notes *)')];
	if (blocks.length > 512) return;
	const signs = blocks.map(signOf);
	const known: string[] = String(visits().get(essay) ?? visits().get(path) ?? '').match(/.{4}/g) ?? [];
	const changed = blocks.filter((_, index) => !known.includes(signs[index] as string));
	const remember = () => {
		const kept = visits();
		// The newest stands last.
		kept.delete(path);
		kept.delete(essay);
		kept.set(essay, signs.join(''));
		try {
			localStorage.setItem(name, JSON.stringify([...kept].slice(-40)));
		} catch {
			// The reader allows no storage.
		}
	};
	// Nothing is known at the first visit, nor where what was kept is nonsense; of an essay all new there is nothing to show.
	if (changed[0] && changed.length < blocks.length) tell(changed, remember);
	let seconds = 0;
	const clock = setInterval(() => {
		if (document.hidden || ++seconds < 60 || scrollY < innerHeight) return;
		clearInterval(clock);
		remember();
	}, 1000);
}

function tell(changed: readonly HTMLElement[], remember: () => void): void {
	let turn = 0;
	// Each click leads to the next of them.
	const link = make('a', { onclick: () => void (link.hash = changed[turn++ % changed.length]?.id ?? ''), href: `#${changed[0]?.id}` }, words.changed.replace('{n}', String(changed.length)));
	const leave = button(words.close, () => {
		bar.remove();
		for (const block of changed) block.classList.remove('changed');
		remember();
	}, '×');
	const bar = make('div', { className: 'bar since', role: 'status' });
	for (const block of changed) block.classList.add('changed');
	// Before the offer to go on, whichever comes first.
	document.querySelector('header.site')?.after(bar);
	// A region is listened to once it stands there.
	setTimeout(() => bar.append(link, leave), 100);
	// Whoever reads on meets the marks.
	addEventListener('scroll', () => turn || scrollY < 2 * innerHeight || bar.remove(), { passive: true });
}

/**
 * What a passage says, in four letters (FNV-1a, 32 bits, of which base 36 leaves 20): its own words, without those of
 * passages in it, numbers of notes, and all signs and capitals, so that a comma set right is no news. A picture without
 * words is known by its address.
 */
function signOf(block: HTMLElement): string {
	const copy = block.cloneNode(true) as HTMLElement;
	for (const part of copy.querySelectorAll('[id]')) part.remove();
	let hash = 0x811c9dc5;
	for (const letter of copy.textContent.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? block.id) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
	return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}

/** What was kept, by the essay's identity in feeds, which stays when its address changes; before there was that, by its path. */
function visits(): Map<string, unknown> {
	try {
		return new Map(JSON.parse(localStorage.getItem(name) ?? '') as [string, unknown][]);
	} catch {
		return new Map();
	}
}

const name = 'octavo:read';
const path = location.pathname;
const essay = document.querySelector<HTMLElement>('[data-essay]')?.dataset['essay'] ?? path;

// Nobody waits for this.
addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(begin));
