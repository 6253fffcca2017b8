import type { Parents, Root, RootContent } from 'mdast';

/** Makes links of addresses that stand in the text as words, as Markdown would: escaped, they could not be followed. */
export function bareAddresses(tree: Root): void {
	see(tree);
}

function see(parent: Parents): void {
	if (parent.type === 'link') return;
	(parent as { children: RootContent[] }).children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
		if ('children' in child) see(child as Parents);
		if (child.type !== 'text' || !/https?:\/\//i.test(child.value)) return [child];
		return child.value.split(address).map((part, index) => (index % 2 === 1 ? { type: 'link', url: part, title: null, children: [{ type: 'text', value: part }] } : { type: 'text', value: part }));
	});
}

/** Without the marks at its end that belong to the sentence. */
const address = /(?<![\p{L}\p{N}])(https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#](?:[^\s<>"“”„«»{}|\\^`[\]]*[^\s<>"“”„«»{}|\\^`[\]?!.,:;*_~'’)(])?)?)/iu;
