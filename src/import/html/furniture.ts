import type { Element, Root } from 'hast';
import type { Losses } from '../losses.ts';
import { attribute, hasClass, isElement, rewrite, wordsOf } from './element.ts';

/** Takes away what belongs to the page around a text and not to the text: buttons to subscribe and share, marks of editors. */
export function furniture(tree: Root, losses: Losses): void {
	rewrite(tree, (node) => {
		if (node.type === 'comment') {
			const [, block] = /^\s*wp:([\w/-]+)[^]*\/\s*$/.exec(node.value) ?? [];
			if (block && !/^(?:core\/)?(?:footnotes|more|nextpage|spacer|separator)$/.test(block)) losses.add(node, { rule: 'block', message: `The block “${block}” was filled by WordPress when the page was shown`, became: 'nothing', todo: 'Write what stood there, if it is missed.' });
			return [];
		}
		if (!isElement(node)) return undefined;
		if (isButton(node)) {
			losses.add(node, { rule: 'button', message: `A button for readers of the old site was left out${wordsOf(node) ? `: “${wordsOf(node)}”` : ''}`, became: 'nothing' });
			return [];
		}
		return hasClass(node, /^(?:image-link-expand|header-anchor-parent|header-anchor|screen-reader-text|aspectRatioPlaceholder-fill|anchorjs-link|heading-anchor|sharedaddy|jp-relatedposts)$/) && !isLong(node) ? [] : undefined;
	});
}

function isButton(node: Element): boolean {
	if (hasClass(node, /^(?:subscription-widget(?:-wrap.*)?|subscribe-widget|captioned-button-wrap|kg-signup-card|kg-cta-card|sharedaddy|jp-relatedposts|wp-block-jetpack-subscriptions|wp-block-jetpack-sharing-buttons)$/)) return true;
	if (!hasClass(node, /^(?:button-wrapper|wp-block-button|kg-button-card|button)$/) && !/^(?:SubscribeWidget|ButtonCreateButton|CommunityChat).*$/.test(attribute(node, 'dataComponentName'))) return false;
	return /^(?:subscribe|share|leave a comment|give a gift|upgrade|get \d+% off|refer a friend|join the chat|message|donate|sign up|start writing)\b/i.test(wordsOf(node)) && wordsOf(node).length < 80;
}

function isLong(node: Element): boolean {
	return wordsOf(node).length > 200;
}
