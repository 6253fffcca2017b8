/** Why a file of a folder is no text to publish whatever made the folder, in a sentence that follows "because"; or nothing. */
export function notText(file: string): string | undefined {
	if (/(?:^|\/)(?:node_modules|vendor|bower_components|\.git|\.github|\.obsidian|\.trash)\//i.test(file)) return 'it belongs to a program';
	if (/(?:^|\/)(?:_?layouts|_?includes|_?templates|themes|archetypes)\//i.test(file) && !/(?:^|\/)(?:content|_posts)\//.test(file)) return 'it is part of the design of the site';
	if (/(?:^|\/)(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AUTHORS|TODO)(?:[.-][\w-]+)*\.\w+$/i.test(file)) return 'it speaks of the folder to those who work with it';
	return undefined;
}
