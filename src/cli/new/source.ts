import { Document, isCollection } from 'yaml';

/**
 * The text of a new file: its front matter, and nothing below. A build refuses what is published without a word of
 * text, so that nothing half begun can get out by mistake.
 */
export function sourceOf(matter: Record<string, unknown>): string {
	const yaml = new Document(matter);
	for (const key of Object.keys(matter)) {
		const node = yaml.get(key, true);
		if (isCollection(node)) node.flow = true;
	}
	const lines = yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
	return `---\n${lines.replace(/^draft: true$/m, 'draft: true # delete this line to publish')}---\n\n`;
}
