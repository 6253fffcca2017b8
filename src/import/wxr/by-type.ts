import type { Skipped } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import type { LeftOut } from '../exports/left-out.ts';
import { plain } from '../exports/plain.ts';
import type { Channel } from './channel.ts';
import { otherFieldsOf } from './custom-fields.ts';
import { textOf, type XmlElement } from './element.ts';
import { postOf } from './item.ts';

/** An item by its type: a text, something skipped, or one of many that are only counted. */
export function byType(item: XmlElement, channel: Channel, file: string, losses: Loss[], left: LeftOut): Post | Skipped | undefined {
	const type = textOf(item, 'wp:post_type') ?? 'post';
	left.add('comments', 'Octavo has no comments', item.children.filter(({ name }) => name === 'wp:comment').length);
	if (type === 'attachment') left.add('files of the media library', 'They come over where a text shows them');
	else if (machinery.test(type)) left.add(`items of type ${type}`, 'They belong to the look or the working of the site');
	else if (type !== 'post' && type !== 'page') return { source: { file, line: item.line }, skipped: calledOf(item), reason: `It is of type “${type}”, not a post or a page` };
	else {
		for (const key of otherFieldsOf(item)) left.add(`custom fields “${key}”`, 'Octavo has no field for what a plugin or a theme kept there');
		return postOf(item, channel, file, losses);
	}
	return undefined;
}

/** An item in words, for a message. */
export function calledOf(item: XmlElement): string {
	const title = plain(textOf(item, 'title'));
	return title ? `“${title}”` : (textOf(item, 'link') ?? 'a text without a title');
}

const machinery = /^(?:nav_menu_item|revision|guest-author|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-[\w-]+|elementor_\w+|jp_\w+|wpcf7\w*|mc4wp-form|_\w+)$/;
