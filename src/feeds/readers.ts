/**
 * Links that subscribe to a feed in one click, in services that say how: each offers it as a button, bookmarklet or
 * feed handler of its own. `feed:` opens what a device has for feeds, as NetNewsWire and other programs register it.
 *
 * @param address full address of the feed
 * @param onDevice how the program on the reader's own device is called
 */
export function readersFor(address: string, onDevice: string): { name: string; link: string }[] {
	const encoded = encodeURIComponent(address);
	return [
		{ name: 'Feedbin', link: `https://feedbin.com/?subscribe=${encoded}` },
		{ name: 'Feedly', link: `https://feedly.com/i/subscription/feed/${encoded}` },
		{ name: 'Inoreader', link: `https://www.inoreader.com/?add_feed=${encoded}` },
		{ name: 'NewsBlur', link: `https://www.newsblur.com/?url=${encoded}` },
		{ name: 'The Old Reader', link: `https://theoldreader.com/feeds/subscribe?url=${encoded}` },
		{ name: onDevice, link: `feed:${address}` },
	];
}
