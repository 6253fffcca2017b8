import { markdown } from './folder/folder.ts';
import { ghost } from './ghost/ghost.ts';
import type { Importer } from './importer.ts';
import { medium } from './medium/medium.ts';
import { html } from './page/page.ts';
import { substack } from './substack/substack.ts';
import { text } from './text/text.ts';
import { docx } from './word/word.ts';
import { wxr } from './wxr/wxr.ts';

/** All kinds of exports, in the order in which a source is tried: what is told by its own marks before what any file may be. */
export const importers: readonly Importer[] = [wxr, substack, medium, ghost, markdown, docx, html, text];
