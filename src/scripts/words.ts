import type { vocabulary } from './vocabulary.ts';

/** What scripts say, in the publication's language, and where their styles and later parts are; from the page (components/AidsData.astro). */
export const { words, files } = JSON.parse(document.getElementById('_aids')?.textContent ?? '{}') as {
	words: Record<(typeof vocabulary)[number], string>;
	files: Record<'styles' | 'settings' | 'listen' | 'pictures' | 'share', string>;
};
