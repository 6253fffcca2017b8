import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const leftOver: Rule = {
	id: 'left-over',
	why: 'Links and marks of another page come along when its text is copied.',
	source: 'Wikipedia: Copying text from other sources',
	text: (text) => inProse(text, /\[(?:edit|citation needed|dubious|clarification needed|when\?|who\?|Bearbeiten|Quelltext bearbeiten|modifier|réf\. nécessaire|editar|cita requerida)\]/giu, ({ 0: mark }) => ({ message: `“${mark}” was copied with the text`, remedy: 'Delete it.' })),
};
